import { expect, it } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import { checkLayout } from '../../../../src/checks/check-layout.ts'
import { placeIssues } from '../../../../src/designer/json-mode/place-problems.ts'
import { parseLayout } from '../../../../src/layout/wire/parse.ts'

it('marks a key that the format does not have at the key itself, at every level', () => {
  const item = { type: 'free_text', description: 'Why?', x_item: 1 }
  const layout = [{ x_page: 1, rows: [{ x_row: 1, columns: [{ x_column: 1, items: [item] }] }] }]
  const reading = parseLayout(layout, countingKeys())
  if (!reading.ok) throw new Error('no layout')
  const text = JSON.stringify(layout, null, 2)
  const lines = text.split('\n')
  const marked = placeIssues(text, checkLayout(reading.layout, null)).map(
    ({ line, column }) => /^"\w+"/.exec(lines[line - 1]!.slice(column - 1))?.[0],
  )
  expect(marked).toEqual(['"x_page"', '"x_row"', '"x_column"', '"x_item"'])
})
