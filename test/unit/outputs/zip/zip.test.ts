import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { unzipSync } from 'fflate'
import type { Issue } from '../../../../src/checks/issue.ts'
import type { ExportFile, ExportInput } from '../../../../src/outputs/export-catalogue.ts'
import { listExports } from '../../../../src/outputs/list-exports.ts'
import { MAX_FILE_NAME, safeName, safePath } from '../../../../src/outputs/safe-name.ts'
import { collectFiles, uniquePaths } from '../../../../src/outputs/zip/collect-files.ts'
import { writeZip } from '../../../../src/outputs/zip/write-zip.ts'
import { exportInput } from '../../../support/export-input.ts'
import { runProgram, toolPath } from '../../../support/run-script.ts'

// Packing and property tests take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

async function bundle(part: Parameters<typeof exportInput>[0] = {}) {
  const input = exportInput(part)
  return collectFiles(input.projectName, listExports(input), new AbortController().signal)
}

async function zipOf(files: readonly ExportFile[]): Promise<Buffer> {
  return Buffer.concat(await writeZip(files))
}

test('unzip takes it, and every file is in it with its content', async () => {
  const { files } = await bundle()
  const folder = await mkdtemp(join(tmpdir(), 'zip-'))
  const bytes = await zipOf(files)
  await writeFile(join(folder, 'project.zip'), bytes)
  const { exitCode, out, err } = await runProgram(toolPath('unzip'), ['-t', 'project.zip'], folder)
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
  expect(out).toContain('No errors detected')
  const held = unzipSync(new Uint8Array(bytes))
  expect(Object.keys(held)).toEqual(Object.keys(held).toSorted())
  // Other platforms’ folders are their own tests’ business.
  expect(Object.keys(held).filter((name) => !/^(potato|label-studio)\//.test(name))).toEqual([
    'README.md',
    'answers/answers.schema.json',
    'answers/made-up-answers.csv',
    'answers/made-up-answers.json',
    'batch_items.json',
    'bodies/batch.json',
    'bodies/dataset.json',
    'bodies/setup.json',
    'bodies/study.json',
    'data/rows.jsonl',
    'data/schema.json',
    'project.json',
    'run-with-client.sh',
    'run.py',
    'run.sh',
  ])
  for (const { path, content } of files) {
    const text = typeof content === 'string' ? content : await new Blob([content]).text()
    expect(Buffer.from(held[path] ?? []).toString('utf8')).toBe(text)
  }
  await rm(folder, { recursive: true })
})

test('the same project gives the same bytes, whatever the clock and the zone say', async () => {
  const first = await zipOf((await bundle()).files)
  const zone = process.env['TZ']
  process.env['TZ'] = 'Pacific/Kiritimati'
  const second = await zipOf((await bundle()).files)
  process.env['TZ'] = zone
  expect(second.equals(first)).toBe(true)
})

test('large contents are packed piece by piece and come out whole, with progress', async () => {
  const text = Array.from({ length: 60_000 }, (_, index) => `line ${index} of a large file\n`).join('')
  const told: number[] = []
  const pieces = await writeZip([{ path: 'large.txt', content: new Blob([text]) }], (packed, all) =>
    told.push(packed / all),
  )
  expect(told.length).toBeGreaterThan(3)
  expect(told.at(-1)).toBe(1)
  expect(Buffer.from(unzipSync(new Uint8Array(Buffer.concat(pieces)))['large.txt'] ?? []).toString()).toBe(text)
})

test('what a ZIP cannot hold is refused with a sentence, not packed wrongly', async () => {
  class Large extends Blob {
    override get size() {
      return 5_000_000_000
    }
  }
  await expect(writeZip([{ path: 'data/rows.jsonl', content: new Large([]) }])).rejects.toThrow(
    'data/rows.jsonl has 5 GB, and a ZIP holds 4.3 GB at most. Take the large files one by one from the list',
  )
  const noise = (seed: number) =>
    Uint8Array.from({ length: 600 }, (_, n) => Math.imul(n + seed * 7919, 2654435761) >>> 13)
  const files = [1, 2, 3].map((seed) => ({ path: `${seed}.bin`, content: noise(seed) }))
  await expect(writeZip(files, undefined, 1_000)).rejects.toThrow('All files together have more')
})

