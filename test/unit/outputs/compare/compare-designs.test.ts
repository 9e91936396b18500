import { describe, expect, it } from 'vitest'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { compareDesigns } from '../../../../src/outputs/compare/compare-designs.ts'
import { layoutOf } from '../../../support/picture.ts'

const layout = layoutOf('A')
const schema = (...names: string[]): Schema => ({
  strict: false,
  fields: names.map((name) => ({ name, type: 'text', label: name.toUpperCase() })),
})
const words = (...sides: Parameters<typeof compareDesigns>) =>
  compareDesigns(...sides).changes.map((change) => change.words)

describe('compareDesigns', () => {
  it('leaves out what a side does not hold', () => {
    expect(words({ layout }, { layout, schema: schema('a'), task: { task_name: 'Judge' } })).toEqual([])
  })

  it('compares schemas field by field', () => {
    const after: Schema = {
      strict: true,
      fields: [
        { name: 'b', type: 'image_url', label: 'Picture' },
        { name: 'c', type: 'text' },
      ],
    }
    const { changes } = compareDesigns({ layout, schema: schema('a', 'b') }, { layout, schema: after })
    expect(changes.map((change) => change.words)).toEqual([
      'Schema: field “a” removed',
      'Schema: field “b” changed',
      'Schema: field “c” added',
      'Schema: a datapoint that misses a field is refused now',
    ])
    expect(changes[1]?.details.map((detail) => detail.words)).toEqual([
      'Type changed from text to image_url',
      'Label changed',
    ])
  })

  it('takes a schema that came or went as its fields', () => {
    expect(words({ layout, schema: null }, { layout, schema: schema('a') })).toEqual(['Schema: field “a” added'])
  })

  it('compares the task’s texts as words', () => {
    const { changes } = compareDesigns(
      { layout, task: { task_name: 'Judge', task_steps: '<p>Read</p>' } },
      { layout, task: { task_name: 'Judge', task_introduction: 'Hi', task_steps: '<p>Read both</p>' } },
    )
    expect(changes.map((change) => change.words)).toEqual(['The task’s introduction added', 'The task’s steps changed'])
    expect(changes[1]?.details[0]?.diff?.map(({ text }) => text)).toEqual(['Read', ' both'])
  })
})
