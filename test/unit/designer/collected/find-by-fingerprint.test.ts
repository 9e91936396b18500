import { describe, expect, it } from 'vitest'
import type { DatapointResult } from '../../../../src/dataset/reading.ts'
import type { Datapoint, Schema } from '../../../../src/dataset/schema.ts'
import { findByFingerprint } from '../../../../src/designer/collected/find-by-fingerprint.ts'
import { listOpenPoints } from '../../../../src/designer/collected/list-open-points.ts'
import { printResponses, type Response } from '../../../../src/outputs/answers/answer-record.ts'
import { printCsv } from '../../../../src/outputs/answers/csv-columns.ts'
import { listQuestions } from '../../../../src/outputs/answers/list-questions.ts'
import { collectAnswers } from '../../../../src/outputs/collected/collect-answers.ts'
import { printJudged } from '../../../../src/outputs/collected/judgements.ts'
import { listUnused, matchColumns } from '../../../../src/outputs/collected/match-columns.ts'
import {
  counterbalance,
  schemaWithOrder,
  type SwapPlan,
} from '../../../../src/outputs/counterbalance/counterbalance.ts'
import { withFingerprints } from '../../../../src/preview/with-fingerprints.ts'
import { pageWith, question } from '../../checks/layout-of.ts'
import { tableOf } from '../../outputs/collected/table-of.ts'

const questions = listQuestions(pageWith(question))
const schema: Schema = {
  strict: false,
  fields: [
    { name: 'id', type: 'metadata' },
    { name: 'a', type: 'text' },
    { name: 'b', type: 'text' },
  ],
}
const rows = ['One', 'Two', 'Three', 'Four'].map(
  (word, at): Datapoint =>
    new Map([
      ['id', `case-${at}`],
      ['a', `${word}, short`],
      ['b', `${word}, at length`],
    ]),
)

/** A dataset that counts what was read of it. */
function dataset(datapoints: readonly (Datapoint | null)[]) {
  const results = datapoints.map((datapoint, at): DatapointResult => {
    const fault = { record_index: at, field: '_raw', reason: 'Broken.', line: 1, column: 1, value: '' }
    return datapoint === null ? { ok: false, fault, text: '' } : { ok: true, datapoint, repairs: [] }
  })
  const read: (number | string)[] = []
  return {
    read,
    datapoint(at: number) {
      read.push(at)
      return Promise.resolve(results[at] ?? null)
    },
    datapoints(from: number, to: number) {
      read.push(`${from}–${to}`)
      return Promise.resolve(results.slice(from, to))
    },
  }
}

const responseTo = (record_index: number): Response => {
  const [{ instructionId, type }] = questions as [(typeof questions)[number]]
  const answers = [{ instruction_id: instructionId, type, answer: [{ value: `Of ${record_index}` }] }]
  return { participant: 'rehearsal', record_index, answers }
}

/** The file of a self-check of these datapoints. */
async function fileOf(form: 'csv' | 'json', places: readonly number[], datapoints = rows): Promise<string> {
  const responses = await withFingerprints(places.map(responseTo), dataset(datapoints), schema)
  return form === 'csv' ? printCsv(questions, responses) : printResponses(responses)
}

/** A file, read beside other data: null for no dataset. */
async function readBeside(text: string, name: string, data: readonly (Datapoint | null)[] | null, shown = schema) {
  const table = tableOf(text, name)
  const matching = matchColumns(table, questions, ['id'], undefined, true)
  const handle = dataset(data ?? [])
  const { signal } = new AbortController()
  const { rows: lines } = table
  const index =
    data === null ? null : await findByFingerprint(handle, { schema: shown, rows: lines, count: data.length, signal })
  const reading = collectAnswers(table, questions, matching, index).next()
  if (reading.done !== true) throw new Error('Too many rows.')
  const answers = reading.value
  const points = listOpenPoints({ table, questions, matching, answers, count: data?.length ?? null, fileName: 'x' })
  return { places: answers.map(({ datapoint }) => datapoint), read: handle.read, table, matching, answers, points }
}

const plan: SwapPlan = { pairs: [['a', 'b']], mode: 'double', seed: '1', orderField: 'order' }
const withOrder = schemaWithOrder(schema, 'order')
const renamed: Schema = {
  ...schema,
  fields: schema.fields.map((field) => (field.name === 'a' ? { ...field, name: 'first', type: 'image_url' } : field)),
}

