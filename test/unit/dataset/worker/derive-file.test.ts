import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Derivation } from '../../../../src/dataset/derive.ts'
import { readDatasetText } from '../../../../src/dataset/read-text.ts'
import { DATASET_FORMATS, type DatapointResult } from '../../../../src/dataset/reading.ts'
import { writeDatapoints } from '../../../../src/dataset/write.ts'
import { createSessionDriver } from './session-driver.ts'

const RENAME = { kind: 'rename', from: 'Response A', to: 'response_a' } as const

describe('renaming a field in a file', () => {
  it.each([
    [
      'lines, with what can’t be read, spellings of numbers and the order of fields as they were',
      'rows.jsonl',
      '{"id": 1212092628029698049, "Response A": 1.50, "z": {"Response A": 1}}\n{"Response A": \n\n{"z": "none"}\noops\n',
      '{"id":1212092628029698049,"response_a":1.50,"z":{"Response A":1}}\n{"Response A": \n\n{"z": "none"}\noops\n',
    ],
    [
      'a list over several lines',
      'rows.json',
      '[\n  {\n    "Response A": "x"\n  }, {"b": 1},\n  {"Response A": "y"},,\n]\n',
      '[\n  {\n  "response_a": "x"\n}, {"b": 1},\n  {"response_a":"y"},,\n]\n',
    ],
    ['old line ends', 'rows.json', '{\r"Response A": 1\r}\r{"b": 2}\r', '{\r  "response_a": 1\r}\r{"b": 2}\r'],
    [
      'a table: its first line alone',
      'rows.csv',
      'id;Response A;"x;y";;id\r\n1;2;3\n"";a;b;;\r\n',
      'id;response_a;"x;y";;id_2\r\n1;2;3\n"";a;b;;\r\n',
    ],
    [
      'a table with a line that names its separator, and a mark',
      'rows.csv',
      '\uFEFFsep=|\nResponse A|b\n1|2\n',
      '\uFEFFsep=|\nresponse_a|b\n1|2\n',
    ],
    ['a table with tabs', 'rows.tsv', 'Response A\tb\n1\t2\n', 'response_a\tb\n1\t2\n'],
  ])('keeps %s', async (_what, name, text, wanted) => {
    const { file } = await derive(text, name, RENAME)
    expect(await textOf(file)).toBe(wanted)
  })

  it('calls the new file edited, once', async () => {
    const first = await derive('{"Response A": 1}', 'answers.v2.jsonl', RENAME)
    expect(first.file?.name).toBe('answers.v2 edited.jsonl')
    const again = await derive('{"Response A": 1}', 'answers.v2 edited.jsonl', RENAME)
    expect(again.file?.name).toBe('answers.v2 edited.jsonl')
    expect((await derive('{"Response A": 1}', 'answers', RENAME)).file?.name).toBe('answers edited')
  })

  it('writes what no old encoding holds', async () => {
    const bytes = Buffer.from('Response A;b\nGr\xfc\xdfe;2\n', 'latin1')
    const { file } = await derive(bytes, 'rows.csv', { ...RENAME, to: 'ответ' })
    expect(await textOf(file)).toBe('ответ;b\nGrüße;2\n')
    const lines = Buffer.from('{"Response A": "\xfc"}\n{"b": "\xdf"}\n', 'latin1')
    const { file: other } = await derive(lines, 'rows.jsonl', { ...RENAME, to: '答え' })
    expect(await textOf(other)).toBe('{"答え":"ü"}\n{"b": "ß"}\n')
  })

  it.each([
    [
      'rows.jsonl',
      '{"Response A": 1}\n{"response_a": 2}\n',
      'Datapoint 2 has a field “response_a” already, and a name can stand for one value only.',
    ],
    [
      'rows.csv',
      'Response A,response_a\n1,2\n',
      'The file has a column “response_a” already, and a name can stand for one column only.',
    ],
  ])('leaves the data alone where %s has the new name', async (name, text, message) => {
    expect((await derive(text, name, RENAME)).message).toBe(message)
  })

  it('lets a column without a name and without values be', async () => {
    const { file } = await derive('a,b,\n1,2,\n', 'rows.csv', { kind: 'rename', from: 'a', to: 'field_3' })
    expect(await textOf(file)).toBe('field_3,b,\n1,2,\n')
  })

  it('tells how far it is, and can be stopped', async () => {
    const driver = createSessionDriver()
    await driver.open(`{"Response A": "${'x'.repeat(200)}"}\n`.repeat(20_000), 'rows.jsonl')
    await driver.ask('derived', { kind: 'derive', id: 8, change: RENAME })
    expect(driver.replies.filter((reply) => reply.kind === 'task' && reply.id === 8).length).toBeGreaterThan(0)
    driver.onPause = () => void driver.send({ kind: 'cancel', id: 9 })
    await driver.send({ kind: 'derive', id: 9, change: RENAME })
    expect(driver.replies.at(-1)).toEqual({ kind: 'refused', id: 9, message: 'Stopped.' })
  })

  it('waits for the whole file', async () => {
    const driver = createSessionDriver()
    driver.onPause = () => void driver.send({ kind: 'cancel', id: null })
    await driver.open('{"Response A": "1"}\n'.repeat(1_500_000), 'rows.jsonl')
    driver.onPause = null
    const { derived } = await driver.ask('derived', { kind: 'derive', id: 1, change: RENAME })
    expect(derived).toMatchObject({ ok: false, message: expect.stringMatching(/^The file is not read to its end/) })
  })
})

