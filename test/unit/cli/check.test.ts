import { describe, expect, test } from 'vitest'
import { runCheck } from '../../../src/cli/check.ts'

const schema = {
  strict: false,
  fields: { prompt: { type: 'text' }, response_b: { type: 'text' }, source: { type: 'metadata' } },
}
const question = { type: 'free_text', description: 'Why?' }
const prompt = { type: 'dataset_field', field: 'prompt' }
const slip = { type: 'dataset_field', field: 'respones_b' }
const slipWords =
  'Page 1, Row 1, Column 1, Item 2 (dataset_field) "respones_b": The dataset schema has no field "respones_b". Did you mean "response_b"?'

describe('a layout alone', () => {
  test('clean: nothing is printed, exit 0', async () => {
    expect(await check({ 'a.json': pageOf(question) }, 'a.json')).toEqual({ exitCode: 0, out: '', err: '' })
  })

  test('errors: one a line in the words of the client, exit 1', async () => {
    expect(await check({ 'a.json': pageOf({ ...question, description: '' }) }, 'a.json')).toEqual({
      exitCode: 1,
      out: 'Page 1, Row 1, Column 1, Item 1 (free_text): The question is missing. Write what participants are asked.\n',
      err: '',
    })
  })

  test('warnings alone do not fail', async () => {
    const { exitCode, out } = await check({ 'a.json': pageOf({ ...question, required: true }) }, 'a.json')
    expect(exitCode).toBe(0)
    expect(out).toMatch(
      /^warning: Page 1, Row 1, Column 1, Item 1 \(free_text\): The platform has no "required" at any level\. .*\n$/,
    )
  })

  test('a key that stands twice is an error, a number that is too long a warning, both with the line', async () => {
    const { exitCode, out } = await check({ 'a.json': '[{"rows":[],\n"big":9007199254740993,"rows":[]}]' }, 'a.json')
    expect(exitCode).toBe(1)
    expect(out).toMatch(/^a\.json: Line 2: the key "rows" stands more than once/m)
    expect(out).toMatch(/^warning: a\.json: Line 2: the number 9007199254740993 of "big" has more digits/m)
  })

  test('an id that stands twice is an error at the second one, on every level', async () => {
    const page = (...ids: readonly string[]) => ({
      id: ids[0],
      rows: [{ id: ids[1], columns: [{ id: ids[2], items: [{ id: ids[3], ...question }] }] }],
    })
    const { exitCode, out } = await check({ 'a.json': [page('p', 'r', 'c', 'i'), page('p', 'r', 'i', 'p')] }, 'a.json')
    expect(exitCode).toBe(1)
    expect(out.split('\n').map((line) => line.split('. Leave')[0])).toEqual([
      'Page 2: The id "p" stands already at Page 1',
      'Page 2, Row 1: The id "r" stands already at Page 1, Row 1',
      'Page 2, Row 1, Column 1: The id "i" stands already at Page 1, Row 1, Column 1, Item 1',
      'Page 2, Row 1, Column 1, Item 1 (free_text): The id "p" stands already at Page 1',
      '',
    ])
  })

  test('errors come first', async () => {
    const { out } = await check(
      { 'a.json': pageOf({ ...question, order: 1 }, { ...question, description: ' ' }) },
      'a.json',
    )
    expect(out.split('\n').map((line) => line.slice(0, 8))).toEqual(['Page 1, ', 'warning:', ''])
  })

  test('a body with the layout in it is checked too', async () => {
    const body = { name: 'Batch', batch_items: pageOf({ ...question, description: '' }) }
    expect(await check({ 'a.json': body }, 'a.json')).toMatchObject({ exitCode: 1 })
  })

  test('dataset fields need a schema', async () => {
    const { exitCode, out } = await check({ 'a.json': pageOf(question, prompt) }, 'a.json')
    expect(exitCode).toBe(1)
    expect(out).toMatch(/^Page 1, Row 1, Column 1, Item 2 \(dataset_field\) "prompt": A dataset field needs/)
  })

  test('what to do is said in words of the command', async () => {
    const noSchema = await check({ 'a.json': pageOf(prompt) }, 'a.json')
    expect(noSchema.out).toMatch(/Name the schema with --schema FILE, or remove the item\.\n/)
    const advice = async (text: unknown) => (await check({ 'a.json': text }, 'a.json')).out
    expect(await advice(schema)).toBe(
      'a.json: This looks like a dataset schema. Name it with --schema FILE, after the layout.\n',
    )
    expect(await advice([{ prompt: 'a' }])).toBe(
      'a.json: This looks like a dataset. Name it with --data FILE, after the layout.\n',
    )
    expect(await advice({ type: 'INVALID_BATCH_ITEMS' })).toMatch(/Name the layout itself\.\n$/)
    expect(await advice(3)).toMatch(/Name a file with the list of pages, or with "batch_items"\.\n$/)
  })

  test('a schema without fields is told that they are missing', async () => {
    const { exitCode, out } = await check(
      { 'a.json': pageOf(question, prompt), 's.json': { type: 'text' } },
      'a.json',
      '--schema=s.json',
    )
    expect(exitCode).toBe(1)
    expect(out.split('\n')).toHaveLength(2)
    expect(out).toMatch(/; this object has no "fields"\.\n$/)
  })

  test('an option that it does not have is told in one sentence', async () => {
    const { exitCode, err } = await check({}, 'a.json', '--colour')
    expect(exitCode).toBe(2)
    expect(err.split('\n')[0]).toBe("Unknown option '--colour'.")
  })

  test('a required key that is missing is an error at its place', async () => {
    const { exitCode, out } = await check(
      { 'a.json': pageOf({ type: 'multiple_choice', description: 'x', options: [{ label: 'A', value: 'a' }] }) },
      'a.json',
    )
    expect(exitCode).toBe(1)
    expect(out).toBe('Page 1, Row 1, Column 1, Item 1 (multiple_choice): "answer_limit" is missing.\n')
  })

  test('a wrong shape is an error at its place', async () => {
    const { exitCode, out } = await check({ 'a.json': pageOf({ ...question, description: 5 }) }, 'a.json')
    expect(exitCode).toBe(1)
    expect(out).toMatch(/^Page 1, Row 1, Column 1, Item 1 \(free_text\): /)
  })

  test('all wrong shapes are told, one a line, and the rest is checked at its own place', async () => {
    const bad = [{ description: 'no type' }, 7, { ...question, description: ['x'], helper_text: 3 }, { type: 4 }]
    const layout = [
      { rows: [{ columns: [{ items: [...bad, { ...question, description: '' }] }] }] },
      { rows: 'none' },
      { rows: [{ columns: 5 }, 'row'] },
      'page',
    ]
    const { exitCode, out, err } = await check({ 'a.json': layout }, 'a.json')
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' })
    expect(out.split('\n')).toEqual([
      'Page 1, Row 1, Column 1, Item 1: "type" is missing.',
      'Page 1, Row 1, Column 1, Item 2: It must be an object, but it is the number 7.',
      'Page 1, Row 1, Column 1, Item 3 (free_text): "description" must be a text, but it is a list.',
      'Page 1, Row 1, Column 1, Item 3 (free_text): "helper_text" must be a text, but it is the number 3.',
      'Page 1, Row 1, Column 1, Item 4: "type" must be a text, but it is the number 4.',
      'Page 2: "rows" must be a list, but it is the text "none".',
      'Page 3, Row 1: "columns" must be a list, but it is the number 5.',
      'Page 3, Row 2: It must be an object, but it is the text "row".',
      'Page 4: It must be an object, but it is the text "page".',
      'Page 1, Row 1, Column 1, Item 5 (free_text): The question is missing. Write what participants are asked.',
      '',
    ])
  })

  test.each([
    ['no page', [], 'a.json: The layout has no page. Add one.'],
    ['no list of pages', { batch_items: 'x' }, 'a.json: The layout must be a list of pages, but it is the text "x".'],
    ['no rows', [{ display_position: 'body' }], 'Page 1: "rows" is missing.'],
    [
      'a page alone',
      { rows: [{ columns: [{ items: [question] }] }] },
      'a.json: This is one page without the list round it.',
    ],
    [
      'a byte-order mark',
      `\uFEFF${JSON.stringify(pageOf(question))}`,
      'a.json: A byte-order mark stands before the JSON (line 1). Save the file as UTF-8 without one.',
    ],
  ])('%s is one error, in words that mend nothing', async (_, layout, line) => {
    const { exitCode, out } = await check({ 'a.json': layout }, 'a.json')
    expect(exitCode).toBe(1)
    expect(out.split('\n').filter((each) => !each.startsWith('warning: '))).toEqual([line, ''])
  })

  test('JSON that has to be mended is an error', async () => {
    const { exitCode, out } = await check({ 'a.json': `${JSON.stringify(pageOf(question)).slice(0, -1)},]` }, 'a.json')
    expect(exitCode).toBe(1)
    expect(out).toMatch(/^a\.json: .*comma.*\n$/)
  })

  test('names out of a file stay on their line', async () => {
    const { out } = await check(
      { 'a.json': pageOf(question, { type: 'dataset_field', field: 'a\nPage 9: \u001B[31mb' }) },
      'a.json',
    )
    expect(out.split('\n')).toHaveLength(2)
    expect(out).not.toContain('\u001B')
  })
})