test('names are safe, whatever a file or a project is called', () => {
  const name = fc.oneof(
    fc.constantFrom(
      '../../etc/passwd',
      '/etc/x',
      'C:\\x',
      '..',
      '.',
      '',
      'CON',
      'a\0b',
      'x'.repeat(500),
      'évil\u202e.gpj',
      '-rf',
    ),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(name, (text) => {
      const safe = safeName(text, 'instead')
      const isSafe =
        /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/.test(safe) &&
        !safe.includes('..') &&
        safe.length <= MAX_FILE_NAME &&
        safePath(text)
          .split('/')
          .every((part) => /^[A-Za-z0-9_]/.test(part))
      return isSafe
    }),
  )
  expect(safeName('Čeština über alles.csv', 'x')).toBe('Cestina-uber-alles.csv')
  expect(safePath('../../a/./b\\..\\c.txt')).toBe('a/b/c.txt')
})

test('no two files have the same name, even where capitals do not count', () => {
  const files = ['a.txt', 'A.txt', '../a.txt', 'readme.md', 'b'].map((path) => ({ path, content: '' }))
  const paths = (taken?: readonly string[]) => uniquePaths(files, taken).map(({ path }) => path)
  expect(paths(['README.md'])).toEqual(['a.txt', 'A-2.txt', 'a-3.txt', 'readme-2.md', 'b'])
  expect(paths(), 'its own is the only one').toEqual(['a.txt', 'A-2.txt', 'a-3.txt', 'readme.md', 'b'])
})

test('with errors the layout goes in as a draft, and the README says what is missing and why', async () => {
  const error = { message: 'No.', rule: 'x', severity: 'error', source: 'designer' } as const
  const { files, leftOut } = await bundle({ errors: [error] })
  const paths = files.map(({ path }) => path)
  expect(paths).toContain('batch_items.draft.json')
  expect(paths).toContain('bodies/batch.draft.json')
  expect(paths).not.toContain('run.sh')
  expect(paths).not.toContain('batch_items.json')
  expect(leftOut.map(({ title }) => title)).toContain('Bash script')
  const readme = textOf(files.find(({ path }) => path === 'README.md')?.content)
  const [, missing = '', drafts = '', , steps = '', list = ''] = readme.split('\n## ')
  expect(missing).toMatch(/^Not in here\n[^]*- Bash script: /)
  expect(missing).not.toContain('draft')
  expect(drafts).toMatch(/^Not finished: in here as drafts\n[^]*- `batch_items\.draft\.json`: /)
  // Whatever the steps and the list name is in the ZIP under that name.
  for (const [, named = ''] of `${steps}${list}`.matchAll(/`((?:bodies|update|answers)\/[^`]+|[\w.]+\.json)`/g))
    expect(paths).toContain(named)
  expect(steps).toContain('with `bodies/batch.draft.json` and')
  expect(list).toContain('- `bodies/batch.draft.json`: makes the batch; a draft')
  expect(readme).toContain('The scripts are missing')
})

test('the README names the errors and warnings that stand, and nothing where there are none', async () => {
  const issue = { rule: 'x', source: 'designer' } as const
  const input = exportInput()
  const readmeWith = async (issues: readonly Issue[]) => {
    const { files } = await collectFiles('x', listExports(input), new AbortController().signal, undefined, issues)
    return textOf(files.find(({ path }) => path === 'README.md')?.content)
  }
  const readme = await readmeWith([
    { ...issue, severity: 'warning', page: 0, row: 1, message: 'Two\nlines.' },
    { ...issue, severity: 'advice', message: 'A note.' },
    { ...issue, severity: 'error', message: 'No “<img src=x>”.' },
  ])
  expect(readme).toContain(
    '## What the checks found\n\nWhen this was made: 1 error, 1 warning.\n\n- warning: Page 1, Row 2: Two lines.\n- error: No “&lt;img src=x&gt;”.\n\n',
  )
  expect(await readmeWith([{ ...issue, severity: 'advice', message: 'A note.' }])).not.toContain(
    'What the checks found',
  )
})

test('the README does not warn of values that are no text, as long as the datapoints are in the ZIP, as text', async () => {
  const ofData = { source: 'data', severity: 'warning' } as const
  const issues = [
    { ...ofData, rule: 'data-is-number', message: 'A number.' },
    { ...ofData, rule: 'data-is-null', message: 'A null.' },
  ]
  const findings = async (part: Partial<ExportInput>, more: readonly Issue[] = []) => {
    const input = exportInput(part)
    const all = [...issues, ...more]
    const { files } = await collectFiles('x', listExports(input), new AbortController().signal, undefined, all)
    const [, found] = /\n## What the checks found\n\n([^#]*)/.exec(textOf(files[0]?.content)) ?? []
    return found?.trim()
  }
  expect(await findings({})).toBeUndefined()
  const empty = { ...ofData, rule: 'data-empty', message: 'An empty one.' }
  expect(await findings({}, [empty])).toBe('When this was made: 1 warning.\n\n- warning: An empty one.')
  expect(await findings({ dataset: null })).toMatch(/^When this was made: 2 warnings\.\n\n- warning: A number\./)
})

test('the README says what is still missing in the body of the study', async () => {
  const { files } = await bundle()
  const [, notes = ''] = /\n## Good to know\n([^#]*)/.exec(textOf(files[0]?.content)) ?? []
  expect(notes).toMatch(/- `bodies\/study\.json`: .*data\\?_collection\\?_id/)
})

test('the README says how to go on after a 422, with other files, and after a dataset that is partial', async () => {
  const { files } = await bundle()
  const readme = textOf(files.find(({ path }) => path === 'README.md')?.content).replace(/\s+/g, ' ')
  expect(readme).toContain('**keep** `run-state.txt`, and run the script again: it goes on from the step that failed')
  expect(readme).toContain('`run.sh` and `run.py` change the batch, as long as its study is a draft')
  expect(readme).toContain('(PARTIAL) can’t be used for a batch')
})

test.each([
  [4, 3, 'Answers to the first 4 of 6 datapoints by 3 made-up people, each of whom answers all of these.'],
  [10, 1, 'Answers to 6 datapoints by 1 made-up person, who answers all of these.'],
])('the README says what the made-up answers are: %d, %d', async (mockDatapoints, annotators_per_task, words) => {
  const input = exportInput()
  const { files } = await bundle({
    plan: { ...input.plan, mockDatapoints },
    details: { ...input.details, annotators_per_task },
  })
  const readme = textOf(files.find(({ path }) => path === 'README.md')?.content)
  expect(readme).toContain(`- \`answers/made-up-answers.csv\`: ${words}`)
  expect(readme).toContain('in the study a participant answers one group.')
  const made: readonly unknown[] = JSON.parse(
    textOf(files.find(({ path }) => path === 'answers/made-up-answers.json')?.content),
  )
  expect(made).toHaveLength(Math.min(6, mockDatapoints) * annotators_per_task)
})

