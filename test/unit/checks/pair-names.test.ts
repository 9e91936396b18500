import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameLikeness, pairNames } from '../../../src/checks/pair-names.ts'

const words = (text: string) => text.split(' ').filter((word) => word !== '')

test.each<[wanted: string, offered: string, pairs: string, why: string]>([
  [
    'response_a response_b',
    'answer_b answer_a',
    'response_a=answer_a response_b=answer_b',
    'by their meaning and the last letter',
  ],
  ['response_a response_b', 'text_b text_a', 'response_a=text_a response_b=text_b', 'by the last letter'],
  [
    'response_a response_b',
    'response_1 response_2',
    'response_a=response_1 response_b=response_2',
    'alike ones in order',
  ],
  ['response_a response_b', 'response_1 response_2 response_3', '', 'three for two'],
  ['prompt response_a', 'question answer_a', 'prompt=question response_a=answer_a', 'by their meaning'],
  ['prompt', 'question title', 'prompt=question', 'one of the same meaning'],
  ['prompt', 'title', '', 'one for one, and nothing in common'],
  ['response_a', 'newfield', '', 'one for one, and nothing in common'],
  ['prompt response_a', 'title answer_a', 'response_a=answer_a', 'the last for the last, and nothing in common'],
  ['response_a', 'a.b', '', 'a letter in common'],
  ['response_b', 'a.b', '', 'a letter in common at the end, and no word besides'],
  ['item_1', '1', '', 'a number in common'],
  ['modelAnswer', 'model_answer answer', 'modelAnswer=model_answer', 'capitals part words'],
  ['prompt', '', '', 'nothing on offer'],
])('%s among %s: %s (%s)', (wanted, offered, pairs) => {
  const found = pairNames(words(wanted), words(offered))
  expect([...found].map((pair) => pair.join('='))).toEqual(words(pairs))
})

test('gives each name once, and only what is on offer', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '_'), maxLength: 5 })
  const names = fc.uniqueArray(name, { maxLength: 6 })
  fc.assert(
    fc.property(names, names, (wanted, offered) => {
      const pairs = [...pairNames(wanted, offered)]
      expect(new Set(pairs.map(([, other]) => other)).size).toBe(pairs.length)
      expect(pairs.every(([one, other]) => wanted.includes(one) && offered.includes(other))).toBe(true)
    }),
  )
})

test('likeness is from 0 to 1', () => {
  expect(nameLikeness('image_1', 'picture_1')).toBe(0.5)
  expect(nameLikeness('', '')).toBe(0)
  expect(nameLikeness('Final Answer', 'finalAnswer')).toBe(1)
})