describe('with a schema', () => {
  test('clean', async () => {
    expect(
      await check({ 'a.json': pageOf(prompt, question), 's.json': schema }, 'a.json', '--schema', 's.json'),
    ).toEqual({
      exitCode: 0,
      out: '',
      err: '',
    })
  })

  test('an unknown field', async () => {
    const outcome = await check({ 'a.json': pageOf(question, slip), 's.json': { schema } }, 'a.json', '--schema=s.json')
    expect(outcome).toEqual({ exitCode: 1, out: `${slipWords}\n`, err: '' })
  })

  test('a schema that the platform refuses', async () => {
    const { exitCode, out } = await check(
      { 'a.json': pageOf(question), 's.json': { strict: true, fields: {} } },
      'a.json',
      '--schema',
      's.json',
    )
    expect(exitCode).toBe(1)
    expect(out).toMatch(/^s\.json: The schema has no field/)
  })

  test('a field that stands twice in the schema is an error', async () => {
    const twice = '{"strict":false,"fields":{"a":{"type":"text"},\n"a":{"type":"metadata"}}}'
    const { exitCode, out } = await check({ 'a.json': pageOf(question), 's.json': twice }, 'a.json', '--schema=s.json')
    expect(exitCode).toBe(1)
    expect(out).toBe(
      's.json: Line 2: the key "a" stands more than once in the same object. Only the last one counts.\n',
    )
  })

  test('a schema that does not say strict is a warning', async () => {
    const { exitCode, out } = await check(
      { 'a.json': pageOf(question), 's.json': { fields: schema.fields } },
      'a.json',
      '--schema',
      's.json',
    )
    expect(exitCode).toBe(0)
    expect(out).toMatch(/^warning: s\.json: .*"strict"/)
  })
})

