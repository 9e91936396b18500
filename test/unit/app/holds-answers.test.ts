import { expect, it } from 'vitest'
import { holdsAnswers } from '../../../src/app/holds-answers.ts'

const response = (at: number) => ({
  participant: 'p',
  record_index: at,
  answers: [{ instruction_id: 'why', type: 'free_text', answer: [{ value: 'So it is. '.repeat(50) }] }],
})
const many = Array.from({ length: 500 }, (_, at) => response(at))

it.each([
  ['answers.json', JSON.stringify([response(0)]), true],
  ['a beginning that is cut off.json', JSON.stringify(many, null, 2), true],
  ['answers.csv', 'participant,record_index,why\np,0,So\n', true],
  ['rows.csv', 'prompt,record_index\nWhy?,0\n', false],
  ['rows.jsonl', '{"prompt":"What is an instruction_id?"}\n', false],
  ['layout.json', '[{"rows":[{"columns":[{"items":[{"type":"rich_text","content":"instruction_id"}]}]}]}]', false],
  ['nothing.csv', '', false],
])('%s holds answers: %s', async (name, text, expected) => {
  expect(await holdsAnswers(new File([text], name))).toBe(expected)
})
