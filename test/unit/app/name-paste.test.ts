import { describe, expect, it } from 'vitest'
import { namePaste } from '../../../src/app/name-paste.ts'

describe('namePaste', () => {
  it.each([
    ['[{"a":1}]', 'Pasted text.json'],
    ['  {"batch_items": []}', 'Pasted text.json'],
    ['{\n  "a": 1\n}', 'Pasted text.json'],
    ['{"a":1}\n{"a":2}', 'Pasted text.jsonl'],
    ['prompt\tresponse\na\tb\nc\td', 'Pasted table.tsv'],
    ['prompt,response\na,b', 'Pasted table.csv'],
    ['id;prompt\n0;a', 'Pasted table.csv'],
    ['Just a sentence, with a comma.', null],
    ['Two lines, of prose.\nAnd no table here', null],
    ['', null],
  ])('%j is %s', (text, name) => {
    expect(namePaste(text)).toBe(name)
  })
})
