import { expect, test } from 'vitest'
import { countIssues, issueWords } from '../../../src/checks/issue-words.ts'

test.each([
  [
    { page: 0, row: 1, column: 0, item: 2, type: 'dataset_field', field: 'missing_col', message: 'No such field.' },
    'Page 1, Row 2, Column 1, Item 3 (dataset_field) "missing_col": No such field.',
  ],
  [
    { page: 9, row: 0, column: 1, item: 0, type: 'image', message: 'Bad.' },
    'Page 10, Row 1, Column 2, Item 1 (image): Bad.',
  ],
  [{ page: 0, row: 1, column: 1, message: 'Empty.' }, 'Page 1, Row 2, Column 2: Empty.'],
  [{ page: 2, message: 'Empty.' }, 'Page 3: Empty.'],
  [{ message: 'No page.' }, 'No page.'],
])('%j', (issue, words) => {
  expect(issueWords(issue)).toBe(words)
})

test('counts by severity', () => {
  expect(countIssues([{ severity: 'error' }, { severity: 'advice' }, { severity: 'error' }])).toEqual({
    error: 2,
    warning: 0,
    advice: 1,
  })
})
