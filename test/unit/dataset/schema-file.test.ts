import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkSchema, parseSchema, printSchema, serializeSchema } from '../../../src/dataset/schema-file.ts'
import type { Json } from '../../../src/base/json.ts'
import type { Schema } from '../../../src/dataset/schema.ts'

const sample = readFileSync('test/fixtures/dataset/response-comparison.schema.json', 'utf8')

function parsed(value: Json): Schema {
  const reading = parseSchema(value)
  if (!reading.ok) throw new Error(reading.problems.join(' '))
  return reading.schema
}

describe('parseSchema', () => {
  it('reads a schema file and writes the same text again', () => {
    const schema = parsed(JSON.parse(sample))
    expect(schema.fields.map((field) => [field.name, field.type])).toEqual([
      ['prompt', 'text'],
      ['response_a', 'text'],
      ['response_b', 'text'],
      ['session_id', 'task_group_id'],
    ])
    expect(printSchema(schema).trim()).toBe(sample.trim())
  })

  it('reads the schema out of a dataset as the API returns it', () => {
    const schema = parsed({ id: 'd1', name: 'Rows', schema: JSON.parse(sample) })
    expect(schema.fields).toHaveLength(4)
  })

  it('takes a missing strict as false and says so', () => {
    const reading = parseSchema({ fields: { prompt: { type: 'text' } } })
    expect(reading).toMatchObject({ ok: true, schema: { strict: false }, notes: [expect.stringContaining('"strict"')] })
  })

  it('keeps keys it does not know, at both levels', () => {
    const value = { strict: true, version: 4, fields: { prompt: { type: 'text', label: 'Prompt', hint: { a: 1 } } } }
    expect(serializeSchema(parsed(value))).toEqual(value)
  })

  it('keeps a field named __proto__ a field', () => {
    const schema = parsed(JSON.parse('{"strict": false, "fields": {"__proto__": {"type": "text"}}}'))
    expect(schema.fields).toEqual([{ name: '__proto__', type: 'text' }])
    expect(printSchema(schema)).toContain('"__proto__"')
  })

  it('leaves an empty label out', () => {
    expect(serializeSchema({ strict: false, fields: [{ name: 'a', type: 'text', label: '' }] })).toEqual({
      strict: false,
      fields: { a: { type: 'text' } },
    })
  })

  it.each<[string, Json, string]>([
    ['a list', [], 'this is a list'],
    ['fields that are a list', { fields: [] }, '"fields" has to be an object'],
    ['a strict that is a word', { strict: 'yes', fields: {} }, '"strict" has to be true or false'],
    [
      'a type that does not exist',
      { strict: true, fields: { a: { type: 'markdown' } } },
      'Field "a": the type has to be one of text,',
    ],
    [
      'a field without an object',
      { strict: true, fields: { a: 'text' } },
      'Field "a": a field is described by an object',
    ],
    [
      'a label that is a number',
      { strict: true, fields: { a: { type: 'text', label: 3 } } },
      'Field "a": the label has to be a text',
    ],
  ])('refuses %s and says why', (_, value, message) => {
    expect(parseSchema(value)).toEqual({ ok: false, problems: [expect.stringContaining(message)] })
  })
})

describe('checkSchema', () => {
  const rules = (schema: Schema) => checkSchema(schema).map((problem) => problem.rule)
  const field = (name: string, label?: string) => ({
    name,
    type: 'text' as const,
    ...(label === undefined ? {} : { label }),
  })

  it('finds nothing in a schema at all limits', () => {
    const fields = Array.from({ length: 200 }, (_, index) => field(`${index}`.padStart(128, 'x'), 'l'.repeat(255)))
    expect(checkSchema({ strict: true, fields })).toEqual([])
  })

  it('finds each broken limit', () => {
    expect(rules({ strict: true, fields: [] })).toEqual(['no-fields'])
    expect(rules({ strict: true, fields: Array.from({ length: 201 }, (_, index) => field(`f${index}`)) })).toEqual([
      'too-many-fields',
    ])
    expect(rules({ strict: true, fields: [field('')] })).toEqual(['no-name'])
    expect(rules({ strict: true, fields: [field('x'.repeat(129))] })).toEqual(['long-name'])
    expect(rules({ strict: true, fields: [field('a', 'x'.repeat(256))] })).toEqual(['long-label'])
    expect(rules({ strict: true, fields: [field('a'), field('a')] })).toEqual(['same-name'])
  })

  it('counts a character of two halves once', () => {
    expect(rules({ strict: true, fields: [field('😀'.repeat(128), '😀'.repeat(255))] })).toEqual([])
    const [name, label] = checkSchema({ strict: true, fields: [field('😀'.repeat(129), '😀'.repeat(256))] })
    expect(name?.message).toMatch(/^The field name "(?:😀)+…(?:😀)+" has 129 characters; 128 are allowed/)
    expect(label?.message).toMatch(/has 256 characters; 255 are allowed/)
  })

  it('names the second task group', () => {
    const problems = checkSchema({
      strict: false,
      fields: [
        { name: 'g1', type: 'task_group_id' },
        { name: 'g2', type: 'task_group_id' },
      ],
    })
    expect(problems).toEqual([
      { rule: 'second-task-group', field: 'g2', message: expect.stringContaining('"g1" is one already') },
    ])
  })
})
