import { openAsBlob } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSessionDriver } from './session-driver.ts'
import type { DatapointResult } from '../../../../src/dataset/reading.ts'

const sample = (name: string) => readFile(`test/fixtures/dataset/${name}`)

function valuesOf(results: readonly DatapointResult[]) {
  return results.map((result) => (result.ok ? Object.fromEntries(result.datapoint) : result.fault.reason))
}

function manyLines(
  count: number,
  make = (n: number) => JSON.stringify({ prompt: `Text ${n} ${'word '.repeat(40)}`, id: `${n}` }),
) {
  return Array.from({ length: count }, (_, n) => `${make(n)}\n`).join('')
}

/** More than is indexed before the first datapoints are shown. */
const largeText = () =>
  manyLines(60_000, (n) => JSON.stringify({ prompt: `Text ${n} ${'word '.repeat(60)}`, id: `${n}` }))

describe('opening a file', () => {
  it('knows the number of a small file’s datapoints at once', async () => {
    const driver = createSessionDriver()
    await driver.open(manyLines(20_000), 'many.jsonl')
    expect(driver.replies[0]).toMatchObject({ kind: 'opened', count: 20_000, isAll: true })
    expect(driver.replies.map(({ kind }) => kind).filter((kind) => kind !== 'progress')).toEqual([
      'opened',
      'indexed',
      'checked',
    ])
  })

  it('shows the first datapoints before it indexes a large one, then counts, then checks', async () => {
    const driver = createSessionDriver()
    await driver.open(largeText(), 'many.jsonl')
    expect(driver.replies[0]).toMatchObject({ kind: 'opened', count: 50, isAll: false })
    const kinds = driver.replies.map((reply) => reply.kind)
    expect(kinds[0]).toBe('opened')
    expect(kinds.filter((kind) => kind !== 'progress')).toEqual(['opened', 'indexed', 'checked'])
    expect(driver.state()).toMatchObject({ phase: 'ready', count: 60_000, isCountFinal: true, progress: null })
    expect(driver.state().first).toHaveLength(50)
    expect(driver.state().report).toMatchObject({ faultCount: 0, checks: { datapoints: 60_000 } })
  })

  it.each([
    ['a small file', () => manyLines(3), 3],
    ['a large file', largeText, 50],
  ])('reads %s no further than its first datapoints until it is told that they are shown', async (_, text, count) => {
    const driver = createSessionDriver()
    const opening = driver.send({ kind: 'open', file: new Blob([text()]), name: 'x.jsonl', schema: null })
    await vi.waitUntil(() => driver.replies.length > 0)
    const answer = await driver.ask('read', { kind: 'read', id: 1, from: 0, to: 2 })
    expect(answer.results).toHaveLength(2)
    expect(driver.replies.map(({ kind }) => kind)).toEqual(['opened', 'read'])
    expect(driver.state()).toMatchObject({ phase: 'indexing', count, report: null })
    await driver.send({ kind: 'read-on' })
    await opening
    expect(driver.state().phase).toBe('ready')
  })

  it('is cancelled before it reads on', async () => {
    const driver = createSessionDriver()
    const opening = driver.send({ kind: 'open', file: new Blob([largeText()]), name: 'x.jsonl', schema: null })
    await vi.waitUntil(() => driver.replies.length > 0)
    await driver.send({ kind: 'cancel', id: null })
    await driver.send({ kind: 'read-on' })
    await opening
    expect(driver.replies.map(({ kind }) => kind)).toEqual(['opened', 'cancelled'])
    expect(driver.state()).toMatchObject({ phase: 'cancelled', count: 50, isCountFinal: false })
    const { results } = await driver.ask('read', { kind: 'read', id: 1, from: 49, to: 60 })
    expect(valuesOf(results)).toMatchObject([{ id: '49' }])
  })

  it('says nothing of its warming up, and takes a file that comes meanwhile at once', async () => {
    const driver = createSessionDriver()
    const warming = driver.send({ kind: 'warm-up' })
    await driver.open(manyLines(3), 'few.jsonl')
    await warming
    expect(driver.replies.map(({ kind }) => kind)).toEqual(['opened', 'indexed', 'checked'])
    expect(driver.state()).toMatchObject({ phase: 'ready', count: 3 })
  })

  it('warms up by itself without a word, and leaves nothing to the file that comes', async () => {
    const driver = createSessionDriver()
    await driver.send({ kind: 'warm-up' })
    expect(driver.replies).toEqual([])
    await driver.open(manyLines(3), 'few.jsonl')
    expect(driver.replies.map(({ kind }) => kind)).toEqual(['opened', 'indexed', 'checked'])
    expect(driver.state()).toMatchObject({ phase: 'ready', count: 3, report: { checks: { datapoints: 3 } } })
  })

  it('reports progress with speed and time left', async () => {
    const driver = createSessionDriver()
    await driver.open(largeText(), 'many.jsonl')
    const steps = driver.replies.flatMap((reply) => (reply.kind === 'progress' ? [reply.progress] : []))
    expect(new Set(steps.map((step) => step.phase))).toEqual(new Set(['indexing', 'checking']))
    for (const step of steps) {
      expect(step.bytes).toBeLessThanOrEqual(step.total)
      expect(step.mbPerSecond).toBeGreaterThan(0)
      expect(step.secondsLeft).toBeGreaterThanOrEqual(0)
    }
  })

  it.each([
    ['image_links.as-copied.txt', 2, ['trailing-comma', 'line-break', 'angle-brackets', 'link-spaces']],
    ['images_to_compare.as-copied.txt', 2, ['angle-brackets', 'link-spaces']],
    ['images_with_queries.json', 2, []],
    ['response-comparison.rows.jsonl', 3, []],
  ])('opens the sample %s', async (name, count, repairs) => {
    const driver = createSessionDriver()
    await driver.open(await sample(name), name)
    expect(driver.state()).toMatchObject({ phase: 'ready', count, report: { faults: [] } })
    expect(driver.state().report?.repairs.map((repair) => repair.kind)).toEqual(repairs)
  })

  it('guesses the schema, and checks against a given one instead', async () => {
    const driver = createSessionDriver()
    await driver.open('{"a": "1"}\n{"b": "2"}\n', 'x.jsonl', { strict: true, fields: [{ name: 'a', type: 'text' }] })
    expect(driver.state().info?.inferred.fields.map((field) => field.name)).toEqual(['a', 'b'])
    expect(driver.state().report?.checks.counts).toMatchObject(
      [
        { field: 'b', rule: 'not-in-schema', count: 1, datapoints: [1] },
        { field: 'a', rule: 'missing', severity: 'error', count: 1, datapoints: [1] },
      ].sort((x, y) => x.field.localeCompare(y.field)),
    )
  })

  it.each([
    ['', 'The file is empty.'],
    ['PK\u0003\u0004 and more', 'ZIP archive'],
    ['\u0001\u0000\u0002', 'not a text file'],
  ])('says why %j cannot be opened', async (text, message) => {
    const driver = createSessionDriver()
    await driver.open(text, 'x.jsonl')
    expect(driver.state()).toMatchObject({ phase: 'failed', message: expect.stringContaining(message) })
  })
})

