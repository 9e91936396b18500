import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const checker = resolve('src/cli/check.mjs')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checker-'))
  const item = { type: 'dataset_field', field: 'prompt' }
  const layout = [{ rows: [{ columns: [{ items: [item, { type: 'free_text', description: 'Why?' }] }] }] }]
  await writeFile(join(folder, 'layout.json'), JSON.stringify(layout))
  await writeFile(join(folder, 'schema.json'), JSON.stringify({ strict: false, fields: { prompt: { type: 'text' } } }))
  await writeFile(join(folder, 'other.json'), JSON.stringify({ strict: false, fields: { promt: { type: 'text' } } }))
  await writeFile(join(folder, 'rows.jsonl'), '{"prompt": "x"}\n')
  await writeFile(join(folder, 'broken.json'), '[{"rows": ')
  await writeFile(join(folder, 'latin-1.json'), Buffer.from('[{"rows": [], "name": "caf\u00E9"}]', 'latin1'))
})

afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['clean', ['layout.json', '--schema', 'schema.json', '--data', 'rows.jsonl'], 0, /^$/, /^$/],
  [
    'errors',
    ['layout.json', '--schema', 'other.json'],
    1,
    /^Page 1, Row 1, Column 1, Item 1 \(dataset_field\) "prompt": .+\n$/,
    /^$/,
  ],
  ['as JSON', ['layout.json', '--json'], 1, /^\{\n {2}"type": "INVALID_BATCH_ITEMS",/, /^$/],
  ['broken', ['broken.json'], 2, /^$/, /^broken\.json: Line 1, column \d+: .+\n$/],
  ['not UTF-8', ['latin-1.json'], 2, /^$/, /^latin-1\.json: The file is not UTF-8\. Save it as UTF-8\.\n$/],
  ['missing', ['nowhere.json'], 2, /^$/, /^nowhere\.json: There is no such file\.\n$/],
  ['a folder', ['.'], 2, /^$/, /^\.: This is a folder, not a file\.\n$/],
])(
  'the command itself: %s',
  async (_, words, exitCode, out, err) => {
    const outcome = await run([checker, ...words], {
      cwd: folder,
      env: { ...process.env, npm_lifecycle_event: undefined },
    })
    expect(outcome.exitCode).toBe(exitCode)
    expect(outcome.out).toMatch(out)
    expect(outcome.err).toMatch(err)
  },
  30_000,
)

test('reads the file named - from the standard input', async () => {
  const options = { cwd: folder, env: { ...process.env, npm_lifecycle_event: undefined } }
  const layout = await readFile(join(folder, 'layout.json'), 'utf8')
  expect(await run([checker, '-', '--schema', 'schema.json'], options, layout)).toEqual({
    exitCode: 0,
    out: '',
    err: '',
  })
  expect(await run([checker, 'layout.json', '--schema', '-'], options, '{')).toMatchObject({
    exitCode: 2,
    err: expect.stringMatching(/^standard input: Line 1, /),
  })
}, 30_000)

test('through npm, paths are meant from where the person stands', async () => {
  const env = { ...process.env, npm_lifecycle_event: 'check', INIT_CWD: folder }
  const outcome = await run([checker, 'layout.json', '--schema', 'schema.json'], { cwd: process.cwd(), env })
  expect(outcome).toEqual({ exitCode: 0, out: '', err: '' })
}, 30_000)

test('the script of the JSON Schema says that the file is current', async () => {
  const outcome = await run([resolve('src/cli/write-json-schema.mjs'), '--check'], { cwd: folder, env: process.env })
  expect(outcome).toEqual({ exitCode: 0, out: '', err: '' })
}, 30_000)

test.each(['test/run.mjs', 'test/fuzz/run.mjs', 'test/bench/run.mjs'])(
  '%s says what it takes, and what it does not know in one sentence',
  async (script) => {
    const options = { cwd: process.cwd(), env: process.env }
    const help = await run([resolve(script), '--help'], options)
    expect(help).toMatchObject({ exitCode: 0, err: '' })
    expect(help.out).toMatch(/\n {2}npm (test|run \w+) \[-- .*\n/)
    expect(help.out).toContain('--help')
    expect(await run([resolve(script), '--nope'], options)).toEqual({
      exitCode: 2,
      out: '',
      err: "Unknown option '--nope'. Run it with --help to see what it takes.\n",
    })
  },
  30_000,
)

type Outcome = { readonly exitCode: number; readonly out: string; readonly err: string }

function run(words: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }, input = ''): Promise<Outcome> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [...words], options, (error, out, err) => {
      done({ exitCode: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
    child.stdin?.end(input)
  })
}