test('the README says which files hold only what was read before a stop', async () => {
  const { dataset } = exportInput()
  const whole = textOf((await bundle()).files.find(({ path }) => path === 'README.md')?.content)
  expect(whole).not.toContain('Only the first 6')
  const only = 'Only the first 6 datapoints: the rest of the file was not read.'
  for (const isRead of [true, false]) {
    const { files } = await bundle({ dataset: { ...dataset!, isWhole: false, isStopped: !isRead, isRead } })
    const readme = textOf(files.find(({ path }) => path === 'README.md')?.content)
    const [, notes = ''] = /\n## Good to know\n([^#]*)/.exec(readme) ?? []
    expect(notes).toContain(`- \`project.json\`: ${only}`)
    expect(notes.includes(`- \`data/rows-first-6.jsonl\`: ${only}`)).toBe(isRead)
    // Whatever is named is there.
    for (const [, named = ''] of notes.matchAll(/^- `([^`]+)`/gm))
      expect(files.some(({ path }) => path.startsWith(named))).toBe(true)
  }
})

test('a layout with ids brings an update with it', async () => {
  const layout = exportInput().layout.map((page) => ({ ...page, id: 'page-1' }))
  const { files } = await bundle({ layout, serverIds: ['page-1', 'gone'] })
  const update = files.find(({ path }) => path === 'update/update.json')?.content
  expect(JSON.parse(textOf(update))).toMatchObject({ batch_items: [{ id: 'page-1' }] })
  expect(files.find(({ path }) => path === 'README.md')?.content).toContain('## To update the batch instead')
  expect(textOf(files.find(({ path }) => path === 'bodies/batch.json')?.content)).not.toContain('page-1')
})

test('a cancelled making ends with the reason', async () => {
  const input = exportInput()
  const stop = new AbortController()
  const making = collectFiles('x', listExports(input), stop.signal, (done) => {
    if (done === 3) stop.abort()
  })
  await expect(making).rejects.toThrow('abort')
})

function textOf(content: unknown): string {
  if (typeof content !== 'string') throw new Error('no text')
  return content
}
