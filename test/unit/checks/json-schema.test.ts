import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../../src/base/json.ts'
import { createJsonSchema } from '../../../src/checks/json-schema.ts'
import { everyItem } from './every-item.ts'
import { isValid } from './validate.ts'

const schema = createJsonSchema()
const text: JsonObject = { type: 'free_text', description: 'Why?' }
const choice: JsonObject = {
  type: 'multiple_choice',
  description: 'Which?',
  answer_limit: 1,
  options: [{ label: 'A', value: 'a' }],
}

test('public/batch-items.schema.json is current (else: npm run schema)', async () => {
  expect(JSON.parse(await readFile('public/batch-items.schema.json', 'utf8'))).toEqual(schema)
})

test('every key of every part has a description', () => {
  const bare: string[] = []
  const visit = (part: Json, path: string): void => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, value] of Object.entries(part)) {
      if (key === 'properties')
        for (const [name, described] of Object.entries(value as JsonObject))
          if (name !== 'type' && !('description' in (described as JsonObject))) bare.push(`${path}/${name}`)
      visit(value, `${path}/${key}`)
    }
  }
  const { page: _, ...parts } = schema.$defs as JsonObject
  visit(parts, '')
  expect(bare).toEqual([])
})

describe('accepts', () => {
  test.each<[string, Json]>([
    ['a file with everything', everyItem],
    ['an unknown item type', items({ type: 'audio' })],
    [
      'unknown keys',
      [{ title: 'x', rows: [{ width: 1, columns: [{ order: 1, items: [{ ...text, required: true }] }] }] }],
    ],
    ['nulls for what is optional', items({ ...text, helper_text: null, validation: { type: 'number', min: null } })],
  ])('%s', (_, file) => {
    expect(isValid(file, schema)).toBe(true)
  })
})

describe('refuses', () => {
  test.each<[string, Json]>([
    ['an object round the pages', { batch_items: everyItem }],
    ['no pages', []],
    ['a page without rows', [{ rows: [] }]],
    ['a missing list', [{}]],
    ['a row without columns', [{ rows: [{ columns: [] }] }]],
    ['a column without items', [{ rows: [{ columns: [{ items: [] }] }] }]],
    ['three columns', [{ rows: [{ columns: [column(text), column(text), column(text)] }] }]],
    ['another position', [{ display_position: 'end', rows: [{ columns: [column(text)] }] }]],
    ['a question on an intro page', [{ display_position: 'intro', rows: [{ columns: [column(text)] }] }]],
    [
      'an unknown item on an outro page',
      [{ display_position: 'outro', rows: [{ columns: [column({ type: 'audio' })] }] }],
    ],
    ['an item without a type', items({ description: 'x' })],
    ['an empty question', items({ ...text, description: '' })],
    ['an image over http', items({ type: 'image', url: 'http://example.com/a.png', alt_text: 'x' })],
    ['an image without alternative text', items({ type: 'image', url: 'https://example.com/a.png' })],
    ['no options', items({ ...choice, options: [] })],
    ['a limit of 0', items({ ...choice, answer_limit: 0 })],
    ['a limit of 1.5', items({ ...choice, answer_limit: 1.5 })],
    ['an option without a value', items({ ...choice, options: [{ label: 'A' }] })],
    ['an option without a heading', items({ ...choice, type: 'multiple_choice_with_free_text' })],
    ['a file type without a dot', items({ type: 'file_upload', description: 'x', accepted_file_types: ['pdf'] })],
    ['a size of 0', items({ type: 'file_upload', description: 'x', max_file_size_mb: 0 })],
    ['a field without a name', items({ type: 'dataset_field', field: '' })],
  ])('%s', (_, file) => {
    expect(isValid(file, schema)).toBe(false)
  })
})

function column(...list: readonly Json[]): Json {
  return { items: list }
}

function items(...list: readonly Json[]): Json {
  return [{ rows: [{ columns: [column(...list)] }] }]
}
