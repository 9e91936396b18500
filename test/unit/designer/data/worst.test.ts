import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DatapointRule, RuleCount } from '../../../../src/dataset/check-datapoints.ts'
import { CRITERIA, type Criterion, type Profile } from '../../../../src/dataset/profile.ts'
import type { Standout } from '../../../../src/dataset/top-list.ts'
import { pickSheet, SHEET_SIZE, type SheetPick } from '../../../../src/designer/data/pick-sheet.ts'
import { WHOLE_DATAPOINT } from '../../../../src/dataset/reading.ts'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../../src/dataset/read-text.ts'
import { listFaulty } from '../../../../src/designer/data/faulty-first.ts'
import { describeStandout, listWorst, nextWorst } from '../../../../src/designer/data/worst-first.ts'

describe('worst ones first', () => {
  it('has an entry for each criterion; without datapoints it says why', () => {
    const entries = listWorst(worstOf({ emoji: [4] }))
    expect(entries.map(({ criterion }) => criterion)).toEqual(CRITERIA)
    expect(entries.filter(({ reason }) => reason === null).map(({ label }) => label)).toEqual(['Emoji'])
    expect(entries.find(({ criterion }) => criterion === 'right-to-left')?.reason).toBe(
      'No text runs from right to left.',
    )
  })

  it('waits for the file to be read', () => {
    expect(new Set(listWorst(null).map(({ reason }) => reason))).toEqual(new Set(['Known once the file is read.']))
  })

  it('goes from worse to less bad, and round', () => {
    const list = [
      { index: 9, measure: 3 },
      { index: 2, measure: 2 },
    ]
    expect(nextWorst(list, -1)?.index).toBe(9)
    expect(nextWorst(list, 9)?.index).toBe(2)
    expect(nextWorst(list, 2)?.index).toBe(9)
    expect(nextWorst([], 2)).toBeNull()
  })

  it('says how a datapoint stands out', () => {
    expect(describeStandout('longest-text', { index: 0, measure: 1892, field: 'prompt' })).toBe(
      '1,892 characters in prompt',
    )
    expect(describeStandout('most-missing', { index: 0, measure: 1 })).toBe('1 field missing')
    expect(describeStandout('unequal-pair', { index: 0, measure: 40, field: 'a' })).toBe(
      '40 characters of difference to a',
    )
  })
})

describe('what is not there', () => {
  const reportOn = (lines: readonly string[]) => {
    return memoryDataset('rows.jsonl', readDatasetText(lines.join('\n'), 'rows.jsonl')).state().report
  }
  it('lists datapoints with empty values, those with most of them first, and those that can’t be read', () => {
    const [empty, unreadable] = listFaulty(
      reportOn(['{"a":"","b":"x"}', '{"a":"x","b":"x"}', '{"a":" ","b":""}', '{"a":', '{"a":"x","b":"x"}']),
    )
    expect(empty).toEqual({
      label: 'Empty values',
      stops: [
        { index: 2, note: 'empty: a, b' },
        { index: 0, note: 'empty: a' },
      ],
      reason: null,
    })
    expect(unreadable).toEqual({ label: 'Unreadable', stops: [{ index: 3 }], reason: null })
  })
  it('says why there are none', () => {
    expect(listFaulty(reportOn(['{"a":"x"}'])).map(({ reason }) => reason)).toEqual([
      'No value is empty.',
      'Every datapoint can be read.',
    ])
    expect(listFaulty(null).map(({ reason }) => reason)).toEqual(Array(2).fill('Known once the file is read.'))
  })
})

