import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/base/json.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { listSwaps } from '../../../../src/outputs/counterbalance/list-swaps.ts'
import { printUnswap } from '../../../../src/outputs/counterbalance/print-unswap.ts'
import { listAnswerExports } from '../../../../src/outputs/exports/answer-exports.ts'
import { listExports } from '../../../../src/outputs/list-exports.ts'
import { FIRST_PLAN } from '../../../../src/outputs/study-settings.ts'
import { collectFiles } from '../../../../src/outputs/zip/collect-files.ts'
import { exportInput, layoutFrom } from '../../../support/export-input.ts'

const choice = {
  type: 'multiple_choice',
  description: 'Which is better?',
  answer_limit: 1,
  options: ['A', 'B'].map((label) => ({ label: `Response ${label}`, value: label.toLowerCase() })),
}
const pages = (...questions: readonly Json[]): Json => [
  {
    rows: [
      ...['response_a', 'response_b'].map((field) => ({ columns: [{ items: [{ type: 'dataset_field', field }] }] })),
      ...questions.map((question) => ({ columns: [{ items: [question] }] })),
    ],
  },
]
const schemaOf = (...names: readonly string[]): Schema => ({
  strict: false,
  fields: names.map((name) => ({ name, type: name.startsWith('response') ? 'text' : 'metadata' })),
})
const pairs = [['response_a', 'response_b']] as const
const input = (schema: Schema, ...questions: readonly Json[]) =>
  exportInput({
    layout: layoutFrom(pages(...questions)),
    schema,
    plan: { ...FIRST_PLAN, swapped: [{ pairs, orderField: 'which way' }] },
  })
const WHOLE = schemaOf('response_a', 'response_b', 'which way')
const entriesOf = (...from: Parameters<typeof input>) =>
  listAnswerExports(input(...from)).filter(({ id }) => id.startsWith('unswap'))

describe('the code that reads the answers of counterbalanced datapoints back', () => {
  it('is the same that the dialog shows, in both languages', () => {
    const list = listSwaps(input(WHOLE, choice).layout, WHOLE, pairs)
    expect(list.swaps).toHaveLength(1)
    const entries = entriesOf(WHOLE, choice)
    expect(entries.map(({ fileName, blocked, note }) => [fileName, blocked, note])).toEqual([
      ['unswap_which-way.py', null, undefined],
      ['unswap_which-way.js', null, undefined],
    ])
    expect(entries.map((entry) => entry.make())).toEqual([
      printUnswap(list, 'which way', 'python'),
      printUnswap(list, 'which way', 'javascript'),
    ])
  })

  it('is not among what can be taken before, nor with a dataset that has nothing of it', () => {
    expect(listAnswerExports(exportInput()).some(({ id }) => id.startsWith('unswap'))).toBe(false)
    expect(entriesOf(schemaOf('prompt'), choice)).toEqual([])
    expect(entriesOf(schemaOf('response_a', 'prompt'), choice)).toEqual([])
  })

  it.each([
    [['response_a', 'response_b'], 'the schema no longer has “which way”. Bring it back, or counterbalance again.'],
    [['which way'], 'the schema no longer has “response_a”, “response_b”. Bring them back, or counterbalance again.'],
  ])('says which fields are gone: only %s are left', (names, words) => {
    for (const { blocked } of entriesOf(schemaOf(...names), choice)) expect(blocked).toContain(words)
    expect(entriesOf(schemaOf(...names), choice)).toHaveLength(2)
  })

  it('says what it does not turn', () => {
    const [nothing] = entriesOf(WHOLE, { type: 'free_text', description: 'Why?' })
    expect(nothing?.note).toContain('no answers are turned round')
    const unclear = { type: 'free_text', description: 'What is wrong with Response A?' }
    const [some] = entriesOf(WHOLE, choice, unclear)
    expect(some?.note).toContain('Not turned round, for it is not clear how: what_is_wrong_with_response_a.')
    const [none] = entriesOf(WHOLE)
    expect(none?.blocked).toBe('No body page asks a question. Add one in the design.')
  })

  it('goes into the ZIP, whose README says what it is for', async () => {
    const all = listExports(input(WHOLE, choice)).filter(({ group }) => group === 'answers')
    const { files } = await collectFiles('Project', all, new AbortController().signal)
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['answers/unswap_which-way.js', 'answers/unswap_which-way.py']),
    )
    const readme = files.find(({ path }) => path === 'README.md')?.content
    expect(readme).toContain('`answers/unswap_which-way.py`: reads the answers to swapped datapoints as if')
  })
})
