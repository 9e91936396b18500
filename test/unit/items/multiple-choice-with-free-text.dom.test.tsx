import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { MultipleChoiceWithFreeText } from '../../../src/items/multiple-choice-with-free-text/schema.ts'
import { answerItem, editItem } from './answer-item.tsx'

function choice(count: number, limit: number): MultipleChoiceWithFreeText {
  return {
    type: 'multiple_choice_with_free_text',
    description: 'Wrong?',
    answer_limit: limit,
    placeholder_text_input: 'Say more',
    options: Array.from({ length: count }, (_, at) => ({
      label: `L${at + 1}`,
      value: at + 1,
      heading: `Why ${at + 1}?`,
    })),
  }
}

describe('answering', () => {
  it('opens the text box of the chosen option, under its heading, and wants it filled', async () => {
    const { user, answer, fault } = answerItem(choice(3, 1))
    expect(fault()).toBe('Choose an answer.')
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.tab()
    await user.keyboard(' ')
    expect(fault()).toBe('Write an answer to “Why 1?”.')
    await user.tab()
    expect(screen.getByRole('textbox', { name: 'Why 1?' })).toHaveFocus()
    expect(screen.getByPlaceholderText('Say more')).toHaveFocus()
    await user.keyboard(' ')
    expect(fault()).not.toBeNull()
    await user.keyboard('so')
    expect(answer()).toEqual([{ value: 1, explanation: ' so' }])
    expect(fault()).toBeNull()
    await user.click(screen.getByLabelText('L2'))
    expect(answer()).toEqual([{ value: 2 }])
    expect(screen.queryByRole('textbox', { name: 'Why 1?' })).toBeNull()
  })

  it('keeps the texts of several options apart, whatever their order', async () => {
    const { user, answer, fault } = answerItem(choice(4, 2))
    await user.click(screen.getByLabelText('L3'))
    await user.type(screen.getByRole('textbox', { name: 'Why 3?' }), 'c')
    await user.click(screen.getByLabelText('L1'))
    expect(fault()).toBe('Write an answer to “Why 1?”.')
    await user.type(screen.getByRole('textbox', { name: 'Why 1?' }), 'a')
    expect(answer()).toEqual([
      { value: 1, explanation: 'a' },
      { value: 3, explanation: 'c' },
    ])
    expect(screen.getByLabelText('L2')).toBeDisabled()
  })

  it('says which option a text box belongs to when the options are in a dropdown', async () => {
    const { user, answer } = answerItem(choice(5, 1))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Wrong?' }), 'L4')
    const box = screen.getByRole('textbox', { name: 'Why 4?' })
    expect(box).toHaveAccessibleDescription('L4')
    await user.type(box, 'd')
    expect(answer()).toEqual([{ value: 4, explanation: 'd' }])
  })
})

describe('the form', () => {
  it('gives every option its heading, a new one that of the last', async () => {
    const { user, item, mergeKeys } = editItem(choice(2, 1))
    await user.type(screen.getByRole('textbox', { name: 'Option 2 heading' }), '?')
    expect(mergeKeys).toEqual(['options.1.heading'])
    await user.click(screen.getByRole('button', { name: 'Add option' }))
    expect(item()).toMatchObject({ options: [{}, { heading: 'Why 2??' }, { label: '', heading: 'Why 2??' }] })
  })
})
