import { appendFile, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readServerAnswer } from '../../../../src/checks/read-server-answer.ts'
import { serializeLayout } from '../../../../src/layout/wire/serialize.ts'
import { exportInput } from '../../../support/export-input.ts'
import { type FakePlatform, startFakePlatform, TOKEN } from '../../../support/fake-platform.ts'
import { layDown, type Outcome, quickly, runProgram, toolPath } from '../../../support/run-script.ts'

const SCRIPTS = [
  ['run.sh', 'bash'],
  ['run.py', 'python3'],
] as const

const IDS = /dataset_id=dataset-1\nbatch_id=batch-1\nstudy_id=study-1\n$/

// The scripts start many small programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let platform: FakePlatform
let folder = ''

beforeEach(async () => {
  platform = await startFakePlatform()
  folder = await layDown(exportInput())
})

afterEach(async () => {
  await platform.close()
  await rm(folder, { recursive: true })
})

describe.each(SCRIPTS)('%s', (script, tool) => {
  const run = (environment: { readonly [name: string]: string } = {}): Promise<Outcome> =>
    runProgram(toolPath(tool), [script], folder, { ...quickly(platform.url), ...environment })
  const state = () => readFile(join(folder, 'run-state.txt'), 'utf8')
  /** One more blank is another file, and says the same. */
  const change = (name: string) => appendFile(join(folder, name), ' ')

  test('sends everything in order, and at a second run nothing that makes something', async () => {
    platform.slow(2)
    const { exitCode, out, err } = await run()
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
    expect(out).toMatch(IDS)
    expect(out).toContain('\n\nDone. Nothing is published yet')
    const status = (what: string) => [1, 2, 3].map(() => `GET /data-collection/${what}/status`)
    expect(platform.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /data-collection/datasets',
      'GET /data-collection/datasets/dataset-1/upload-url/rows.jsonl',
      'PUT /bucket/file?signature=a%2Bb&x=1',
      ...status('datasets/dataset-1'),
      'POST /data-collection/batches',
      'POST /data-collection/batches/batch-1/setup',
      ...status('batches/batch-1'),
      'POST /studies/',
    ])
    expect(platform.seen.map(({ token }) => token)).toEqual(
      platform.seen.map(({ method }) => (method === 'PUT' ? undefined : `Token ${TOKEN}`)),
    )
    const input = exportInput()
    const sent = platform.seen.filter(({ method }) => method === 'POST').map(({ body }): unknown => JSON.parse(body))
    expect(sent).toEqual([
      {
        name: 'Batch',
        workspace_id: 'workspace-1',
        schema: { strict: false, fields: { prompt: { type: 'text' }, answer: { type: 'text' } } },
      },
      {
        name: 'Batch',
        workspace_id: 'workspace-1',
        dataset_id: 'dataset-1',
        task_details: input.details.task_details,
        batch_items: serializeLayout(input.layout, { ids: 'omit' }),
      },
      { dataset_id: 'dataset-1', tasks_per_group: 2 },
      {
        name: 'Study',
        description: 'Judge answers.',
        reward: expect.any(Number),
        estimated_completion_time: 1,
        total_available_places: 9,
        data_collection_method: 'AI_TASK_BUILDER_BATCH',
        data_collection_id: 'batch-1',
        data_collection_metadata: { annotators_per_task: 3 },
      },
    ])
    expect(platform.seen.find(({ method }) => method === 'PUT')?.body.split('\n')).toHaveLength(7)
    expect(await state()).not.toContain(TOKEN)

    const again = await run()
    expect(again.exitCode).toBe(0)
    expect(again.out).toMatch(IDS)
    expect(platform.made).toEqual({ datasets: 1, uploads: 1, batches: 1, setups: 1, studies: 1 })
  })

  test('stops at a 422 with the server’s words, which can be pasted into Problems, and goes on once it is mended', async () => {
    const issues = [{ page: 0, row: 1, column: 0, item: 0, type: 'free_text', message: 'Too "long" [of {a} text].' }]
    platform.trouble('POST /data-collection/batches', {
      kind: 'answer',
      status: 422,
      body: { type: 'INVALID_BATCH_ITEMS', message: 'No.', issues },
    })
    const { exitCode, out, err } = await run()
    expect(exitCode).toBe(1)
    expect(err).toContain('The batch was not made. The server answered 422 to POST /data-collection/batches:')
    for (const pasted of [err, out + err]) expect(readServerAnswer(pasted)).toEqual({ ok: true, issues })
    expect(platform.made).toMatchObject({ datasets: 1, batches: 0, studies: 0 })
    expect((await run()).out).toMatch(IDS)
    expect(platform.made).toEqual({ datasets: 1, uploads: 1, batches: 1, setups: 1, studies: 1 })
  })

  test('waits as long as a 429 asks and tries again what a fault of the server may be asked again', async () => {
    const busy = { kind: 'answer', status: 429, retryAfter: '0' } as const
    const fault = { kind: 'answer', status: 503 } as const
    platform.trouble('POST /data-collection/datasets', busy)
    platform.trouble('GET /data-collection/datasets/*/upload-url/*', fault)
    platform.trouble('PUT /bucket/file', { kind: 'cut-before' })
    platform.trouble('GET /data-collection/batches/*/status', fault, busy)
    expect((await run()).out).toMatch(IDS)
    expect(platform.made).toEqual({ datasets: 1, uploads: 1, batches: 1, setups: 1, studies: 1 })
  })

  test('gives up on a 429 that does not end, and has made nothing', async () => {
    const busy = { kind: 'answer', status: 429, retryAfter: '0' } as const
    platform.trouble('POST /data-collection/datasets', busy, busy, busy, busy)
    const { exitCode, err } = await run()
    expect(exitCode).toBe(1)
    expect(err).toContain('429')
    expect(platform.seen).toHaveLength(3)
    expect(await state()).not.toContain('unknown')
  })

  test.each([
    ['dataset', 'POST /data-collection/datasets', { kind: 'silent-after' }],
    ['batch', 'POST /data-collection/batches', { kind: 'answer', status: 500, body: { message: 'Oops' } }],
    ['study', 'POST /studies/', { kind: 'answer', status: 200, body: { id: '../../x; rm -rf' } }],
  ] as const)('makes no second %s when nobody knows about the first', async (what, request, trouble) => {
    platform.trouble(request, trouble)
    const first = await run()
    expect(first.exitCode).toBe(1)
    expect(first.err).toContain(`It is not known whether the ${what} was made`)
    const asked = platform.seen.length
    const second = await run()
    expect(second.exitCode).toBe(1)
    expect(second.err).toContain(`${what}_id=`)
    expect(platform.seen).toHaveLength(asked)

    // The person has looked and found it.
    await writeFile(join(folder, 'run-state.txt'), (await state()).replace(`unknown=${what}`, `${what}_id=${what}-1`))
    expect((await run()).out).toMatch(IDS)
    expect(platform.seen.filter(({ method, path }) => `${method} ${path}` === request)).toHaveLength(1)
  })

  test.each([
    ['arrived', { kind: 'cut-after' }],
    ['did not arrive', { kind: 'cut-before' }],
  ] as const)('sets up once, whether a setup without an answer %s', async (_, trouble) => {
    platform.trouble('POST /data-collection/batches/*/setup', trouble)
    expect((await run()).err).toContain('looks first whether the setup has begun')
    expect((await run()).out).toMatch(IDS)
    expect(platform.made.setups).toBe(1)
  })

  test('uploads once when the upload’s answers were lost', async () => {
    const lost = { kind: 'cut-after' } as const
    platform.trouble('PUT /bucket/file', lost, lost, lost)
    const { exitCode, err } = await run()
    expect(exitCode).toBe(1)
    expect(err).toContain('looks first whether the file arrived')
    const uploads = platform.made.uploads
    expect((await run()).out).toMatch(IDS)
    expect(platform.made.uploads).toBe(uploads)
  })

  test('waits no longer than it is told, and says that it can go on', async () => {
    platform.slow(8)
    const { exitCode, err } = await run()
    expect(exitCode).toBe(1)
    expect(err).toContain('The dataset is still not ready (PROCESSING) after 5 questions.')
    platform.slow(0)
    expect((await run()).out).toMatch(IDS)
  })

  test.each([
    ['partial', 'took some of the datapoints and refused others'],
    ['FAILED', 'could not read the datapoints'],
  ])('stops when the import ends %s, and says what that means and how to go on', async (status, means) => {
    platform.slow(0, status)
    for (const { exitCode, err } of [await run(), await run()]) {
      expect(exitCode).toBe(1)
      expect(err).toContain(`The dataset failed (${status}). The server says:`)
      expect(err).toContain(means)
      expect(err).toContain('record_index counts from 0')
      expect(err).toContain('begin anew: delete run-state.txt. The next run makes a new dataset and a new batch;')
    }
    expect(platform.made.batches).toBe(0)

    // The datapoints are mended: they are not in the dataset, which is said before anything is asked.
    const asked = platform.seen.length
    await change('data/rows.jsonl')
    expect((await run()).err).toContain('data/rows.jsonl has changed since it was sent.')
    expect(platform.seen).toHaveLength(asked)
    await rm(join(folder, 'run-state.txt'))
    platform.slow(0)
    expect((await run()).out).toMatch(IDS)
  })

  describe('when a file is another one than was sent', () => {
    const file = (name: string) => readFile(join(folder, name), 'utf8')

    test.each([
      ['bodies/dataset.json', 'A dataset keeps the name', 'delete run-state.txt'],
      ['data/rows.jsonl', 'A dataset keeps the datapoints', 'delete run-state.txt'],
      ['bodies/setup.json', 'A batch is set up once', 'delete run-state.txt'],
      ['bodies/study.json', 'The study was made from the one that was sent', 'the line study_id=study-1'],
    ])('stops before anything is sent when it is %s', async (name, means, anew) => {
      await run()
      const asked = platform.seen.length
      const sent = await file(name)
      await change(name)
      const { exitCode, out, err } = await run()
      expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' })
      expect(err).toContain(`${name} has changed since it was sent. ${means}`)
      expect(err).toContain('put the file back that was sent')
      expect(err).toContain(anew)
      expect(platform.seen).toHaveLength(asked)

      await writeFile(join(folder, name), sent)
      expect((await run()).out).toMatch(IDS)
      expect(platform.made).toEqual({ datasets: 1, uploads: 1, batches: 1, setups: 1, studies: 1 })
    })

    test('changes the batch while its study is a draft, and makes nothing twice', async () => {
      await run()
      await change('bodies/batch.json')
      const { exitCode, out, err } = await run()
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
      expect(out).toContain('The batch is changed')
      expect(out).toMatch(IDS)
      const patches = platform.seen.filter(({ method }) => method === 'PATCH')
      expect(patches.map(({ path }) => path)).toEqual(['/data-collection/batches/batch-1'])
      const { workspace_id: _, ...body } = JSON.parse(await file('bodies/batch.json')) as Record<string, unknown>
      expect(JSON.parse(patches[0]?.body ?? '')).toEqual(body)
      expect(platform.made).toEqual({ datasets: 1, uploads: 1, batches: 1, setups: 1, studies: 1 })

      expect((await run()).out).not.toContain('changed')
      expect(platform.seen.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
    })

    test('does not change a batch whose study is published', async () => {
      await run()
      await change('bodies/batch.json')
      platform.study('ACTIVE')
      const { exitCode, err } = await run()
      expect(exitCode).toBe(1)
      expect(err).toContain('bodies/batch.json has changed since it was sent. The study is no longer a draft (ACTIVE)')
      expect(err).toContain('delete run-state.txt')
      expect(platform.seen.filter(({ method }) => method === 'PATCH')).toEqual([])
    })

    test.each([
      ['was refused', [{ kind: 'answer', status: 422, body: { issues: [] } }], 'The batch was not changed.'],
      ['got no answer', Array(3).fill({ kind: 'cut-after' }), 'It is not known whether the batch was changed'],
    ] as const)('sends a change that %s again', async (_, troubles, words) => {
      await run()
      await change('bodies/batch.json')
      platform.trouble('PATCH /data-collection/batches/*', ...troubles)
      const { exitCode, err } = await run()
      expect(exitCode).toBe(1)
      expect(err).toContain(words)
      expect((await run()).out).toContain('The batch is changed')
      expect((await run()).out).toMatch(IDS)
    })

    test('stops when the batch is in another workspace', async () => {
      await run()
      const text = await file('bodies/batch.json')
      await writeFile(join(folder, 'bodies/batch.json'), text.replace('workspace-1', 'workspace-2'))
      const { exitCode, err } = await run()
      expect(exitCode).toBe(1)
      expect(err).toContain('(workspace-1/dataset-1) than these files are for (workspace-2/dataset-1)')
    })

    test.each([
      ['upload', 'PUT /bucket/file', Array(3).fill({ kind: 'cut-after' }), 'data/rows.jsonl'],
      ['setup', 'POST /data-collection/batches/*/setup', [{ kind: 'cut-after' }], 'bodies/setup.json'],
    ] as const)('notices it when the answer to the %s was lost', async (_, request, troubles, name) => {
      platform.trouble(request, ...troubles)
      await run()
      await change(name)
      expect((await run()).err).toContain(`${name} has changed since it was sent.`)
    })

    test('a file that was not sent yet is nothing to speak of', async () => {
      platform.trouble('POST /data-collection/batches', { kind: 'answer', status: 422, body: { issues: [] } })
      expect((await run()).err).toContain(
        'Keep run-state.txt and run this script again: it goes on from the step that failed.',
      )
      for (const name of ['bodies/batch.json', 'bodies/setup.json', 'bodies/study.json']) await change(name)
      const { out, err } = await run()
      expect(err).toBe('')
      expect(out).toMatch(IDS)
      expect(platform.made).toEqual({ datasets: 1, uploads: 1, batches: 1, setups: 1, studies: 1 })
    })

    test('says so when an older state does not know which file was sent', async () => {
      await run()
      await writeFile(join(folder, 'run-state.txt'), (await state()).replace(/^sent_upload=.*\n/m, ''))
      const { exitCode, err } = await run()
      expect(exitCode).toBe(1)
      const line = /write the line (sent_upload=sha256:[0-9a-f]{64}) into/.exec(err)?.[1]
      expect(line).toBeDefined()
      await writeFile(join(folder, 'run-state.txt'), `${await state()}${line}\n`)
      expect((await run()).out).toMatch(IDS)
    })
  })

  test('a server that is not there is no riddle: nothing was sent', async () => {
    await platform.close()
    const { exitCode, err } = await run()
    expect(exitCode).toBe(1)
    expect(err).toContain('Nothing was sent')
    expect(await state()).not.toContain('unknown')
    platform = await startFakePlatform()
    await writeFile(join(folder, 'run-state.txt'), '')
    expect((await run()).out).toMatch(IDS)
  })

  test.each([
    ['no token', { PROLIFIC_TOKEN: '' }, /PROLIFIC_TOKEN is not set/],
    ['a token with a line break', { PROLIFIC_TOKEN: 'a\nX-Evil: 1' }, /blank or another sign/],
    ['an address without encryption', { PROLIFIC_API_URL: 'http://localhost.example.com/api' }, /begin with https/],
  ])('sends nothing with %s', async (_, environment, words) => {
    const { exitCode, err } = await run(environment)
    expect(exitCode).toBe(1)
    expect(err).toMatch(words)
    expect(platform.seen).toEqual([])
  })

  test('sends nothing when a file is missing, or the state is another address’s', async () => {
    await writeFile(join(folder, 'run-state.txt'), 'api=https://elsewhere.example\ndataset_id=d\n')
    expect((await run()).err).toContain('about another address')
    await rm(join(folder, 'bodies/study.json'))
    expect((await run()).err).toContain('bodies/study.json is missing')
    expect(platform.seen).toEqual([])
  })

  test('says which token is at fault', async () => {
    const { err } = await run({ PROLIFIC_TOKEN: 'another' })
    expect(err).toContain('answered 401')
    expect(err).toContain('Look at PROLIFIC_TOKEN')
  })
})