describe('encodings', () => {
  const text = 'prompt,answer\r\nZoë,"naïve, ""yes"""\r\n'
  const expected = [{ prompt: 'Zoë', answer: 'naïve, "yes"' }]

  it.each([
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`), 'byte-order-mark'],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16'],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'utf-16'],
    ['Windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
  ])('reads %s and says so', async (_, bytes, kind) => {
    const driver = createSessionDriver()
    await driver.open(bytes, 'x.csv')
    const { results } = await driver.ask('read', { kind: 'read', id: 1, from: 0, to: 5 })
    expect(valuesOf(results)).toEqual(expected)
    expect(driver.state().report?.repairs).toMatchObject([{ kind, count: 1 }])
  })

  it('lists bytes that are no text, far into the file', async () => {
    const driver = createSessionDriver()
    await driver.open([manyLines(3000), Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d])], 'x.jsonl')
    expect(driver.state().report?.repairs).toMatchObject([
      { kind: 'lost-characters', count: 1, first: { record_index: 3000, line: 3001 } },
    ])
  })
})

it('names the first place of a mend, be it in a datapoint or between two', async () => {
  const driver = createSessionDriver()
  await driver.open('[\n{"a": "1",},\n{"a": "2"},\n{"a": "3"},\n,{"a": "4"}\n]', 'x.json')
  expect(driver.state().report?.repairs).toMatchObject([
    { kind: 'trailing-comma', count: 2, first: { record_index: 0, line: 2 } },
  ])
})

describe('reading', () => {
  it('gives any datapoint, with the place of its fault', async () => {
    const driver = createSessionDriver()
    await driver.open(`${manyLines(5000)}\n\n{"prompt": oops}\n${manyLines(10)}`, 'x.jsonl')
    const { results } = await driver.ask('read', { kind: 'read', id: 1, from: 4999, to: 5002 })
    expect(results[0]).toMatchObject({ ok: true })
    expect(results[1]).toMatchObject({
      ok: false,
      fault: { record_index: 5000, field: '_raw', line: 5003, column: 12 },
    })
    expect(valuesOf(results)[2]).toMatchObject({ id: '0' })
    expect(driver.state().report?.faults).toEqual([results[1]?.ok === false ? results[1].fault : null])
  })

  it('places faults in lists of JSON by line and column', async () => {
    const list = `[\n${Array.from({ length: 3000 }, (_, n) => `  {"id": ${n === 2500 ? 'oops' : `"${n}"`},\n   "b": "x"}`).join(',\n')}\n]`
    const driver = createSessionDriver()
    await driver.open(list, 'x.json')
    expect(driver.state()).toMatchObject({
      count: 3000,
      report: { faults: [{ record_index: 2500, line: 5002, column: 10 }] },
    })
  })

  it('gives nothing beyond the end', async () => {
    const driver = createSessionDriver()
    await driver.open('a\n1\n2\n', 'x.csv')
    const { results } = await driver.ask('read', { kind: 'read', id: 1, from: 1, to: 9 })
    expect(valuesOf(results)).toEqual([{ a: '2' }])
    expect(await driver.ask('read', { kind: 'read', id: 2, from: 2, to: 3 })).toMatchObject({ results: [] })
  })

  it('keeps a datapoint that is too large from the others', async () => {
    const driver = createSessionDriver()
    const large = `{"a": "${'x'.repeat(17 * 1024 * 1024)}"}\n`
    await driver.open(['{"a": "1"}\n', large, '{"a": "2"}\n'], 'x.jsonl')
    const { results } = await driver.ask('read', { kind: 'read', id: 1, from: 0, to: 3 })
    expect(valuesOf(results)).toEqual([
      { a: '1' },
      expect.stringMatching(/larger than 16 MB.* put each datapoint on a line/),
      { a: '2' },
    ])
    expect(driver.state().report).toMatchObject({ faultCount: 1, faults: [{ record_index: 1, line: 2 }] })
  })
})

describe('searching', () => {
  it('finds from a place on, goes round the end, and ignores case', async () => {
    const driver = createSessionDriver()
    await driver.open('{"a": "one"}\n{"a": "TWO"}\n{"a": "three", "b": "x\\ny"}\n', 'x.jsonl')
    const search = async (text: string, from: number) =>
      (await driver.ask('found', { kind: 'search', id: 1, text, from })).found
    expect(await search('two', 0)).toEqual({ index: 1, field: 'a' })
    expect(await search('one', 1)).toEqual({ index: 0, field: 'a' })
    expect(await search('X\nY', 0)).toEqual({ index: 2, field: 'b' })
    expect(await search('"a"', 0)).toBeNull()
    expect(await search('', 0)).toBeNull()
  })
})

describe('writing', () => {
  const rows = '{"a": "1", "n": 5}\n{"b": "2"}\nbroken\n{"a": "3"}\n'
  const schema = { strict: true, fields: [{ name: 'a', type: 'text' as const }] }
  const write = async (which: 'all' | 'good' | 'bad', format: 'jsonl' | 'csv', asText = false) => {
    const driver = createSessionDriver()
    await driver.open(rows, 'x.jsonl', schema)
    const { blob } = await driver.ask('written', { kind: 'write', id: 1, options: { which, format, asText } })
    return blob.text()
  }

  it('writes the good ones only', async () => {
    expect(await write('good', 'jsonl')).toBe('{"a":"1","n":5}\n{"a":"3"}\n')
    expect(await write('good', 'jsonl', true)).toBe('{"a":"1","n":"5"}\n{"a":"3"}\n')
  })

  it.each([
    ['leaves null out', false, '{"b":"0"}\n{"a":"1"}\n'],
    ['writes null as an empty text where a strict schema wants the field', true, '{"a":"","b":"0"}\n{"a":"1"}\n'],
  ])('%s when all values are written as text', async (_, strict, expected) => {
    const driver = createSessionDriver()
    const fields = [{ name: 'a', type: 'text' as const }]
    await driver.open('{"a":null,"b":0}\n{"a":"1","c":null}\n', 'x.jsonl', { strict, fields })
    const options = { which: 'good', format: 'jsonl', asText: true } as const
    expect(await (await driver.ask('written', { kind: 'write', id: 1, options })).blob.text()).toBe(expected)
  })

  it('writes every number as it is spelled', async () => {
    const driver = createSessionDriver()
    const text = '{"a":1212092628029698049,"b":1.50,"c":[1e2]}\n{"a":1212092628029698051,"b":1.50,"c":[1e2]}\n'
    await driver.open(text, 'x.jsonl')
    const ask = async (asText: boolean) => {
      const options = { which: 'good', format: 'jsonl', asText } as const
      return (await driver.ask('written', { kind: 'write', id: 1, options })).blob.text()
    }
    expect(await ask(false)).toBe(text)
    expect((await ask(true)).split('\n')[0]).toBe('{"a":"1212092628029698049","b":"1.50","c":"[1e2]"}')
    const search = { kind: 'search', id: 2, text: '1212092628029698051', from: 0 } as const
    expect((await driver.ask('found', search)).found).toEqual({ index: 1, field: 'a' })
    expect(driver.state().report?.profile.fields[0]).toMatchObject({ name: 'a', distinct: 2 })
  })

  it('writes the bad ones with their reasons', async () => {
    const lines = (await write('bad', 'csv')).trim().split('\n')
    expect(lines).toEqual([
      'record_index,reason,a,n,b,_raw',
      '1,a: missing field,,,2,',
      expect.stringMatching(/^2,.*broken$/),
    ])
  })
})

describe('stopping', () => {
  it('keeps what was indexed when it is cancelled in the middle', async () => {
    const driver = createSessionDriver()
    driver.onPause = () => {
      const isIndexing = driver.replies.some((reply) => reply.kind === 'progress')
      if (isIndexing) void driver.send({ kind: 'cancel', id: null })
    }
    await driver.open(largeText(), 'x.jsonl')
    const { phase, count, isCountFinal } = driver.state()
    expect({ phase, isCountFinal }).toEqual({ phase: 'cancelled', isCountFinal: false })
    expect(count).toBeGreaterThan(100)
    expect(count).toBeLessThan(60_000)
    const { results } = await driver.ask('read', { kind: 'read', id: 1, from: count - 1, to: count + 5 })
    expect(valuesOf(results)).toMatchObject([{ id: `${count - 1}` }])
  })

  const cutShort = async (driver: ReturnType<typeof createSessionDriver>, file: string, name: string) => {
    driver.onPause = () => {
      const isIndexing = driver.replies.some((reply) => reply.kind === 'progress')
      if (isIndexing) void driver.send({ kind: 'cancel', id: null })
    }
    await driver.open(file, name)
    driver.onPause = null
    expect(driver.state()).toMatchObject({ phase: 'cancelled', isCountFinal: false })
    return driver.state().count
  }

  it.each([
    ['x.jsonl', largeText],
    ['x.json', () => `[${largeText().trimEnd().replaceAll('\n', ',\n')}]`],
    ['x.csv', () => `prompt,id\n${manyLines(60_000, (n) => `"Text ${n}\n${'word '.repeat(60)}",${n}`)}`],
  ])('reads the rest of %s from where it was stopped', async (name, text) => {
    const driver = createSessionDriver()
    const count = await cutShort(driver, text(), name)
    const { length } = driver.replies
    await driver.send({ kind: 'read-rest' })
    expect(driver.state()).toMatchObject({ phase: 'ready', count: 60_000, isCountFinal: true })
    expect(driver.state().report).toMatchObject({ faultCount: 0, checks: { datapoints: 60_000 } })
    const { results } = await driver.ask('read', { kind: 'read', id: 1, from: count - 1, to: count + 2 })
    expect(valuesOf(results)).toMatchObject([count - 1, count, count + 1].map((id) => ({ id: `${id}` })))
    const indexing = driver.replies.slice(length).flatMap((reply) => {
      return reply.kind === 'progress' && reply.progress.phase === 'indexing' ? [reply.progress.datapoints] : []
    })
    expect(Math.min(...indexing)).toBeGreaterThan(count)
  })

  it('reads the rest after what was read was checked, also against a schema that came meanwhile', async () => {
    const driver = createSessionDriver()
    const count = await cutShort(driver, largeText(), 'x.jsonl')
    const schema = { strict: true, fields: [{ name: 'other', type: 'text' as const }] }
    const first = driver.send({ kind: 'check', schema: { strict: false, fields: [] } })
    await driver.send({ kind: 'check', schema })
    await first
    expect(driver.state()).toMatchObject({ phase: 'ready', count, isCountFinal: false })
    expect(driver.state().report).toMatchObject({ schema, checks: { datapoints: count } })
    const shares = driver.replies.flatMap((reply) =>
      reply.kind === 'progress' && reply.progress.phase === 'checking'
        ? [reply.progress.bytes / reply.progress.total]
        : [],
    )
    expect(Math.max(...shares), 'how far it was is told of what is checked, not of the file').toBeGreaterThan(0.9)
    expect(Math.max(...shares)).toBeLessThanOrEqual(1)
    await driver.send({ kind: 'read-rest' })
    expect(driver.state()).toMatchObject({ phase: 'ready', count: 60_000, isCountFinal: true })
    expect(driver.state().report).toMatchObject({ schema, checks: { datapoints: 60_000 } })
  })

  it('knows nothing of the whole file from the part that was checked, until all of it is', async () => {
    const driver = createSessionDriver()
    await cutShort(driver, largeText(), 'x.jsonl')
    await driver.send({ kind: 'check', schema: { strict: false, fields: [] } })
    expect(driver.state().report).not.toBeNull()
    const seen: (number | undefined)[] = []
    driver.onPause = () => {
      if (driver.state().isCountFinal) seen.push(driver.state().report?.checks.datapoints)
    }
    await driver.send({ kind: 'read-rest' })
    expect(new Set(seen)).toEqual(new Set([undefined]))
  })

  it('takes up again at once what was stopped a moment ago', async () => {
    const driver = createSessionDriver()
    const rest: Promise<void>[] = []
    driver.onPause = () => {
      if (rest.length > 0 || !driver.replies.some((reply) => reply.kind === 'progress')) return
      void driver.send({ kind: 'cancel', id: null })
      rest.push(driver.send({ kind: 'read-rest' }))
    }
    await driver.open(largeText(), 'x.jsonl')
    await Promise.all(rest)
    expect(driver.state()).toMatchObject({ phase: 'ready', count: 60_000, isCountFinal: true })
    expect(driver.state().report).toMatchObject({ faultCount: 0, checks: { datapoints: 60_000 } })
  })

  it('has all datapoints of a file that is stopped while it is checked, and goes on with the check', async () => {
    const driver = createSessionDriver()
    driver.onPause = () => {
      if (driver.state().phase === 'checking') void driver.send({ kind: 'cancel', id: null })
    }
    await driver.open(manyLines(30_000), 'x.jsonl')
    driver.onPause = null
    expect(driver.state()).toMatchObject({ phase: 'cancelled', count: 30_000, isCountFinal: true, report: null })
    await driver.send({ kind: 'read-rest' })
    expect(driver.state()).toMatchObject({ phase: 'ready', report: { checks: { datapoints: 30_000 } } })
    const { length } = driver.replies
    await driver.send({ kind: 'read-rest' })
    expect(driver.replies).toHaveLength(length)
  })

  it('drops the check that runs when the schema changes, and reports only on the new one', async () => {
    const driver = createSessionDriver()
    const schema = { strict: true, fields: [{ name: 'other', type: 'text' as const }] }
    const rechecks: Promise<void>[] = []
    driver.onPause = () => {
      const isChecking = driver.replies.some((reply) => reply.kind === 'indexed')
      if (isChecking && rechecks.length === 0) rechecks.push(driver.send({ kind: 'check', schema }))
    }
    await driver.open(manyLines(30_000), 'x.jsonl')
    await Promise.all(rechecks)
    expect(rechecks).toHaveLength(1)
    expect(driver.replies.some((reply) => reply.kind === 'cancelled')).toBe(false)
    const reports = driver.replies.flatMap((reply) => (reply.kind === 'checked' ? [reply.report] : []))
    expect(reports.map((report) => report.schema)).toEqual([schema])
    expect(reports[0]?.checks.counts).toContainEqual(
      expect.objectContaining({ field: 'other', rule: 'missing', count: 30_000 }),
    )
  })

  it('answers the newest search only', async () => {
    const driver = createSessionDriver()
    await driver.open(manyLines(30_000), 'x.jsonl')
    const old = driver.send({ kind: 'search', id: 7, text: 'nowhere', from: 0 })
    await driver.send({ kind: 'search', id: 8, text: 'Text 29999', from: 0 })
    await old
    expect(driver.replies).toContainEqual({ kind: 'found', id: 8, found: { index: 29_999, field: 'prompt' } })
    expect(driver.replies).toContainEqual(expect.objectContaining({ kind: 'refused', id: 7 }))
  })

  it.each([
    { kind: 'search', id: 7, text: 'nowhere', from: 10_000 },
    { kind: 'write', id: 7, options: { which: 'all', format: 'csv', asText: false } },
  ] as const)('tells how far a $kind is, and stops it when asked', async (request) => {
    const driver = createSessionDriver()
    await driver.open(largeText(), 'x.jsonl')
    await driver.send(request)
    const steps = driver.replies.flatMap((reply) => (reply.kind === 'task' ? [reply.progress] : []))
    expect(steps.length).toBeGreaterThan(2)
    const total = steps[0]?.total ?? 0
    expect(steps.map(({ bytes }) => bytes)).toEqual(steps.map(({ bytes }) => bytes).toSorted((a, b) => a - b))
    expect(steps.at(-1)?.bytes).toBeGreaterThan(total * 0.7)
    expect(steps.at(-1)?.bytes).toBeLessThanOrEqual(total)

    driver.onPause = () => void driver.send({ kind: 'cancel', id: 8 })
    await driver.send({ ...request, id: 8 })
    expect(driver.replies.at(-1)).toEqual({ kind: 'refused', id: 8, message: 'Stopped.' })
    // The pass over the file is none of its business.
    expect(driver.state().phase).toBe('ready')
  })
})

describe('a file that changes while it is open', () => {
  const folders: string[] = []
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
  })
  const onDisk = async (text: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'dataset-'))
    folders.push(folder)
    const path = join(folder, 'x.jsonl')
    await writeFile(path, text)
    return path
  }

  it('says so when a datapoint is asked for', async () => {
    const path = await onDisk(manyLines(100))
    const driver = createSessionDriver()
    await driver.open(await openAsBlob(path), 'x.jsonl')
    expect(driver.state().phase).toBe('ready')
    await appendFile(path, 'more')
    expect(await driver.ask('refused', { kind: 'read', id: 1, from: 0, to: 1 })).toMatchObject({
      message: 'The file was changed, moved or deleted after it was opened. Open it again.',
    })
  })

  const openAndChange = async (path: string) => {
    const driver = createSessionDriver()
    let isGone = false
    driver.onPause = () => {
      if (isGone || !driver.replies.some((reply) => reply.kind === 'opened')) return
      isGone = true
      void appendFile(path, 'x')
    }
    await driver.open(await openAsBlob(path), 'x.jsonl')
    expect(isGone).toBe(true)
    return driver
  }

  it('says so when it changes while it is read', async () => {
    const driver = await openAndChange(await onDisk(`${JSON.stringify({ text: 'x'.repeat(1000) })}\n`.repeat(20_000)))
    expect(driver.state()).toMatchObject({ phase: 'failed', message: expect.stringContaining('Open it again') })
  })

  it('checks a small file as it was when it was opened, and says so when a datapoint is asked for', async () => {
    const driver = await openAndChange(await onDisk(manyLines(60_000)))
    expect(driver.state()).toMatchObject({ phase: 'ready', report: { checks: { datapoints: 60_000 } } })
    expect(await driver.ask('refused', { kind: 'read', id: 1, from: 0, to: 1 })).toMatchObject({
      message: 'The file was changed, moved or deleted after it was opened. Open it again.',
    })
  })
})