const value = fc.oneof(
  fc.string({ maxLength: 12 }).filter((text) => !text.includes('\0') && !text.includes('<')),
  fc.constantFrom('Response A', '"Response A": 1', 'a,b', 'line\nbreak', '\\', 'ü', '😀'),
)
const datapoint = fc
  .uniqueArray(fc.constantFrom('id', 'Response A', 'ключ', 'with "quotes"', '__proto__', 'a,b'), { minLength: 1 })
  .chain((names) => fc.tuple(...names.map((name) => value.map((text) => [name, text] as const))))
  .map((entries) => new Map<string, string>(entries))
// JavaScript puts keys that are numbers first, wherever they stand.
const name = fc.oneof(
  fc.constantFrom('b', 'a;b', '[x', 'sep=;', ' blank ', '"', '\uFEFFmark', '{"a":1}', '\t'),
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !/^\d+$/.test(text)),
)
// Lines that can't be read begin and end with brackets: others are taken together with their neighbours, before and after.
const broken = fc.constantFrom(
  '{"Response A": }',
  '{oops}',
  '{"a" 1}',
  '{“Response A”: “mended”}',
  '{"Response A": 1.50, }',
)

describe('any file', () => {
  it('has all its datapoints under the new name, in their order, and what can’t be read as it was', async () => {
    const lines = fc.array(fc.oneof({ weight: 3, arbitrary: datapoint }, broken), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(lines, name, fc.boolean(), async (all, to, isList) => {
        const texts = all.map((one) => (typeof one === 'string' ? one : JSON.stringify(Object.fromEntries(one))))
        const [text, fileName] = isList ? [`[${texts.join(',\n ')}]`, 'a.json'] : [`${texts.join('\n')}\n`, 'a.jsonl']
        await expectRenamed(text, fileName, to)
      }),
      { numRuns: 150 },
    )
  })

  it('has the new name in its first line where it is a table', async () => {
    const rows = fc
      .uniqueArray(fc.constantFrom('id', 'ключ', 'with "quotes"', 'a,b', 'c;d', 'e|f'), { maxLength: 4 })
      .chain((others) => {
        const names = ['Response A', ...others]
        return fc.array(fc.tuple(...names.map((one) => value.map((text) => [one, text] as const))), { minLength: 1 })
      })
      .map((all) => all.map((entries) => new Map<string, string>(entries)))
    await fc.assert(
      fc.asyncProperty(rows, name, fc.constantFrom('csv', 'tsv'), fc.boolean(), async (all, to, format, isBroken) => {
        const text = writeDatapoints(all, format)
        await expectRenamed(isBroken ? `${text}"1"2${'"\n'}x\n` : text, `a.${format}`, to)
      }),
      { numRuns: 150 },
    )
  })

  it('has all datapoints but those that are left out', async () => {
    const draws = fc.record({
      points: fc.array(datapoint, { minLength: 1, maxLength: 8 }),
      format: fc.constantFrom(...DATASET_FORMATS),
      picks: fc.array(fc.nat({ max: 7 }), { maxLength: 7 }),
    })
    await fc.assert(
      fc.asyncProperty(draws, async ({ points, format, picks }) => {
        const [text, fileName] = [writeDatapoints(points, format), `a.${format}`]
        const { file, message } = await derive(text, fileName, { kind: 'leave-out', datapoints: picks })
        const kept = readDatasetText(text, fileName).results.filter((_, at) => !picks.includes(at))
        expect(message).toBe(kept.length === 0 ? 'No datapoint would be left.' : null)
        if (kept.length === 0) return
        const after = readDatasetText(await textOf(file), fileName)
        expect(after.results.map(contentOf)).toEqual(kept.map(contentOf))
        expect(after.repairs.map(({ kind }) => kind)).not.toContain('trailing-comma')
      }),
      { numRuns: 200 },
    )
  })
})

