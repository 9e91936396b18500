import { appendFile, chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readServerAnswer } from '../../../../src/checks/read-server-answer.ts'
import { exportInput } from '../../../support/export-input.ts'
import { layDown, type Outcome, runProgram, toolPath } from '../../../support/run-script.ts'

vi.setConfig({ testTimeout: 60_000 })

const NAME = `It's $(touch pwned) "both" \`too\`\nand more`

// Writes down what it is given, one word a line, and answers as the platform's client does.
const CLIENT = `#!/usr/bin/env bash
{ printf '%s\\0' "$@"; printf '\\n\\0'; } >> calls
if [ -f refuse ]; then cat refuse; rm refuse; exit 1; fi
case "$1 $2 $3" in
  'aitaskbuilder dataset create') printf 'Dataset:\\nID: dataset-1\\n' ;;
  'aitaskbuilder batch create') printf 'Batch:\\nID: batch-1\\n' ;;
  'aitaskbuilder dataset check' | 'aitaskbuilder batch check') printf 'Status: READY\\n' ;;
  'study create -t') cp "$4" study-sent.json; printf 'ID: study-1\\n' ;;
esac
`

let folder = ''

beforeEach(async () => {
  const input = exportInput()
  folder = await layDown({ ...input, details: { ...input.details, name: NAME } })
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'bin/prolific'), CLIENT)
  await chmod(join(folder, 'bin/prolific'), 0o755)
})

afterEach(() => rm(folder, { recursive: true }))

function run(): Promise<Outcome> {
  const PATH = [join(folder, 'bin'), process.env['PATH']].join(delimiter)
  return runProgram(toolPath('bash'), ['run-with-client.sh'], folder, { PATH, PROLIFIC_TOKEN: 't', RUN_PAUSE: '0' })
}

async function calls(): Promise<readonly (readonly string[])[]> {
  const words = (await readFile(join(folder, 'calls'), 'utf8')).split('\0\n\0').filter((call) => call !== '')
  return words.map((call) => call.split('\0'))
}

test('gives the client every value as it is, in order, and makes nothing twice', async () => {
  const { exitCode, out, err } = await run()
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
  expect(out).toMatch(/dataset_id=dataset-1\nbatch_id=batch-1\nstudy_id=study-1\n$/)
  const made = [
    ['aitaskbuilder', 'dataset', 'create', '-n', NAME, '-w', 'workspace-1', '--schema', 'data/schema.json'],
    ['aitaskbuilder', 'dataset', 'upload', '-d', 'dataset-1', '-f', 'data/rows.jsonl'],
    ['aitaskbuilder', 'dataset', 'check', '-d', 'dataset-1'],
    [
      'aitaskbuilder',
      'batch',
      'create',
      '-n',
      NAME,
      '-w',
      'workspace-1',
      '-d',
      'dataset-1',
      '--task-name',
      'Task',
    ].concat(['--task-introduction', '<p>Read.</p>', '--task-steps', '<p>Judge.</p>', '-f', 'batch_items.json']),
    ['aitaskbuilder', 'batch', 'setup', '-b', 'batch-1', '-d', 'dataset-1', '--tasks-per-group', '2'],
    ['aitaskbuilder', 'batch', 'check', '-b', 'batch-1'],
    ['study', 'create', '-t', expect.stringMatching(/study\.json$/)],
  ]
  expect(await calls()).toEqual(made)
  const study: unknown = JSON.parse(await readFile(join(folder, 'study-sent.json'), 'utf8'))
  expect(study).toMatchObject({ data_collection_id: 'batch-1', name: 'Study' })
  await expect(readFile(join(folder, 'pwned'))).rejects.toThrow()

  expect((await run()).exitCode).toBe(0)
  const again = (await calls()).slice(made.length).map(([, , verb]) => verb)
  expect(again).toEqual(['check', 'check'])
})

test('a layout that the client refuses can be pasted into Problems, and the next run goes on', async () => {
  await writeFile(
    join(folder, 'bin/prolific'),
    CLIENT.replace('if [ -f refuse ]', 'if [ "$2 $3" = "batch create" ] && [ -f refuse ]'),
  )
  await writeFile(join(folder, 'refuse'), 'Page 1, Row 1, Column 1, Item 1 (dataset_field) "promt": no such field\n')
  const { exitCode, out, err } = await run()
  expect(exitCode).toBe(1)
  expect(err).toContain('The batch was not made.')
  expect(readServerAnswer(out + err)).toMatchObject({
    ok: true,
    issues: [{ page: 0, row: 0, column: 0, item: 0, field: 'promt' }],
  })
  expect(err).toContain('Keep run-state.txt and run this script again')
  await appendFile(join(folder, 'batch_items.json'), ' ')
  await appendFile(join(folder, 'bodies/batch.json'), ' ')
  expect((await run()).exitCode).toBe(0)
  expect((await calls()).filter(([, what, verb]) => `${what} ${verb}` === 'dataset create')).toHaveLength(1)
})

test.each([
  ['bodies/dataset.json', 'delete run-state.txt'],
  ['data/schema.json', 'delete run-state.txt'],
  ['data/rows.jsonl', 'delete run-state.txt'],
  ['bodies/batch.json', 'run.sh and run.py can change the batch'],
  ['batch_items.json', 'delete run-state.txt'],
  ['bodies/setup.json', 'delete run-state.txt'],
  ['bodies/study.json', 'the line study_id=study-1'],
])('stops when %s has changed since it was sent', async (name, words) => {
  await run()
  const asked = (await calls()).length
  await appendFile(join(folder, name), ' ')
  const { exitCode, out, err } = await run()
  expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' })
  expect(err).toContain(`${name} has changed since it was sent.`)
  expect(err).toContain(words)
  expect(await calls()).toHaveLength(asked)
})

test('says what a dataset that is partial means', async () => {
  await writeFile(join(folder, 'bin/prolific'), CLIENT.replace('Status: READY', 'Status: PARTIAL'))
  const { exitCode, err } = await run()
  expect(exitCode).toBe(1)
  expect(err).toContain('The dataset failed (PARTIAL).')
  expect(err).toContain('took some of the datapoints and refused others')
  expect(err).toContain('begin anew: delete run-state.txt')
})

test('stops when no id comes back, and before anything is made twice', async () => {
  await writeFile(join(folder, 'refuse'), 'connection reset\n')
  const { exitCode, err } = await run()
  expect(exitCode).toBe(1)
  expect(err).toContain('delete the line unknown=dataset')
  expect((await run()).exitCode).toBe(1)
  expect(await calls()).toHaveLength(1)
})
