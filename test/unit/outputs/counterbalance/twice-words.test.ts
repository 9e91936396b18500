import { expect, test } from 'vitest'
import type { ExportInput } from '../../../../src/outputs/export-catalogue.ts'
import { twiceWords } from '../../../../src/outputs/counterbalance/twice-words.ts'
import { FIRST_PLAN } from '../../../../src/outputs/study-settings.ts'
import { datasetFrom, exportInput } from '../../../support/export-input.ts'

const plan = { ...FIRST_PLAN, minutesPerDatapoint: 3, minutesOnce: 1, rewardPerHour: 12 }
const wordsWith = (part: Partial<ExportInput> = {}) => twiceWords(exportInput({ plan, ...part }))

test('twice the datapoints take twice the places and the pay', () => {
  expect(wordsWith()).toBe(
    'That takes 18 places instead of 9, and £25.20 instead of £12.60, without the platform’s fee.',
  )
})

test('the twins of groups are groups, and what stays out of the upload has none', () => {
  const rows = ['a', 'a', 'b'].map((session) => ({ session, image: 'https://example.com/1.png' }))
  const bad = { session: 'c', image: '//example.com/2.png' }
  const schema = {
    strict: false,
    fields: [
      { name: 'session', type: 'task_group_id' as const },
      { name: 'image', type: 'image_url' as const },
    ],
  }
  const dataset = datasetFrom([...rows, bad], 'r.json', schema)
  expect(wordsWith({ schema, dataset })).toMatch(/^That takes 12 places instead of 6, /)
})

test('a group that was not full is filled by twins', () => {
  const rows = ['a', 'b', 'c'].map((prompt) => ({ prompt }))
  const schema = { strict: false, fields: [{ name: 'prompt', type: 'text' as const }] }
  const dataset = datasetFrom(rows, 'r.json', schema)
  expect(wordsWith({ schema, dataset })).toMatch(/^That takes 9 places instead of 6, /)
})

test('places that are set stay, and it says so', () => {
  const { details } = exportInput()
  const study = { ...details.study, total_available_places: 9 }
  expect(wordsWith({ details: { ...details, study } })).toBe(
    'The places stay at 9, as set in Batch details: look whether they are enough.',
  )
})

test('nothing is said where the groups are not known', () => {
  expect(wordsWith({ dataset: null })).toBe('')
})
