import { describe, expect, it } from 'vitest'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { spelledNumber } from '../../../../src/base/json.ts'
import { cellText, excerptOf, MAX_CELL } from '../../../../src/designer/data/cell-text.ts'
import { partSuffix } from '../../../../src/outputs/exports/read-words.ts'
import { downloadName } from '../../../../src/designer/data/download-name.ts'
import { listColumns } from '../../../../src/designer/data/list-columns.ts'
import { progressWords } from '../../../../src/designer/data/progress-words.ts'
import { searchWords, type SearchState } from '../../../../src/designer/data/search-words.ts'
import { placeInWalk } from '../../../../src/designer/data/walk-steps.ts'

describe('a cell of the table', () => {
  it('tells what is missing, empty or no text from a text', () => {
    expect(cellText('Why?')).toEqual({ text: 'Why?', kind: 'text' })
    expect(cellText(undefined)).toEqual({ text: 'missing', kind: 'missing' })
    expect(cellText(' \n')).toEqual({ text: 'empty', kind: 'empty' })
    expect(cellText(0)).toEqual({ text: '0', kind: 'other' })
    expect(cellText(null)).toEqual({ text: 'null', kind: 'other' })
    expect(cellText({ a: [1] })).toEqual({ text: '{"a":[1]}', kind: 'other' })
  })

  it('puts little of a long value on the screen, and no half characters', () => {
    expect(cellText('x'.repeat(100_000)).text).toBe(`${'x'.repeat(MAX_CELL)}…`)
    expect(cellText(`${'x'.repeat(MAX_CELL - 1)}🎉 and more`).text).toBe(`${'x'.repeat(MAX_CELL - 1)}…`)
  })

  it('shows a text that was found with what stands round it', () => {
    const long = `${'word '.repeat(500)}Needle in it ${'word '.repeat(500)}`
    const excerpt = excerptOf(long, 'needle')
    expect(excerpt).toMatchObject({ before: '…d word word ', match: 'Needle' })
    expect(excerpt!.after).toMatch(/^ in it word/)
    expect(excerpt!.after.length).toBeLessThanOrEqual(MAX_CELL + 1)
    expect(excerptOf(`start 🎉${'x'.repeat(11)}needle`, 'needle')?.before).toBe(`…${'x'.repeat(11)}`)
    expect(excerptOf('Needle', 'needle')).toEqual({ before: '', match: 'Needle', after: '' })
    expect(excerptOf({ a: 7 }, '7')).toEqual({ before: '{"a":', match: '7', after: '}' })
    expect(excerptOf('hay', 'needle')).toBeNull()
    const id = spelledNumber('1212092628029698049')
    expect(cellText(id).text).toBe('1212092628029698049')
    expect(excerptOf(id, '698049')).toMatchObject({ match: '698049', after: '' })
    expect(excerptOf(undefined, '')).toBeNull()
  })
})

it('has a column for each field: those of the schema first, then what else the file has', () => {
  const schema: Schema = {
    strict: false,
    fields: [
      { name: 'b', type: 'text' },
      { name: 'gone', type: 'image_url' },
    ],
  }
  expect(listColumns(schema, ['a', 'b']).map(({ name }) => name)).toEqual(['b', 'gone', 'a'])
  expect(listColumns(null, ['a']).map(({ name }) => name)).toEqual(['a'])
})

it.each([
  ['rows.jsonl', 'rows.good.csv'],
  ['my.data.CSV', 'my.data.good.csv'],
  ['Response comparison (example)', 'Response comparison (example).good.csv'],
  ['a/b:c.json', 'a-b-c.good.csv'],
  ['.json', 'dataset.good.csv'],
])('names what is downloaded of %s %s', (name, expected) => {
  expect(downloadName(name, 'good', 'csv')).toBe(expected)
})

it('names a part of a dataset as the export does', () => {
  const suffix = partSuffix({ isWhole: false, count: 128_646 })
  expect(downloadName('big.jsonl', 'good', 'jsonl', suffix)).toBe('big-first-128646.good.jsonl')
  expect(downloadName('big.jsonl', 'good', 'jsonl', partSuffix({ isWhole: true, count: 9 }))).toBe('big.good.jsonl')
})

describe('progress in words', () => {
  const progress = {
    phase: 'indexing',
    bytes: 430_000_000,
    total: 1_000_000_000,
    datapoints: 4_127_000,
    mbPerSecond: 212.4,
    secondsLeft: 2.7,
  } as const

  it('gives share, speed and time; in the dialog bytes and datapoints, too', () => {
    const { short, long, name } = progressWords(progress)
    expect(name).toBe('Reading the dataset')
    expect(short).toBe('Reading 43\u00a0%, 212 MB/s, 3 s left')
    expect(long).toBe('Reading 43\u00a0% · 430 MB of 1.0 GB · 4,127,000 datapoints · 212 MB/s · 3 s left')
  })

  it('says nothing of what is not known yet, and nothing is ever done before its end', () => {
    expect(progressWords({ ...progress, mbPerSecond: null, secondsLeft: null }).short).toBe('Reading 43\u00a0%')
    expect(progressWords({ ...progress, phase: 'checking', bytes: 999_999_999, secondsLeft: 0.1 }).short).toBe(
      'Checking 99\u00a0%, 212 MB/s, 1 s left',
    )
    expect(progressWords({ ...progress, secondsLeft: 240 }).short).toMatch(/4 min left$/)
    expect(progressWords({ ...progress, bytes: 0, total: 0 }).short).toMatch(/^Reading 0/)
  })
})

describe('a search in words', () => {
  const found: SearchState = {
    kind: 'found',
    text: 'x',
    found: { index: 811, field: 'prompt' },
    isOnly: false,
    isRound: false,
  }

  it('says where it was found', () => {
    expect(searchWords(found)).toBe('Datapoint 812, field prompt')
    expect(searchWords({ ...found, isRound: true })).toBe('Datapoint 812, field prompt, from the start again')
    expect(searchWords({ ...found, isOnly: true, isRound: true })).toBe('Datapoint 812, field prompt, the only one')
  })

  it('says that it looks, that there is none, and why it failed', () => {
    expect(searchWords({ kind: 'idle' })).toBe('')
    expect(searchWords({ kind: 'searching', text: 'x', progress: null })).toBe('Searching…')
    expect(searchWords({ kind: 'none', text: 'gravity' })).toBe('No datapoint holds “gravity”.')
    expect(searchWords({ kind: 'failed', message: 'The file is gone.' })).toBe('The file is gone.')
  })
})

describe('going through datapoints', () => {
  const walk = { title: 'Longest text', stops: [{ index: 40, note: '900 characters' }, { index: 3 }, { index: 77 }] }

  it('keeps their order', () => {
    expect(placeInWalk(walk, 40)).toEqual({ at: 0, note: '900 characters', previous: null, next: 3 })
    expect(placeInWalk(walk, 3)).toEqual({ at: 1, note: null, previous: 40, next: 77 })
    expect(placeInWalk(walk, 77)).toEqual({ at: 2, note: null, previous: 3, next: null })
  })

  it('begins with the first from elsewhere', () => {
    expect(placeInWalk(walk, 5)).toEqual({ at: null, note: null, previous: null, next: 40 })
    expect(placeInWalk({ title: '', stops: [] }, 5)).toEqual({ at: null, note: null, previous: null, next: null })
  })
})
