import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spelledNumber, type Json } from '../../../src/base/json.ts'
import { createRandom } from '../../../src/base/seeded-random.ts'
import type { Answer } from '../../../src/items/item-model.ts'
import { answersOf } from '../../../src/items/answer-models.ts'
import type { Item } from '../../../src/items/schemas.ts'
import { compareGold } from '../../../src/outputs/compare-gold.ts'
import { itemSamples } from '../../fixtures/item-samples.ts'
import { arbitraryQuestion } from '../../support/arbitrary-question.ts'

const single = itemSamples.multiple_choice.item
const several: Item = {
  ...single,
  answer_limit: -1,
  options: [...single.options, { label: 'Both, in part', value: 'both' }],
}
const rated: Item = {
  ...single,
  options: [
    { label: 'Good', value: '4' },
    { label: 'Bad', value: '1' },
  ],
}
const text: Item = { type: 'free_text', description: 'Who?' }
const number: Item = { ...text, validation: { type: 'number' } }
const unit = itemSamples.free_text_with_unit.item
const compare = (item: Item, answer: Answer, gold: Json | undefined) =>
  compareGold(answersOf(item)!.shapeOf(item), answer, gold)
const values = (...list: readonly string[]): Answer => list.map((value) => ({ value }))

describe('matches', () => {
  it.each<[string, Item, Answer, Json]>([
    ['an option by its value', single, values('b'), 'b'],
    ['an option by its label, whatever its case and space', single, values('b'), '  response  B '],
    ['any of several for a single choice', single, values('b'), 'a|b'],
    ['any of a list for a single choice', single, values('b'), ['a', 'b']],
    ['all of several', several, values('a', 'both'), 'both, a'],
    ['all of a list', several, values('both', 'a'), ['A', 'Both, in part']],
    ['a label that holds a comma', several, values('both'), 'Both, in part'],
    ['several, one named twice', several, values('a'), 'a|Response A'],
    ['a text', text, values('Isaac Newton'), ' isaac\tnewton'],
    ['a text that holds a comma', text, values('Newton, Isaac'), 'newton, isaac'],
    ['one of several texts', text, values('Newton'), 'Leibniz | Newton'],
    ['a number, however it is written', number, values('2.50'), '2.5'],
    ['a number given as a number', number, values('2.50'), 2.5],
    ['a long id given as a number', text, values('1212092628029698049'), spelledNumber('1212092628029698049')],
    ['an option given as a number', rated, values('4'), spelledNumber('4.0')],
    ['a number with a unit', unit, [{ value: '12', unit: 'min' }], '12 minutes'],
    ['a number without its unit', unit, [{ value: '12', unit: 'min' }], '12'],
    [
      'a choice with a text under it',
      itemSamples.multiple_choice_with_free_text.item,
      [{ value: 'yes', explanation: 'x' }],
      'YES',
    ],
  ])('%s', (_, item, answer, gold) => {
    expect(compare(item, answer, gold).result).toBe('match')
  })
})

describe('does not match', () => {
  it.each<[string, Item, Answer, Json, string]>([
    ['another option', single, values('a'), 'b', 'The answer is “Response A”; “Response B” was expected.'],
    [
      'none of several',
      single,
      values('neither'),
      'a|b',
      'The answer is “Neither”; “Response A” or “Response B” was expected.',
    ],
    [
      'one of two',
      several,
      values('a'),
      'a|b',
      'The answer is “Response A”; “Response A” and “Response B” was expected.',
    ],
    [
      'one too many',
      several,
      values('a', 'b'),
      'a',
      'The answer is “Response A” and “Response B”; “Response A” was expected.',
    ],
    ['nothing answered', single, [], 'a', 'Nothing is answered; “Response A” was expected.'],
    ['another text', text, values('Leibniz'), 'Newton', 'The answer is “Leibniz”; “Newton” was expected.'],
    ['no text', text, [], 'Newton', 'Nothing is answered; “Newton” was expected.'],
    ['another number', number, values('2.51'), '2.5', 'The answer is “2.51”; “2.5” was expected.'],
    [
      'another unit',
      unit,
      [{ value: '12', unit: 'h' }],
      '12 minutes',
      'The answer is “12 h”; “12 minutes” was expected.',
    ],
    [
      'what is no option',
      single,
      values('a'),
      'c|d',
      'The gold field holds “c” and “d”, which are none of the options. Write an option’s value or label there.',
    ],
  ])('%s', (_, item, answer, gold, words) => {
    expect(compare(item, answer, gold)).toEqual({ result: 'mismatch', words })
  })
})

describe('expects nothing', () => {
  it.each<[string, Item, Json | undefined]>([
    ['without a value', single, undefined],
    ['with null', text, null],
    ['with blanks', text, ' '],
    ['with an empty list', several, []],
    ['of files', itemSamples.file_upload.item, 'label.jpg'],
  ])('%s', (_, item, gold) => {
    expect(compare(item, values('a'), gold).result).toBe('no gold')
  })
})

it('matches every made-up answer with itself', () => {
  fc.assert(
    fc.property(
      arbitraryQuestion.filter((item) => item.type !== 'file_upload'),
      fc.integer(),
      (item, seed) => {
        const answer = answersOf(item)!.autoAnswer(item, 'random', createRandom(seed))
        fc.pre(answer !== null)
        const gold = answer!.map(({ value }) => value ?? '')
        // Values that differ in case or space only stand for the same option here, and an option's label may be another's value.
        const names = answersOf(item)!
          .shapeOf(item)
          .entries.flatMap(({ value }) => (value?.kind === 'option' ? value.options : []))
          .flatMap(({ value, label }) => [String(value), label])
        fc.pre(new Set(names.map((name) => name.trim().toLowerCase())).size === names.length)
        fc.pre(gold.every((value) => String(value).trim() !== ''))
        expect(compare(item, answer!, gold).result).toBe('match')
      },
    ),
  )
})
