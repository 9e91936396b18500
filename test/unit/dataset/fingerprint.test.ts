import { describe, expect, it } from 'vitest'
import type { FieldType } from '../../../src/base/field-type.ts'
import type { Json } from '../../../src/base/json.ts'
import { fingerprintOf } from '../../../src/dataset/fingerprint.ts'
import type { Schema } from '../../../src/dataset/schema.ts'

const schemaOf = (fields: Readonly<Record<string, FieldType>>): Schema => ({
  strict: false,
  fields: Object.entries(fields).map(([name, type]) => ({ name, type })),
})
const print = (values: Readonly<Record<string, Json>>, fields: Readonly<Record<string, FieldType>>) =>
  fingerprintOf(new Map(Object.entries(values)), schemaOf(fields))
const shown = { a: 'text', b: 'text' } as const
const original = print({ a: 'One', b: 'Two' }, shown)

describe('the fingerprint of a datapoint', () => {
  it.each([
    ['a field that has another name', print({ first: 'One', b: 'Two' }, { first: 'text', b: 'text' })],
    ['metadata that came along', print({ a: 'One', b: 'Two', o: 'original' }, { ...shown, o: 'metadata' })],
    ['a group', print({ g: '7', a: 'One', b: 'Two' }, { g: 'task_group_id', ...shown })],
    ['a field of another type', print({ a: 'One', b: 'Two' }, { a: 'image_url', b: 'text' })],
    ['another order in the file', print({ b: 'Two', a: 'One' }, shown)],
  ])('stays the same for %s', (_, one) => {
    expect(one).toBe(original)
  })

  it.each([
    ['values that changed places', print({ a: 'Two', b: 'One' }, shown)],
    ['another value', print({ a: 'One', b: 'Two.' }, shown)],
    ['values that run together', print({ a: 'OneTwo', b: '' }, shown)],
    ['a field more that is shown', print({ a: 'One', b: 'Two', c: 'x' }, { ...shown, c: 'text' })],
  ])('is another for %s', (_, one) => {
    expect(one).not.toBe(original)
  })

  it('takes a number for its text, and nothing for an empty one', () => {
    expect(print({ a: 3, b: null }, shown)).toBe(print({ a: '3', b: '' }, shown))
    expect(print({ a: 3 }, shown)).toBe(print({ a: '3', b: '' }, shown))
  })

  it('is in every version the word that stands in files of earlier ones', () => {
    const long = 'Über, “quoted” '.repeat(40)
    expect([original, print({ a: long, b: 'b' }, shown), print({ a: long.repeat(50), b: 'b' }, shown)]).toEqual([
      'd6b5aa4238719bd43',
      'da4e7ee0df1333de6',
      'dae6479faa71c70e0',
    ])
  })
})
