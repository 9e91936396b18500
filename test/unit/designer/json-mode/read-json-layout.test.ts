import { describe, expect, it } from 'vitest'
import { readJsonLayout } from '../../../../src/designer/json-mode/read-json-layout.ts'

describe('a text in the JSON tab', () => {
  it.each([
    ['[{"rows":[],\n"rows":[]}]', 2, 1, 'The key "rows" stands in this object already. Keep one of them.'],
    [
      '[{"rows":[],\n"big": 9007199254740993}]',
      2,
      8,
      'The number 9007199254740993 of "big" has more digits than can be kept. It would become 9007199254740992. Write another number, or a text in quotation marks.',
    ],
    [
      '[{"rows":[], "big": 1e400}]',
      1,
      21,
      'The number 1e400 of "big" is too large to be kept. Write another number, or a text in quotation marks.',
    ],
  ])('is not taken over with what would be lost: %s', (text, line, column, message) => {
    expect(readJsonLayout(text)).toEqual({ ok: false, problems: [{ message, line, column }] })
  })

  it.each(['', ' \n'])('is called empty when it is: %j', (text) => {
    expect(readJsonLayout(text)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/^The text is empty/) }],
    })
  })

  it.each([
    ['[]', 'The layout had no pages; an empty page was added.'],
    ['[{}]', 'Page 1: "rows" was missing; set to an empty list.'],
  ])('says what is filled in: %s', (text, message) => {
    expect(readJsonLayout(text)).toMatchObject({ ok: true, notes: [{ message }] })
  })

  it('is read with numbers of any other spelling', () => {
    expect(readJsonLayout('[{"rows":[], "x": 1.50}]')).toMatchObject({ ok: true })
  })
})
