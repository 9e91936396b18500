import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { listAllCommands } from '../../../../src/designer/commands/all-commands.ts'
import { CommandDialog } from '../../../../src/designer/commands/command-dialog.tsx'
import { ABOUT } from '../../../../src/designer/commands/command-words.ts'
import type { DesignerTools } from '../../../../src/designer/designer-tools.tsx'
import { STUDY_TABS } from '../../../../src/designer/study/study-tabs.ts'
import { designer } from '../../../support/designer.ts'

test('a command is found by what is behind it, and says so then', async () => {
  const { options, look } = open()
  await look('guideline')
  expect(options()).toContainEqual(expect.stringMatching(/^Batch details.*guidelines/i))
  await look('cost')
  expect(options()[0], 'a name comes before what is about it').toBe('CostData')
  expect(options()[1]).toMatch(/^Groups, cost/)
  await look('who gets what')
  expect(options()[0]).toBe('Who gets whatData')
  expect(options()[1]).toMatch(/^Groups, cost/)
  await look('batch details')
  expect(options()).toEqual(['Batch detailsProject'])
})

test.each([
  ['self-check', 'Self-check'],
  ['self check', 'Self-check'],
  ['pilot', 'Self-check'],
  ['rehears', 'Show Preview'],
  ['participant preview', 'Show Preview'],
  ['made', 'What comes back: made-up answers'],
  ['mock answers', 'What comes back: made-up answers'],
  ['task groups', 'Groups, cost and answers'],
  ['tasks per group', 'Groups, cost and answers'],
  ['who gets', 'Who gets what'],
  ['cost', 'Cost'],
  ['reward', 'Cost'],
  ['schema', 'Edit the schema'],
  ['contact sheet', 'Contact sheet'],
  ['overview', 'Contact sheet'],
  ['worst datapoint', 'Go to the worst datapoint: Longest text'],
  ['longest', 'Go to the worst datapoint: Longest text'],
  ['check media', 'Check media'],
  ['broken links', 'Check media'],
  ['what the import will say', 'Check the dataset'],
  ['open dataset', 'Open a dataset'],
  ['open layout', 'Open a layout'],
  ['open project', 'Open a project file'],
  ['task details', 'Batch details'],
  ['dark', 'Switch between light and dark'],
  ['download', 'Export'],
  ['comment', 'Add a note'],
])('“%s” finds “%s”', async (words, name) => {
  const { options, look } = open()
  await look(words)
  expect(options().filter((option) => option.startsWith(name))).not.toEqual([])
})

test('what stands in the list leads there', () => {
  const { run, d, opened } = open()
  run('self-check')
  expect(d.session()).toMatchObject({ mode: 'preview', isSelfChecking: true })
  for (const id of ['study', 'assignment', 'cost', 'comes-back', 'check-data', 'open-layout']) run(id)
  expect(opened).toEqual([
    'openStudy',
    'openStudy assignment',
    'openStudy cost',
    'openStudy answers',
    'openData checks',
    'openFile layout',
  ])
  expect(STUDY_TABS.map(({ value }) => value)).toEqual(['groups', 'assignment', 'cost', 'answers'])
})

test('no two commands have one id, and words are only kept of commands that there are', () => {
  const ids = open().commands.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
  expect(Object.keys(ABOUT).filter((id) => !ids.includes(id))).toEqual([])
})

function open() {
  const d = designer('A')
  const opened: string[] = []
  const tools = new Proxy({} as unknown as DesignerTools, {
    get: (_, name) => (what?: string) => void opened.push([String(name), what].filter(Boolean).join(' ')),
  })
  const commands = listAllCommands(d.store, tools)
  render(<CommandDialog store={d.store} tools={tools} mac={false} onClose={() => {}} />)
  const user = userEvent.setup()
  const look = async (words: string) => {
    const box = screen.getByRole('combobox', { name: 'Find a command' })
    await user.clear(box)
    await user.type(box, words)
  }
  const options = () => screen.queryAllByRole('option').map((option) => option.textContent)
  const run = (id: string) => commands.find((command) => command.id === id)?.run()
  return { d, opened, commands, look, options, run }
}
