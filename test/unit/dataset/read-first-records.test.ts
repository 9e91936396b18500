import { expect, test } from 'vitest'
import { readFirstRecords } from '../../../src/dataset/read-first-records.ts'

const text = 'id,prompt\n0,"a,\nb"\n1,c\n2,d'

test('values in quotes may hold anything, and no more records are read than wanted', () => {
  expect(readFirstRecords(text, ',', 3, false)).toEqual([
    ['id', 'prompt'],
    ['0', 'a,\nb'],
    ['1', 'c'],
  ])
})

test('the last record of a text that goes on is left out, and a quote that is open there is no fault', () => {
  expect(readFirstRecords(text, ',', 9, true)).toHaveLength(3)
  expect(readFirstRecords('id,prompt\n0,"a', ',', 9, true)).toEqual([['id', 'prompt']])
})

test.each(['id,prompt\n0,"a', 'id,prompt\n0,"a" b'])('%j has a quote that stands wrong', (wrong) => {
  expect(readFirstRecords(wrong, ',', 9, false)).toBeNull()
})
