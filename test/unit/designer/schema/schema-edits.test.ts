import { describe, expect, test } from 'vitest'
import { checkSchema, MAX_NAME_LENGTH } from '../../../../src/dataset/schema-file.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { labelField } from '../../../../src/designer/schema/label-field.ts'
import {
  addField,
  checkName,
  EMPTY_SCHEMA,
  moveField,
  nameField,
  removeField,
  setFieldType,
  setStrict,
  takeGuess,
} from '../../../../src/designer/schema/schema-edits.ts'
import { schemaOf } from '../../checks/data-report-of.ts'

const schema = schemaOf({ prompt: 'text', picture: 'image_url', session: 'task_group_id' })
const inShort = ({ fields }: Schema) => fields.map(({ name, type }) => `${name}:${type}`).join(' ')

test('addField takes a name that is free', () => {
  expect(inShort(addField(EMPTY_SCHEMA))).toBe('field_1:text')
  expect(inShort(addField(schemaOf({ field_2: 'text', field_3: 'text' })))).toBe(
    'field_2:text field_3:text field_4:text',
  )
})

test('fields are removed, moved and named by their place', () => {
  expect(inShort(removeField(schema, 1))).toBe('prompt:text session:task_group_id')
  expect(inShort(moveField(schema, 2, 0))).toBe('session:task_group_id prompt:text picture:image_url')
  expect(inShort(nameField(schema, 0, 'question'))).toBe('question:text picture:image_url session:task_group_id')
})

test('what changes nothing gives the same schema back', () => {
  expect(removeField(schema, 9)).toBe(schema)
  expect(moveField(schema, 1, 1)).toBe(schema)
  expect(nameField(schema, 0, 'prompt')).toBe(schema)
  expect(labelField(schema, 0, '')).toBe(schema)
  expect(setFieldType(schema, 0, 'text')).toEqual({ schema, released: [] })
  expect(setFieldType(schema, 0, 'text').schema).toBe(schema)
  expect(setStrict(schema, false)).toBe(schema)
})

test('an empty label is taken off, other keys stay', () => {
  const kept: Schema = { strict: true, fields: [{ name: 'a', type: 'text', rest: { note: 1 } }], rest: { version: 4 } }
  const labelled = labelField(kept, 0, 'A')
  expect(labelled.fields).toEqual([{ name: 'a', type: 'text', label: 'A', rest: { note: 1 } }])
  expect(labelField(labelled, 0, '')).toEqual(kept)
})

describe('setFieldType', () => {
  test('changes one type', () => {
    expect(inShort(setFieldType(schema, 0, 'metadata').schema)).toBe(
      'prompt:metadata picture:image_url session:task_group_id',
    )
  })

  test('a second task group takes the place of the first, which becomes metadata', () => {
    const change = setFieldType(schema, 0, 'task_group_id')
    expect(inShort(change.schema)).toBe('prompt:task_group_id picture:image_url session:metadata')
    expect(change.released).toEqual(['session'])
    expect(checkSchema(change.schema)).toEqual([])
  })

  test('of a file with several task groups one is left', () => {
    const change = setFieldType(schemaOf({ a: 'task_group_id', b: 'text', c: 'task_group_id' }), 1, 'task_group_id')
    expect(change.released).toEqual(['a', 'c'])
    expect(checkSchema(change.schema)).toEqual([])
  })

  test('another type releases nobody', () => {
    expect(setFieldType(schema, 0, 'metadata').released).toEqual([])
  })
})

describe('takeGuess', () => {
  const guess = schemaOf({ picture: 'image_url', prompt: 'text', extra: 'metadata' })

  test('without a schema it is the guess', () => {
    expect(takeGuess(null, guess)).toBe(guess)
  })

  test('takes names, types and order; labels and strict stay', () => {
    const mine: Schema = {
      strict: true,
      fields: [
        { name: 'prompt', type: 'metadata', label: 'Prompt' },
        { name: 'gone', type: 'text' },
      ],
      rest: { version: 4 },
    }
    expect(takeGuess(mine, guess)).toEqual({
      strict: true,
      fields: [
        { name: 'picture', type: 'image_url' },
        { name: 'prompt', type: 'text', label: 'Prompt' },
        { name: 'extra', type: 'metadata' },
      ],
      rest: { version: 4 },
    })
  })

  test('a schema that says it already stays the same', () => {
    const mine = { ...guess, strict: true, fields: guess.fields.map((field) => ({ ...field, label: 'x' })) }
    expect(takeGuess(mine, guess)).toBe(mine)
  })
})

describe('checkName', () => {
  test.each([
    ['its own name', 'prompt', null],
    ['a free one', 'question', null],
    ['the longest allowed', 'x'.repeat(MAX_NAME_LENGTH), null],
    ['the longest of characters of two halves', '😀'.repeat(MAX_NAME_LENGTH), null],
    ['upper and lower case differ', 'Picture', null],
    ['none', '', /needs a name/],
    ['one character too long', 'x'.repeat(MAX_NAME_LENGTH + 1), /129 characters; a name has 128 at most/],
    ['one of these too long', '😀'.repeat(MAX_NAME_LENGTH + 1), /129 characters; a name has 128 at most/],
    ['that of another field', 'picture', /Another field is named “picture”/],
  ])('%s', (_why, name, fault) => {
    const found = checkName(schema, 0, name)
    if (fault === null) expect(found).toBeNull()
    else expect(found).toMatch(fault)
  })
})