test('one script goes on where the other stopped', async () => {
  platform.trouble('POST /data-collection/batches', { kind: 'answer', status: 400, body: { message: 'Not now.' } })
  const environment = quickly(platform.url)
  expect((await runProgram(toolPath('bash'), ['run.sh'], folder, environment)).exitCode).toBe(1)
  expect((await runProgram(toolPath('python3'), ['run.py'], folder, environment)).out).toMatch(IDS)
  expect(platform.made).toEqual({ datasets: 1, uploads: 1, batches: 1, setups: 1, studies: 1 })
})

test('both write the same fingerprints, also where a machine has no tool for sha256', async () => {
  const environment = quickly(platform.url)
  const bash = (more: { readonly [name: string]: string } = {}) =>
    runProgram(toolPath('bash'), ['run.sh'], folder, { ...environment, ...more })
  const python = () => runProgram(toolPath('python3'), ['run.py'], folder, environment)
  const state = join(folder, 'run-state.txt')
  const sums = async () => (await readFile(state, 'utf8')).split('\n').filter((line) => line.startsWith('sent_'))
  await bash()
  const written = await sums()
  expect(written.map((line) => line.replace(/=.*/, ''))).toEqual(
    ['dataset', 'upload', 'batch', 'setup', 'study'].map((step) => `sent_${step}`),
  )
  expect(written.every((line) => /=sha256:[0-9a-f]{64}$/.test(line))).toBe(true)
  expect((await python()).out).toMatch(IDS)
  await rm(state)
  await python()
  expect(await sums()).toEqual(written)

  const bin = join(folder, 'bin')
  await mkdir(bin)
  const tools = 'awk cat cksum cp curl dirname grep head mktemp mv rm sed sleep tail touch tr'.split(' ')
  for (const tool of tools) await symlink(toolPath(tool), join(bin, tool))
  expect((await bash({ PATH: bin })).err).toContain('Install sha256sum or shasum')
  await rm(state)
  expect((await bash({ PATH: bin })).out).toMatch(IDS)
  expect((await sums()).every((line) => /=cksum:\d+-\d+$/.test(line))).toBe(true)
  for (const again of [bash, python]) expect((await again()).out).toMatch(IDS)
  await appendFile(join(folder, 'data/rows.jsonl'), ' ')
  for (const again of [bash, python]) expect((await again()).err).toContain('data/rows.jsonl has changed')
})

test.each(SCRIPTS)('%s uses a dataset that is there already', async (script, tool) => {
  const input = exportInput({ dataset: null })
  const study = { ...input.details.study, reward: 100, estimated_completion_time: 5, total_available_places: 9 }
  const schema = {
    strict: false,
    fields: [
      { name: 'g', type: 'task_group_id' as const },
      { name: 'prompt', type: 'text' as const },
    ],
  }
  const own = await layDown(
    exportInput({ dataset: null, schema, details: { ...input.details, dataset_id: 'mine-1', study } }),
  )
  platform.slow(0)
  platform.made.uploads = 1
  const { exitCode, out, err } = await runProgram(toolPath(tool), [script], own, quickly(platform.url))
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
  expect(out).toContain('dataset_id=mine-1\n')
  expect(platform.made).toMatchObject({ datasets: 0, batches: 1 })
  const sent = platform.seen
    .filter(({ method }) => method === 'POST')
    .map(({ body }): { dataset_id?: string } => JSON.parse(body))
  expect(sent[0]?.dataset_id).toBe('mine-1')
  expect(sent[1]).toEqual({ dataset_id: 'mine-1' })
  await rm(own, { recursive: true })
})
