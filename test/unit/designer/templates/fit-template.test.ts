import { describe, expect, it } from 'vitest'
import type { FieldType } from '../../../../src/base/field-type.ts'
import { fitTemplate } from '../../../../src/designer/templates/fit-template.ts'
import { TEMPLATES } from '../../../../src/designer/templates/template-library.ts'

const template = (id: string) => TEMPLATES.find((one) => one.id === id)!
const schemaOf = (fields: Record<string, FieldType>) => ({
  strict: false,
  fields: Object.entries(fields).map(([name, type]) => ({ name, type })),
})
const fit = (id: string, fields: Record<string, FieldType>) => {
  const found = fitTemplate(template(id), schemaOf(fields))
  return found === null ? null : [...found.fields].toSorted(([a], [b]) => a.localeCompare(b))
}

describe('how a template fits a dataset', () => {
  it('takes every template as fitting its own schema, field for field', () => {
    for (const one of TEMPLATES) {
      const found = fitTemplate(one, one.schema)
      expect(found?.likeness).toBe(1)
      for (const [to, from] of found!.fields) expect(from).toBe(to)
    }
  })

  it('takes the fields that are most alike by name, and the rest in order', () => {
    expect(fit('response-comparison', { answerB: 'text', answerA: 'text', question: 'text' })).toEqual([
      ['prompt', 'question'],
      ['response_a', 'answerA'],
      ['response_b', 'answerB'],
    ])
    expect(fit('image-comparison', { picture_2: 'image_url', picture_1: 'image_url' })).toEqual([
      ['image_1', 'picture_1'],
      ['image_2', 'picture_2'],
    ])
  })

  it('wants a field of its own type for each field that is shown, and none twice', () => {
    expect(fit('image-comparison', { image_1: 'image_url', image_2: 'text' })).toBeNull()
    expect(fit('image-comparison', { image_1: 'image_url' })).toBeNull()
    expect(fit('query-selection', { image_link: 'metadata', a: 'text', b: 'text' })).toBeNull()
    expect(fit('query-generation', { photo: 'image_url', note: 'metadata' })).toEqual([['link', 'photo']])
  })

  it('is more alike with the names than without', () => {
    const likeness = (fields: Record<string, FieldType>) =>
      fitTemplate(template('audio-comparison'), schemaOf(fields))?.likeness ?? -1
    expect(likeness({ spoken_text: 'text', audio_a: 'audio_url', audio_b: 'audio_url' })).toBe(1)
    expect(likeness({ words: 'text', first: 'audio_url', second: 'audio_url' })).toBe(0)
  })
})