describe('writing %20 for the spaces of links', () => {
  it.each([
    [
      'lines: nothing but the links of that field',
      'rows.jsonl',
      '{"link": "https://a.b/my file.png?q=a%20b c&d=é", "n": 1.50}\n{"link": "no link", "text": "https://a.b/c d"}\noops\n{"link": " https://a.b/x.png\\n"}\n',
      '{"link":"https://a.b/my%20file.png?q=a%20b%20c&d=é","n":1.50}\n{"link": "no link", "text": "https://a.b/c d"}\noops\n{"link":"https://a.b/x.png"}\n',
    ],
    [
      'a table: its other rows and cells stay',
      'rows.csv',
      'link,text,\nhttps://a.b/c d.png,"x, ""y""",\nhttps://a.b/c.png,  z ,\n"https://a.b/d e,f.png",https://a.b/c d,\r\nbroken\n',
      'link,text,\nhttps://a.b/c%20d.png,"x, ""y""",\nhttps://a.b/c.png,  z ,\n"https://a.b/d%20e,f.png",https://a.b/c d,\r\nbroken\n',
    ],
    ['a list', 'rows.json', '[{"link": "https://a.b/c d"},\n {"a": 1}]', '[{"link":"https://a.b/c%20d"},\n {"a": 1}]'],
  ])('changes in %s', async (_what, fileName, text, wanted) => {
    const { file, message } = await derive(text, fileName, { kind: 'encode-spaces', field: 'link' })
    expect(message).toBeNull()
    expect(await textOf(file)).toBe(wanted)
  })
})

describe('leaving datapoints out of a file', () => {
  it.each([
    ['lines', 'rows.jsonl', '{"a": 1}\noops\n{"a": 3}', [0], 'oops\n{"a": 3}'],
    ['the last line', 'rows.jsonl', '{"a": 1}\r\n{"a": 3}', [1], '{"a": 1}\r\n'],
    ['rows', 'rows.csv', 'sep=;\na;b\n1;2\n\n3\n5;6\n', [0], 'sep=;\na;b\n3\n5;6\n'],
    ['the first of a list', 'rows.json', '[\n {"a": 1},\n {"a": 2}\n]\n', [0], '[\n {"a": 2}\n]\n'],
    ['the last of a list', 'rows.json', '[\n {"a": 1},\n {"a": 2},\n {"a": 3}\n]\n', [1, 2], '[\n {"a": 1}\n]\n'],
  ])('keeps the other %s as they are', async (_what, fileName, text, datapoints, wanted) => {
    const { file } = await derive(text, fileName, { kind: 'leave-out', datapoints })
    expect(await textOf(file)).toBe(wanted)
  })

  it('does not make a file that would be taken for another kind', async () => {
    const { message } = await derive('{"a": 1}\nwords, words\n{"a": 3}\n', 'rows.txt', {
      kind: 'leave-out',
      datapoints: [0],
    })
    expect(message).toMatch(/^Without these, the file would begin in a way in which it is not recognised/)
  })
})

async function expectRenamed(text: string, fileName: string, to: string) {
  const before = readDatasetText(text, fileName)
  const { file, message } = await derive(text, fileName, { ...RENAME, to })
  const isTaken = before.names.includes(to)
  expect(message ?? '').toMatch(isTaken ? /already/ : /^$/)
  if (isTaken) return
  const after = readDatasetText(await textOf(file), fileName)
  expect(after.results.map(contentOf)).toEqual(
    before.results.map((result) => {
      const content = contentOf(result)
      return Array.isArray(content) ? content.map(([key, held]) => [key === RENAME.from ? to : key, held]) : content
    }),
  )
}

/** The fields in their order, by what they hold; of what can't be read, why and the text. */
function contentOf(result: DatapointResult) {
  return result.ok ? [...result.datapoint] : { reason: result.fault.reason, text: result.text.trim() }
}

async function derive(content: BlobPart, fileName: string, change: Derivation) {
  const driver = createSessionDriver()
  await driver.open(content, fileName)
  const { derived } = await driver.ask('derived', { kind: 'derive', id: 1, change })
  return derived.ok ? { file: derived.file, message: null } : { file: null, message: derived.message }
}

function textOf(file: File | null): Promise<string> {
  if (file === null) throw new Error('There is no file.')
  return file.arrayBuffer().then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
}