describe('the contact sheet', () => {
  const sheetOf = (worst: Profile['worst'], counts: readonly RuleCount[] = []) => ({
    profile: { worst },
    checks: { counts },
  })
  const broken = (rule: DatapointRule, field: string, ...datapoints: number[]): RuleCount => {
    return { rule, field, datapoints, count: datapoints.length, severity: 'warning', reason: '' }
  }
  const words = (picks: readonly SheetPick[]) => picks.map(({ index, reasons }) => [index, ...reasons])

  it('takes the worst of each kind before the second worst of any, up to three of one, and then others', () => {
    const picks = pickSheet(sheetOf(worstOf({ 'longest-text': [5, 6, 1, 2], emoji: [7, 8] })), 1000)
    expect(words(picks).slice(0, 6)).toEqual([
      [5, 'Longest text'],
      [7, 'Emoji'],
      [6, 'Long text'],
      [8, 'Emoji'],
      [1, 'Long text'],
      [71, 'Evenly spread'],
    ])
    expect(picks).toHaveLength(SHEET_SIZE)
  })

  it('calls longest only what no other is longer than, and short texts nothing beside a long one', () => {
    const standouts = [3000, 3000, 900, 66, 65].map((measure, index) => ({ index, field: 'a', measure }))
    const missing = [2, 1].map((measure, at) => ({ index: at + 6, measure }))
    const worst = { ...worstOf({}), 'longest-text': standouts, 'most-missing': missing }
    expect(words(pickSheet(sheetOf(worst), 8))).toEqual([
      [0, 'Longest text'],
      [6, 'Most missing'],
      [1, 'Longest text'],
      [7, 'Fields missing'],
      [2, 'Long text'],
      [3],
      [4],
      [5],
    ])
  })

  it('shows what is missing, no text and unreadable, before texts that are long only among short ones', () => {
    const worst = worstOf({ 'longest-text': [1, 2], 'most-missing': [3], 'unequal-pair': [4] }, 9)
    const counts = [
      broken('empty', 'a', 5, 6),
      broken('empty', 'b', 6),
      broken('is-null', 'a', 7),
      broken('is-object', 'b', 8, 9),
      broken('is-list', 'a', 9),
      broken('is-number', 'a', 10),
      broken('unreadable', WHOLE_DATAPOINT, 11),
    ]
    expect(words(pickSheet(sheetOf(worst, counts), 14))).toEqual([
      [3, 'Most missing'],
      [6, 'Empty values'],
      [9, 'Not a text'],
      [11, 'Unreadable'],
      [1, 'Longest of short texts'],
      [4, 'Slightly unequal pair'],
      [5, 'Empty values'],
      [7, 'Empty values', 'Not a text'],
      [8, 'Not a text'],
      [2, 'Evenly spread'],
      [10, 'Evenly spread'],
      [12, 'Evenly spread'],
    ])
  })

  it('claims no trouble of a few short datapoints', () => {
    const worst = worstOf({ 'longest-text': [3, 1, 0, 2], 'unequal-pair': [1, 3] }, 40)
    expect(words(pickSheet(sheetOf(worst), 4))).toEqual([
      [3, 'Longest of short texts'],
      [1, 'Slightly unequal pair'],
      [0],
      [2],
    ])
  })

  it('goes on to the next of a kind where another kind shows its worst already', () => {
    const same = [4, 3, 2, 1, 0, 9, 8, 7]
    const picks = pickSheet(sheetOf(worstOf({ 'longest-text': same, 'unequal-pair': same })), 100_000)
    expect(words(picks).slice(0, 6)).toEqual([
      [4, 'Longest text', 'Unequal pair'],
      [3, 'Long text', 'Unequal pair'],
      [2, 'Long text', 'Unequal pair'],
      [1, 'Unequal pair'],
      [0, 'Long text'],
      [9, 'Unequal pair'],
    ])
    expect(picks.filter(({ reasons }) => reasons.includes('Evenly spread'))).toHaveLength(6)
  })

  it('shows a datapoint once, with all its reasons', () => {
    const [first] = pickSheet(sheetOf(worstOf({ 'longest-text': [5], emoji: [5], markup: [5] })), 1000)
    expect(first).toEqual({ index: 5, reasons: ['Longest text', 'Markup', 'Emoji'] })
  })

  it('has no room for others where there are enough of the worst', () => {
    const all = Object.fromEntries(CRITERIA.map((criterion, at) => [criterion, [at * 10, at * 10 + 1]]))
    const picks = pickSheet(sheetOf(worstOf(all)), 900_000)
    expect(picks.map(({ index }) => index)).toEqual([0, 10, 20, 30, 40, 50, 60, 1, 11, 21, 31, 41])
  })

  it('is spread alone before the worst are known', () => {
    expect(pickSheet(null, 24).map(({ index }) => index)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23])
    expect(pickSheet(null, 0)).toEqual([])
  })

  it('never shows one twice nor one that is not there, and as many as there are', () => {
    const indices = (count: number) =>
      fc.uniqueArray(fc.nat(Math.max(0, count - 1)), { maxLength: count === 0 ? 0 : 12 })
    const rules: readonly DatapointRule[] = ['empty', 'is-null', 'unreadable']
    const datasets = fc
      .integer({ min: 0, max: 60 })
      .chain((count) => fc.tuple(fc.constant(count), fc.array(indices(count), { minLength: 10, maxLength: 10 })))
    fc.assert(
      fc.property(datasets, fc.integer({ min: 1, max: 1000 }), ([count, lists], measure) => {
        const worst = Object.fromEntries(CRITERIA.map((criterion, at) => [criterion, lists[at] ?? []]))
        const counts = rules.map((rule, at) => broken(rule, WHOLE_DATAPOINT, ...(lists[CRITERIA.length + at] ?? [])))
        const picks = pickSheet(sheetOf(worstOf(worst, measure), counts), count)
        const shown = picks.map(({ index }) => index)
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown.every((index) => index >= 0 && index < count)).toBe(true)
        expect(picks).toHaveLength(Math.min(SHEET_SIZE, count))
        const spread = picks.map(({ reasons }) => reasons.includes('Evenly spread'))
        expect(spread, 'the worst first').toEqual(spread.toSorted((a, b) => Number(a) - Number(b)))
      }),
    )
  })
})

function worstOf(indices: Partial<Record<Criterion, readonly number[]>>, measure = 1000): Profile['worst'] {
  const list = (criterion: Criterion): readonly Standout[] =>
    (indices[criterion] ?? []).map((index, at) => ({ index, measure: measure - at }))
  return {
    'longest-text': list('longest-text'),
    'longest-word': list('longest-word'),
    'most-missing': list('most-missing'),
    'unequal-pair': list('unequal-pair'),
    'right-to-left': list('right-to-left'),
    markup: list('markup'),
    emoji: list('emoji'),
  }
}
