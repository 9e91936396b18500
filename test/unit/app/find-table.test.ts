import { expect, test } from 'vitest'
import { findTable } from '../../../src/app/find-table.ts'

test.each([
  ['commas', 'id,prompt\n0,a\n1,b', ','],
  ['semicolons', 'id;prompt;x\n0;a;b\n1;c;d', ';'],
  ['semicolons, and decimal commas', 'id;weight\n0;1,5\n1;12', ';'],
  ['semicolons, and sentences with commas', 'id;prompt\n0;Yes, please\n1;No, thanks', ';'],
  ['tabs', 'id\tprompt\n0\ta', '\t'],
  ['commas in quotes', 'id,prompt\n0,"a,b"\n1,"c, d"\n2,e', ','],
  ['semicolons in quotes', 'id;prompt\n0;"a;b"\n1;c', ';'],
  ['quotes in quotes', 'id,prompt\n0,"a ""b"", c"\n1,d', ','],
  ['lines in quotes', 'id,prompt\r\n0,"First.\r\n\r\nSecond, third."\r\n1,b\r\n', ','],
  ['lines in quotes, with tabs', 'id\tprompt\n0\t"First.\nSecond."', '\t'],
  ['quoted names', '"id","my, prompt"\n"0","a"', ','],
  ['a name that is missing', ',prompt\n0,a\n1,b', ','],
  ['empty columns at the end', 'id,prompt,,\n0,a,,', ','],
  ['an empty value at the end', 'id\tprompt\n0\t\n', '\t'],
  ['blank lines round it', '\n\nid;prompt\n0;a\n\n', ';'],
  ['a quote that is never closed, with tabs', 'id\tprompt\n0\t"a\n1\tb', '\t'],
] as const)('%s make a table', (_what, text, delimiter) => {
  expect(findTable(text)).toEqual({ delimiter, isCertain: true })
})

test.each([
  ['sentences with commas', 'First, this.\nSecond, that.'],
  ['sentences with semicolons', 'First; this.\nSecond; that.'],
  ['speech', '"Yes," she said.\n"No," he said.'],
  ['a quote that stands wrong', 'id,prompt\n0,"a" b\n1,c'],
])('%s could be a table, which is for the person to say', (_what, text) => {
  expect(findTable(text)?.isCertain).toBe(false)
})

test.each([
  ['a line', 'Yes, no, perhaps'],
  ['lines', 'Yes\nNo'],
  ['sentences', 'Well, this is one.\nHere, there, and everywhere.'],
  ['paragraphs', 'Dear all,\n\nPlease read this, then answer.\n\nThanks,\nA'],
  ['quoted sentences', '"Yes, always"\n"No, never"'],
  ['a list with a comma after each', 'Apples,\nPears,\nPlums,'],
  ['a list of texts from code', '"Yes, always",\n"No, never",'],
  ['code', 'let a = 1;\nlet b = 2;'],
  ['a style sheet', 'p {\n  color: red;\n  margin: 0;\n}'],
  ['faces', 'Nice ;)\nGreat ;)'],
  ['a table of Markdown', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ['nothing', ''],
])('%s is no table', (_what, text) => {
  expect(findTable(text)).toBeNull()
})

test('of a long text only the beginning is looked at, and a record that it cuts is left out', () => {
  const long = `id,prompt\n0,"a, b"\n1,"${'c, d '.repeat(20_000)}"\n`
  expect(findTable(long)).toEqual({ delimiter: ',', isCertain: true })
})