describe('with a dataset', () => {
  const files = { 'a.json': pageOf(prompt, question), 's.json': schema }

  test('clean', async () => {
    const rows = '{"prompt": "x", "response_b": "y", "source": "z"}\n'
    expect(await check({ ...files, 'd.jsonl': rows }, 'a.json', '--schema', 's.json', '--data', 'd.jsonl')).toEqual({
      exitCode: 0,
      out: '',
      err: '',
    })
  })

  test('without a schema its fields are the schema', async () => {
    const rows = 'prompt,session_id\nx,y\n'
    expect(await check({ ...files, 'd.csv': rows }, 'a.json', '--data', 'd.csv')).toEqual({
      exitCode: 0,
      out: '',
      err: '',
    })
    const unknown = await check({ ...files, 'd.csv': 'promt\nx\n' }, 'a.json', '--data', 'd.csv')
    expect(unknown.exitCode).toBe(1)
    expect(unknown.out).toMatch(/Did you mean "promt"\?\n$/)
  })

  test('a field that no datapoint has', async () => {
    const { exitCode, out } = await check(
      { ...files, 'd.jsonl': '{"response_b": "y"}\n' },
      'a.json',
      '--schema',
      's.json',
      '--data',
      'd.jsonl',
    )
    expect(exitCode).toBe(0)
    expect(out).toContain(
      'warning: Page 1, Row 1, Column 1, Item 1 (dataset_field) "prompt": No datapoint has the field "prompt"',
    )
    expect(out).toContain('advice: d.jsonl: Datapoint 1, field "prompt": missing field\n')
  })

  test('a strict schema refuses datapoints that miss a field; the numbers count unreadable ones', async () => {
    const strict = { ...schema, strict: true }
    const rows = '{"prompt": }\n{"prompt": "x", "source": "z"}\n{"prompt": "y", "source": "z"}\n'
    const { exitCode, out } = await check(
      { ...files, 's.json': strict, 'd.jsonl': rows },
      'a.json',
      '--schema',
      's.json',
      '--data',
      'd.jsonl',
    )
    expect(exitCode).toBe(1)
    expect(out).toMatch(/^d\.jsonl: Line 1, column \d+: Datapoint 1: /)
    expect(out).toContain('\nd.jsonl: Datapoint 2, field "response_b": missing field (and in 1 more)\n')
  })

  test('a JSON list is not what the platform takes', async () => {
    const { exitCode, out } = await check(
      { ...files, 'd.json': [{ prompt: 'x' }, { prompt: 'y' }] },
      'a.json',
      '--data',
      'd.json',
    )
    expect(exitCode).toBe(1)
    expect(out).toBe('d.json: The platform takes a dataset as JSONL or CSV only. Save it as JSONL.\n')
  })
})

