import { describe, expect, it } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import type { Json } from '../../../../src/base/json.ts'
import { findNode, placeWords } from '../../../../src/layout/find.ts'
import { parseLayout } from '../../../../src/layout/wire/parse.ts'
import { matchLayouts } from '../../../../src/outputs/compare/match-layouts.ts'
import { recognisedPairs } from '../../../../src/outputs/compare/recognised-pairs.ts'

const OPTIONS = [
  { label: 'Response A', value: 'a' },
  { label: 'Response B', value: 'b' },
]
const ask = (description: string, more: { readonly [key: string]: Json } = {}): Json => ({
  type: 'multiple_choice',
  description,
  answer_limit: 1,
  options: OPTIONS,
  ...more,
})
const text = (content: string): Json => ({ type: 'rich_text', content })
const rows = (...items: readonly Json[]): Json => [{ rows: items.map((item) => ({ columns: [{ items: [item] }] })) }]

/** What is recognised, as `place → place`, without columns. */
function recognised(before: Json, after: Json): readonly string[] {
  const [a, b] = [read(before, 'a'), read(after, 'b')]
  return [...recognisedPairs(matchLayouts(a, b), a, b)]
    .map(([from, to]) => [findNode(a, from)!, findNode(b, to)!] as const)
    .filter(([{ kind }]) => kind !== 'column')
    .map(([from, to]) => `${placeWords(from.place)} → ${placeWords(to.place)}`)
    .toSorted()
}

function read(json: Json, prefix: string) {
  const reading = parseLayout(json, countingKeys(prefix))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.layout
}

const item = (row: number) => `Page 1, Row ${row}, Column 1, Item 1`

describe('recognisedPairs', () => {
  it('takes another question at another place for another one, also where its options are the same', () => {
    const before = rows(text('Read this'), ask('Which response is more helpful?'))
    const after = rows(ask('Which responses are acceptable?'), text('And now for something else'))
    expect(recognised(before, after)).toEqual([])
  })

  it('takes another question at the same place for another one', () => {
    const [before, after] = [rows(ask('Which response is more helpful?')), rows(ask('Which responses are acceptable?'))]
    expect(recognised(before, after)).toEqual([])
  })

  it('knows a question again that was moved, with its row and page', () => {
    const before = rows(ask('Which response is more helpful?'), text('Read this'))
    const after = rows(text('First of all'), ask('Which response is more helpful?', { answer_limit: 2 }))
    expect(recognised(before, after)).toEqual([
      'Page 1 → Page 1',
      'Page 1, Row 1 → Page 1, Row 2',
      `${item(1)} → ${item(2)}`,
    ])
  })

  it('knows a question again that was reworded where it stands', () => {
    const before = rows(ask('Which response is more helpful?'))
    const after = rows(ask('Which response is the more helpful one?'))
    expect(recognised(before, after)).toContain(`${item(1)} → ${item(1)}`)
  })

  it('knows a reworded question’s row and page again, also behind the first page', () => {
    const page = (question: string): Json => [{ rows: [] }, { rows: [{ columns: [{ items: [ask(question)] }] }] }]
    expect(
      recognised(page('Which response is more helpful?'), page('Which response is the more helpful one?')),
    ).toEqual([
      'Page 1 → Page 1',
      'Page 2 → Page 2',
      'Page 2, Row 1 → Page 2, Row 1',
      'Page 2, Row 1, Column 1, Item 1 → Page 2, Row 1, Column 1, Item 1',
    ])
  })

  it('knows by its id what says something else at another place', () => {
    const before = rows(ask('Which response is more helpful?', { id: 'q1' }))
    const after = rows(text('Read this'), ask('Rate the tone.', { id: 'q1' }))
    expect(recognised(before, after)).toContain(`${item(1)} → ${item(2)}`)
  })

  it('knows rows without items, and pages', () => {
    const bare: Json = [{ rows: [{ columns: [{ items: [] }] }] }]
    expect(recognised(bare, bare)).toEqual(['Page 1 → Page 1', 'Page 1, Row 1 → Page 1, Row 1'])
  })
})
