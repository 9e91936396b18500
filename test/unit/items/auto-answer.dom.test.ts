import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../src/base/seeded-random.ts'
import { AUTO_MANNERS, type AutoManner } from '../../../src/items/answer-model.ts'
import type { Answer } from '../../../src/items/item-model.ts'
import { definitionOf } from '../../../src/items/registry.ts'
import { answersOf } from '../../../src/items/answer-models.ts'
import { isQuestion, type Item, modelOf } from '../../../src/items/schemas.ts'
import { countCharacters } from '../../../src/base/count-characters.ts'
import { itemSamples } from '../../fixtures/item-samples.ts'
import { arbitraryQuestion } from '../../support/arbitrary-question.ts'

const samples: readonly Item[] = Object.values(itemSamples).map(({ item }) => item)
const manner = fc.constantFrom(...AUTO_MANNERS)

it('every question, and nothing else, has an answer model', () => {
  for (const item of samples) expect(answersOf(item) !== null, item.type).toBe(isQuestion(item))
})

describe('made-up answers', () => {
  it('are accepted by the question, whatever it asks; the same seed gives the same answer', () => {
    fc.assert(
      fc.property(arbitraryQuestion, manner, fc.integer(), (item, how, seed) => {
        const answer = makeAnswer(item, how, seed)
        expect(answer).toEqual(makeAnswer(item, how, seed))
        if (answer === null) expect(acceptsNothing(item), JSON.stringify(item)).toBe(true)
        else expect(definitionOf(item).checkAnswer?.(item, answer)).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  it('hold an exclusive option only by itself, and each option once', () => {
    fc.assert(
      fc.property(
        arbitraryQuestion.filter((item) => item.type === 'multiple_choice'),
        manner,
        fc.integer(),
        (item, how, seed) => {
          const values = makeAnswer(item, how, seed)!.map(({ value }) => value)
          expect(new Set(values).size).toBe(values.length)
          if (item.options.some((option) => option.exclusive && values.includes(option.value)))
            expect(values).toHaveLength(1)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('at the bounds are at the bounds', () => {
    const text: Item = { ...base, validation: { type: 'string', min: 3, max: 7 } }
    expect(each(text, 'boundary', ([entry]) => countCharacters(String(entry!.value)))).toEqual(new Set([3, 7]))
    const number: Item = { ...base, validation: { type: 'number', min: -0.5, max: 1.5e21 } }
    expect(each(number, 'boundary', ([entry]) => entry!.value)).toEqual(new Set(['-0.5', '1500000000000000000000']))
    const choice: Item = { ...itemSamples.multiple_choice.item, answer_limit: 2 }
    expect(each(choice, 'boundary', (answer) => answer.length)).toEqual(new Set([1, 2]))
    const files = itemSamples.file_upload.item
    expect(each(files, 'boundary', (answer) => answer.length)).toEqual(new Set([1, 3]))
    expect(each(files, 'boundary', ([entry]) => entry!.file_size_mb)).toEqual(new Set([25]))
    const units = itemSamples.free_text_with_unit.item
    expect(each(units, 'boundary', ([entry]) => `${entry!.value} ${entry!.unit}`)).toEqual(
      new Set(['1 min', '600 min', '0.1 h', '10 h']),
    )
  })

  it('drawn at random differ, and reach every option', () => {
    const single = itemSamples.multiple_choice.item
    expect(each(single, 'random', ([entry]) => entry!.value)).toEqual(new Set(['a', 'b', 'neither']))
    expect(each(base, 'random', ([entry]) => entry!.value).size).toBeGreaterThan(40)
    const exclusive: Item = {
      ...single,
      answer_limit: -1,
      options: single.options.map((option) => (option.value === 'neither' ? { ...option, exclusive: true } : option)),
    }
    expect(each(exclusive, 'random', (answer) => answer.map(({ value }) => value).join('+'))).toEqual(
      new Set(['a', 'b', 'a+b', 'neither']),
    )
  })

  it('that are plain do not hang on the seed, and use the default unit', () => {
    for (const item of samples)
      expect(each(item, 'valid', (answer) => JSON.stringify(answer)).size, item.type).toBeLessThan(2)
    expect(makeAnswer(itemSamples.free_text_with_unit.item, 'valid', 1)).toEqual([{ value: '1', unit: 'min' }])
    expect(makeAnswer(base, 'valid', 1)).toEqual([{ value: 'This is a made-up answer to try the layout out.' }])
  })

  it.each<[string, Item]>([
    ['a text of no characters', { ...base, validation: { type: 'string', max: 0 } }],
    ['a text longer than can be made up', { ...base, validation: { type: 'string', min: 1e9 } }],
    ['bounds that cross', { ...base, validation: { type: 'number', min: 2, max: 1 } }],
    ['no options', { ...itemSamples.multiple_choice.item, options: [] }],
    ['no units', { ...itemSamples.free_text_with_unit.item, unit_options: [] }],
    ['more files than can be made up', { ...itemSamples.file_upload.item, min_file_count: 101, max_file_count: 200 }],
  ])('are none for %s', (_, item) => {
    for (const how of AUTO_MANNERS) expect(makeAnswer(item, how, 1)).toBeNull()
  })

  it('take another unit when the preset one accepts nothing', () => {
    const item: Item = {
      ...itemSamples.free_text_with_unit.item,
      unit_options: [
        { label: 'm', value: 'min', validation: { type: 'string', max: 0 } },
        { label: 'h', value: 'h' },
      ],
    }
    for (const how of AUTO_MANNERS) expect(makeAnswer(item, how, 3)?.[0]?.unit).toBe('h')
  })
})

const base = { type: 'free_text' as const, description: 'Why?' }

function makeAnswer(item: Item, how: AutoManner, seed: number): Answer | null {
  return answersOf(item)?.autoAnswer(item, how, createRandom(seed)) ?? null
}

/** What fifty seeds give. */
function each<T>(item: Item, how: AutoManner, read: (answer: Answer) => T): Set<T> {
  const answers = Array.from({ length: 50 }, (_, seed) => makeAnswer(item, how, seed))
  return new Set(answers.flatMap((answer) => (answer === null ? [] : [read(answer)])))
}

/** Texts of no characters, the only bounds among the accepted ones that no answer keeps. */
function acceptsNothing(item: Item): boolean {
  const bounds = JSON.stringify(modelOf(item).schema.parse(item))
  return bounds.includes('"type":"string"') && bounds.includes('"max":0')
}
