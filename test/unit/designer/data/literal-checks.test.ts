import { describe, expect, it } from 'vitest'
import type { RuleCount } from '../../../../src/dataset/check-datapoints.ts'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../../src/dataset/read-text.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { listFaulty } from '../../../../src/designer/data/faulty-first.ts'
import { listCounts, reasonWords } from '../../../../src/designer/data/list-counts.ts'
import { literalChecks } from '../../../../src/designer/data/literal-checks.ts'
import { shownProfile } from '../../../../src/designer/data/shown-profile.ts'

describe('the three lines that are checked first', () => {
  it('hold for a good file', () => {
    expect(check('{"a": "x", "link": "https://example.com/a.png"}\n')).toEqual([
      'Valid JSONL: yes',
      'All fields filled: yes',
      'All links are https: yes',
    ])
  })

  it('name how many datapoints break them', () => {
    const rows = [
      '{"a": "x", "link": "https://example.com/a.png"}',
      '{"a": "", "link": "http://example.com/a.png"}',
      '{"a": "y"}',
      '{"a": ',
    ]
    expect(check(rows.join('\n'))).toEqual([
      'Not valid JSONL: no, 1 datapoint can’t be read',
      'Not all fields filled: look, 1 value missing, 1 value empty',
      'Not all links are https: look, 1 value is an http link',
    ])
  })

  it('tell a link with a space from one that is not https', () => {
    const good = '{"link": "https://example.com/1.png"}\n{"link": "https://example.com/2.png"}\n'
    const spaced = '{"link": "https://example.com/a b.png"}\n'
    const against: Schema = { strict: false, fields: [{ name: 'link', type: 'image_url' }] }
    expect(check(good + spaced, against)[2]).toBe(
      'Not all links are whole: look, in 1 value the link has a space; write %20 for it, or take it out',
    )
    expect(check(`${good}${spaced}{"link": "http://example.com/3.png"}\n`, against)[2]).toBe(
      'Not all links are https: look, 1 value is an http link; in 1 value the link has a space; write %20 for it, or take it out',
    )
    expect(check(`${good}{"link": "http://example.com/3.png"}\n{"link": "3.png"}\n`, against)[2]).toBe(
      'Not all links are https: no, 1 value is no absolute link; 1 value is an http link',
    )
  })

  it('count null and blanks with the empty texts, as the fields and the walk through the worst do', () => {
    const text = '{"a": ""}\n{"a": null}\n{"a": " "}\n{"a": "x"}\n'
    const against: Schema = { strict: false, fields: [{ name: 'a', type: 'text' }] }
    expect(check(text, against)[1]).toBe('Not all fields filled: look, 3 values empty')
    const { report } = stateOf(text, against)
    expect(report?.profile.fields).toMatchObject([{ name: 'a', present: 4, empty: 3 }])
    const [empty] = listFaulty(report)
    expect(empty).toMatchObject({
      stops: [
        { index: 0, note: 'empty: a' },
        { index: 1, note: 'empty: a (null)' },
        { index: 2, note: 'empty: a' },
      ],
      reason: null,
    })
  })

  it('take a value that is not there for worth a look unless the schema is strict', () => {
    const fields = [{ name: 'a', type: 'text' as const }]
    expect(check('{"b": "x"}\n', { strict: false, fields })[1]).toBe('Not all fields filled: look, 1 value missing')
    expect(check('{"b": "x"}\n', { strict: true, fields })[1]).toBe('Not all fields filled: no, 1 value missing')
  })

  it('promise nothing of what was not read, and keep what is wrong already', () => {
    const info = memoryDataset('x', readDatasetText('{"a": "x"}\n{"a": ""}\n', 'x.jsonl')).state()
    const words = literalChecks(info.info!, info.report, true).map(
      ({ label, state, detail }) => `${label}: ${state}, ${detail}`,
    )
    expect(words).toEqual([
      'Valid JSONL: open, Only the first 2 datapoints checked',
      'Not all fields filled: look, 1 value empty',
      'No media links: open, Only the first 2 datapoints checked',
    ])
  })

  it('speak of the file as it is, not as it was mended', () => {
    const [valid] = check('[{"a": "line\nbreak", "link": "https://example.com/a.png"},]')
    expect(valid).toBe('Not valid JSON: no, Mended here: download the good datapoints to keep that')
    const [kept] = check('{"a": "x", "link": "<https://example.com/a.png>"}\n')
    expect(kept).toBe('Valid JSONL: yes')
  })

  it('say when there are no links', () => {
    expect(check('{"a": "x"}\n', { strict: false, fields: [{ name: 'a', type: 'text' }] }).at(-1)).toBe(
      'No media links: yes, No field holds images, audio or video',
    )
  })

  it('are open until the file is read', () => {
    const { info } = stateOf('{"a": "x"}\n')
    expect(literalChecks(info!, null).map(({ state }) => state)).toEqual(['open', 'open', 'open'])
  })
})

it('draws the first datapoints while the rest is being read', () => {
  const state = stateOf('{"a": "x"}\n{"a": "long text"}\n')
  expect(shownProfile({ ...state, report: null })?.fields[0]).toMatchObject({
    name: 'a',
    present: 2,
    longest: { index: 1, measure: 9 },
  })
  expect(shownProfile(state)).toBe(state.report?.profile)
  expect(shownProfile({ ...state, report: null, info: null })).toBeNull()
})

describe('counts', () => {
  const count = (part: Partial<RuleCount>): RuleCount => ({
    field: 'a',
    rule: 'empty',
    severity: 'warning',
    reason: 'empty',
    count: 1,
    datapoints: [0],
    ...part,
  })

  it('stand with the gravest first, then the most frequent', () => {
    const counts = [
      count({ field: 'few' }),
      count({ field: 'note', severity: 'advice', count: 99 }),
      count({ field: 'many', count: 7 }),
      count({ field: 'bad', severity: 'error' }),
    ]
    expect(listCounts(counts).map(({ field }) => field)).toEqual(['bad', 'many', 'few', 'note'])
  })

  it('speak in the words of the import; many unreadable datapoints have many reasons', () => {
    expect(reasonWords(count({ rule: 'missing', reason: 'missing field', count: 3 }))).toBe('missing field')
    expect(reasonWords(count({ rule: 'unreadable', reason: 'no quotation mark' }))).toBe('no quotation mark')
    expect(reasonWords(count({ rule: 'unreadable', reason: 'no quotation mark', count: 2 }))).toMatch(/reasons below/)
  })
})

const schema: Schema = {
  strict: false,
  fields: [
    { name: 'a', type: 'text' },
    { name: 'link', type: 'image_url' },
  ],
}

function stateOf(text: string, against = schema) {
  return memoryDataset('rows', readDatasetText(text, 'rows'), () => {}, against).state()
}

function check(text: string, against = schema): readonly string[] {
  const { info, report } = stateOf(text, against)
  return literalChecks(info!, report).map(
    ({ label, state, detail }) => `${label}: ${[state, detail].filter(Boolean).join(', ')}`,
  )
}
