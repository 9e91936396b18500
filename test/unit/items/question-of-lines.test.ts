import { describe, expect, test } from 'vitest'
import { questionOfLines } from '../../../src/items/multiple-choice/question-of-lines.ts'
import { multipleChoiceSchema } from '../../../src/items/multiple-choice/schema.ts'

function labels(text: string): readonly string[] | null {
  return questionOfLines(text)?.question.options.map(({ label }) => label) ?? null
}

describe('a list of short lines could be a question', () => {
  test.each([
    ['Yes\nNo', ['Yes', 'No']],
    ['  Yes\r\n\r\n No  \r\n', ['Yes', 'No']],
    ['• Cat\n• Dog', ['Cat', 'Dog']],
    ['- Cat\n- Dog', ['Cat', 'Dog']],
    ['1. Cat\n2. Dog\n10. Bird', ['Cat', 'Dog', 'Bird']],
    ['a) Cat\nb) Dog', ['Cat', 'Dog']],
    ['1. Cat\nDog', ['1. Cat', 'Dog']],
    ['2 cats\n3 dogs', ['2 cats', '3 dogs']],
  ])('%j', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  test.each([['One line'], [''], ['\n\n'], [`Yes\n${'very '.repeat(20)}long`], ['Same\nsame'], ['x\n'.repeat(61)]])(
    'but not %j',
    (text) => {
      expect(questionOfLines(text)).toBeNull()
    },
  )

  test('with values made from the labels; what is there twice comes once, and is counted', () => {
    const found = questionOfLines('Response A\nBoth\nresponse a\n猫')
    expect(found?.question.options).toEqual([
      { label: 'Response A', value: 'response_a' },
      { label: 'Both', value: 'both' },
      { label: '猫', value: '猫' },
    ])
    expect(found?.twice).toBe(1)
    // The question itself is still to be written.
    expect(multipleChoiceSchema.safeParse({ ...found?.question, description: 'Which?' }).success).toBe(true)
  })
})
