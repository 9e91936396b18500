import { describe, expect, it } from 'vitest'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { listExports } from '../../../../src/outputs/list-exports.ts'
import { collectFiles } from '../../../../src/outputs/zip/collect-files.ts'
import { exportInput } from '../../../support/export-input.ts'

const long: Schema = {
  strict: false,
  fields: [
    { name: 'prompt', type: 'text' },
    { name: 'answer', type: 'text' },
    { name: 'x'.repeat(200), type: 'text' },
  ],
}
const REFUSED = `This would make the platform refuse the dataset schema: The field name "${'x'.repeat(44)}…${'x'.repeat(15)}" has 200 characters; 128 are allowed. Shorten it.`

describe('a schema that the platform refuses', () => {
  const entries = listExports(exportInput({ schema: long }))
  const byId = new Map(entries.map((entry) => [entry.id, entry]))

  it.each([
    ['schema', 'schema.draft.json'],
    ['dataset-jsonl', 'rows.draft.jsonl'],
    ['dataset-csv', 'rows.draft.csv'],
    ['dataset-body', 'dataset.draft.json'],
    ['run-bash', undefined],
    ['run-python', undefined],
    ['run-client', undefined],
  ])('keeps %s from leaving as ready', (id, draftName) => {
    expect(byId.get(id)).toMatchObject({ blocked: REFUSED, ...(draftName !== undefined && { draftName }) })
  })

  it('says how many faults there are beside the first', () => {
    const fields = [...long.fields, { name: 'y'.repeat(129), type: 'text' as const }]
    const found = listExports(exportInput({ schema: { ...long, fields } })).find(({ id }) => id === 'schema')
    expect(found?.blocked).toBe(`${REFUSED} So would 1 other fault.`)
  })

  it('leaves the layout as it is', () => {
    expect(byId.get('batch-items')?.blocked).toBeNull()
  })

  it('goes into the ZIP as a draft, and the README says why', async () => {
    const { files } = await collectFiles('Project', entries, new AbortController().signal)
    const paths = files.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['data/rows.draft.jsonl', 'data/schema.draft.json']))
    expect(paths).not.toContain('data/schema.json')
    expect(files.find(({ path }) => path === 'README.md')?.content).toContain(`\`data/schema.draft.json\`: ${REFUSED}`)
  })
})

describe('a schema within the limits', () => {
  it('keeps nothing back, and offers no draft of the data', () => {
    const ids = new Map(listExports(exportInput()).map((entry) => [entry.id, entry]))
    expect(ids.get('schema')?.blocked).toBeNull()
    expect(ids.get('dataset-jsonl')).toMatchObject({ blocked: null, fileName: 'rows.jsonl' })
    expect(ids.get('dataset-jsonl')?.draftName).toBeUndefined()
  })
})