describe('the answers of a self-check', () => {
  it.each(['csv', 'json'] as const)('stand in %s with what their datapoints showed', async (form) => {
    const { places, read, points, table, matching } = await readBeside(await fileOf(form, [2, 0]), `x.${form}`, rows)
    expect(places).toEqual([2, 0])
    expect(read, 'no more than these').toEqual([2, 0])
    expect(points).toEqual([])
    expect(listUnused(table, matching)).toEqual([])
  })

  it.each<[string, readonly (Datapoint | null)[], Schema, readonly (number | null)[]]>([
    ['one was left out', rows.slice(1), schema, [null, 1, 2]],
    [
      'each stands there both ways',
      rows.flatMap((row) => counterbalance(false, row, plan, null)),
      withOrder,
      [0, 4, 6],
    ],
    [
      'every other one is swapped',
      rows.flatMap((row, at) => counterbalance(at % 2 === 0, row, { ...plan, mode: 'alternate' }, null)),
      withOrder,
      [null, null, 3],
    ],
    [
      'a field has another name and type',
      rows.map((row) => new Map([...row].map(([name, value]) => [name === 'a' ? 'first' : name, value]))),
      renamed,
      [0, 2, 3],
    ],
    [
      'other values came in, and one is broken',
      [null, rows[3]!, rows[2]!, new Map(rows[0]).set('b', 'Mended')],
      schema,
      [null, 2, 1],
    ],
    ['it is another file', [new Map([['a', 'Else']])], schema, [null, null, null]],
  ])('find their datapoints, or none, when %s', async (_, data, shown, expected) => {
    const { places } = await readBeside(await fileOf('csv', [0, 2, 3]), 'x.csv', data, shown)
    expect(places).toEqual(expected)
  })

  it('keep their place among datapoints that show the same, and find none of them at another', async () => {
    const alike = [rows[0]!, rows[1]!, new Map(rows[0]).set('id', 'case-9')]
    const file = await fileOf('csv', [0, 2], alike)
    expect((await readBeside(file, 'x.csv', alike)).places).toEqual([0, 2])
    expect((await readBeside(file, 'x.csv', [rows[2]!, ...alike])).places).toEqual([null, null])
  })

  it('say how many are without their datapoint', async () => {
    expect((await readBeside(await fileOf('csv', [0, 1, 3]), 'x.csv', rows.slice(1, 3))).points).toEqual([
      '2 answers were given on datapoints that can’t be found for certain: none in the open dataset shows the same values, or several do, so the fields show their names. Open the data that was answered, or choose another column for the datapoint.',
    ])
  })

  it('are said to be looked for only as far as the data is read', async () => {
    const { table, matching, answers } = await readBeside(await fileOf('csv', [0]), 'x.csv', rows.slice(1))
    const [point] = listOpenPoints({ table, questions, matching, answers, count: null, fileName: 'x' })
    expect(point).toContain('none in the open dataset, as far as it is read, shows')
  })

  it('have their numbers while no dataset is open', async () => {
    expect((await readBeside(await fileOf('csv', [3, 1]), 'x.csv', null)).places).toEqual([3, 1])
  })

  it('are found by number in the rows of a file that say no more', async () => {
    const [head = '', first = ''] = (await fileOf('csv', [2])).split('\n')
    const { places } = await readBeside(`${head}\n${first}\np,3,So,\n`, 'x.csv', rows)
    expect(places).toEqual([2, 3])
  })

  it.each(['csv', 'json'] as const)('keep it beside the verdicts in %s, wherever they were judged', async (form) => {
    const elsewhere = await readBeside(await fileOf('json', [0, 2]), 'x.json', rows.slice(1))
    expect(elsewhere.places).toEqual([null, 1])
    const judged = printJudged(form, questions, elsewhere.answers, new Map())
    expect((await readBeside(judged, `x.${form}`, rows)).places).toEqual([0, 2])
  })

  it('have none where the datapoint can’t be read, or no dataset is there', async () => {
    const given = [responseTo(0)]
    expect(await withFingerprints(given, dataset([null]), schema)).toEqual(given)
    expect(await withFingerprints(given, null, schema)).toEqual(given)
    expect(printCsv(questions, given).split('\n')[0]).not.toContain('_datapoint')
  })
})

it('answers of others are matched as they were, and a column can be chosen by hand', async () => {
  const table = tableOf('participant,record_index,why\np,3,So\n', 'x.csv')
  expect(matchColumns(table, questions, []).datapoint).toEqual({ by: 'index', column: 'record_index' })
  const own = tableOf(await fileOf('csv', [0]), 'x.csv')
  expect(matchColumns(own, questions, []).datapoint).toEqual({ by: 'fingerprint', column: '_datapoint' })
  const datapoint = { by: 'index', column: 'record_index' } as const
  expect(matchColumns(own, questions, [], { parts: new Map(), datapoint }).datapoint).toEqual(datapoint)
})