describe('--json', () => {
  test('prints the server’s object with the server’s keys only, warnings elsewhere', async () => {
    const layout = pageOf({ ...question, order: 1 }, slip)
    const { exitCode, out, err } = await check(
      { 'a.json': layout, 's.json': schema },
      'a.json',
      '--schema',
      's.json',
      '--json',
    )
    expect(exitCode).toBe(1)
    expect(JSON.parse(out)).toEqual({
      type: 'INVALID_BATCH_ITEMS',
      message: '1 error.',
      issues: [
        {
          page: 0,
          row: 0,
          column: 0,
          item: 1,
          type: 'dataset_field',
          field: 'respones_b',
          message: 'The dataset schema has no field "respones_b". Did you mean "response_b"?',
        },
      ],
    })
    expect(err).toMatch(
      /^warning: Page 1, Row 1, Column 1, Item 1 \(free_text\): The platform has no "order" at any level/,
    )
  })

  test('holds wrong shapes like all else', async () => {
    const { exitCode, out } = await check({ 'a.json': [{ rows: ['x'] }] }, 'a.json', '--json')
    expect(exitCode).toBe(1)
    expect(JSON.parse(out)).toEqual({
      type: 'INVALID_BATCH_ITEMS',
      message: '1 error.',
      issues: [{ page: 0, row: 0, message: 'It must be an object, but it is the text "x".' }],
    })
  })

  test('has only an empty list when all is clean', async () => {
    const { exitCode, out } = await check({ 'a.json': pageOf(question) }, '--json', 'a.json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toEqual({ issues: [] })
  })
})

describe('what cannot be read', () => {
  test.each([
    ['a missing file', {}, ['a.json'], /^a\.json: gone\n$/],
    ['a missing schema', { 'a.json': pageOf(question) }, ['a.json', '--schema', 's.json'], /^s\.json: gone\n$/],
    ['broken JSON', { 'a.json': '[\n  {"rows": [}\n]' }, ['a.json'], /^a\.json: Line 2, column 13: .+\n$/],
    [
      'a broken schema',
      { 'a.json': pageOf(question), 's.json': '{"fields": ' },
      ['a.json', '--schema', 's.json'],
      /^s\.json: Line 1, column \d+: .+\n$/,
    ],
    ['a file that is no JSON', { 'a.json': 'Some words.' }, ['a.json'], /^a\.json: Line 1, column 1: /],
    ['two files from one input', {}, ['-', '--schema', '-'], /^Only one file can come from the standard input/],
    ['no file named', {}, [], /^Name the layout file/],
    ['two layouts', {}, ['a.json', 'b.json'], /^Only one layout/],
    ['an unknown option', {}, ['a.json', '--fix'], /--fix/],
    ['an option without its file', {}, ['a.json', '--schema'], /--schema/],
  ])('%s: exit 2, and why on the error output', async (_, files, words, err) => {
    const outcome = await check(files, ...words)
    expect(outcome.exitCode).toBe(2)
    expect(outcome.out).toBe('')
    expect(outcome.err).toMatch(err)
  })
})

test.each(['--help', '-h'])('%s says how to call it', async (word) => {
  const { exitCode, out, err } = await check({}, word)
  expect(exitCode).toBe(0)
  expect(out).toContain('npm run --silent check -- layout.json [--schema schema.json] [--data rows.jsonl] [--json]')
  expect(err).toBe('')
})

/** Runs the checker on files in memory: texts as they are, anything else as JSON. */
function check(files: Readonly<Record<string, unknown>>, ...words: readonly string[]) {
  return runCheck(words, (path) => {
    const file = files[path]
    if (file === undefined) return Promise.reject(new Error(`${path}: gone`))
    return Promise.resolve(typeof file === 'string' ? file : JSON.stringify(file))
  })
}

function pageOf(...items: readonly object[]): unknown {
  return [{ rows: [{ columns: [{ items }] }] }]
}
