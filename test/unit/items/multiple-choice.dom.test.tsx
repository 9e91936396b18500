import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { multipleChoiceModel, type MultipleChoice } from '../../../src/items/multiple-choice/schema.ts'
import { answerItem, editItem } from './answer-item.tsx'

function choice(count: number, limit: number, more: Partial<MultipleChoice> = {}): MultipleChoice {
  const options = Array.from({ length: count }, (_, index) => ({
    label: `Option ${index + 1}`,
    value: `o${index + 1}`,
  }))
  return { type: 'multiple_choice', description: 'Which?', answer_limit: limit, options, ...more }
}
const values = (answer: readonly { value?: unknown }[]) => answer.map(({ value }) => value)

describe('what participants see', () => {
  const cases = [4, 5, 6].flatMap((count) =>
    [1, -1].flatMap((limit) => [undefined, true].map((disable_dropdown) => ({ count, limit, disable_dropdown }))),
  )
  it.each(cases)(
    '$count options, limit $limit, disable_dropdown $disable_dropdown',
    ({ count, limit, disable_dropdown }) => {
      answerItem(choice(count, limit, disable_dropdown === undefined ? {} : { disable_dropdown }))
      const isDropdown = count >= 5 && !disable_dropdown
      expect(screen.queryAllByRole('radio')).toHaveLength(!isDropdown && limit === 1 ? count : 0)
      expect(screen.queryAllByRole('checkbox')).toHaveLength(!isDropdown && limit === -1 ? count : 0)
      expect(screen.queryAllByRole('combobox', { name: 'Which?' })).toHaveLength(isDropdown && limit === 1 ? 1 : 0)
      expect(screen.queryAllByRole('button', { name: /^Which\?/ })).toHaveLength(isDropdown && limit === -1 ? 1 : 0)
    },
  )
})

describe('one answer', () => {
  it('is chosen with the keyboard and stays chosen', async () => {
    const { user, answer, fault } = answerItem(choice(3, 1))
    expect(fault()).toBe('Choose an answer.')
    await user.tab()
    await user.keyboard(' ')
    expect(values(answer())).toEqual(['o1'])
    await user.keyboard('{ArrowDown}')
    expect(values(answer())).toEqual(['o2'])
    await user.keyboard(' ')
    expect(values(answer())).toEqual(['o2'])
    expect(fault()).toBeNull()
  })

  it('is chosen from a dropdown, which cannot be emptied again', async () => {
    const { user, answer } = answerItem(choice(6, 1, { placeholder_text_input: 'Pick one' }))
    const list = screen.getByRole('combobox', { name: 'Which?' })
    expect(list).toHaveDisplayValue('Pick one')
    await user.selectOptions(list, 'Option 6')
    expect(values(answer())).toEqual(['o6'])
    expect(screen.getByRole('option', { name: 'Pick one' })).toBeDisabled()
  })

  it('keeps the type of its value', async () => {
    const options = [
      { label: 'One', value: 1 },
      { label: 'Text one', value: '1' },
      { label: 'True', value: true },
    ]
    const { user, answer } = answerItem(choice(0, 1, { options }))
    for (const { label, value } of options) {
      await user.click(screen.getByRole('radio', { name: label }))
      expect(answer()).toEqual([{ value }])
      expect(screen.getAllByRole('radio', { checked: true })).toEqual([screen.getByRole('radio', { name: label })])
    }
  })
})

describe('several answers', () => {
  it('takes as many as the limit and says so, with the rest out of reach', async () => {
    const { user, answer, fault } = answerItem(choice(4, 2))
    expect(fault()).toBe('Choose at least one answer.')
    await user.click(screen.getByLabelText('Option 3'))
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    await user.click(screen.getByLabelText('Option 1'))
    expect(values(answer())).toEqual(['o1', 'o3'])
    expect(screen.getByRole('status')).toHaveTextContent('You can choose 2 at most.')
    expect(screen.getByLabelText('Option 2')).toBeDisabled()
    expect(screen.getByRole('group')).toHaveAccessibleDescription('You can choose 2 at most.')
    expect(fault()).toBeNull()
    await user.click(screen.getByLabelText('Option 3'))
    expect(screen.getByLabelText('Option 2')).toBeEnabled()
    expect(values(answer())).toEqual(['o1'])
  })

  it('says nothing of a limit that leaves no option out', async () => {
    const { user } = answerItem(choice(2, 2))
    await user.click(screen.getByLabelText('Option 1'))
    await user.click(screen.getByLabelText('Option 2'))
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('refuses an answer above the limit and one that is not among the options', () => {
    const many = answerItem(choice(4, 2), [{ value: 'o1' }, { value: 'o2' }, { value: 'o3' }])
    expect(many.fault()).toBe('Choose 2 at most; you have 3.')
    expect(answerItem(choice(4, 1), [{ value: 'gone' }]).fault()).toBe('Choose an answer.')
  })

  it('lets an exclusive option and the others take each other away, also at the limit', async () => {
    const item = choice(4, 2)
    const options = item.options.map((option, index) => (index === 3 ? { ...option, exclusive: true } : option))
    const { user, answer } = answerItem({ ...item, options })
    await user.click(screen.getByLabelText('Option 1'))
    await user.click(screen.getByLabelText('Option 2'))
    expect(screen.getByLabelText('Option 3')).toBeDisabled()
    await user.click(screen.getByLabelText('Option 4'))
    expect(values(answer())).toEqual(['o4'])
    await user.click(screen.getByLabelText('Option 3'))
    expect(values(answer())).toEqual(['o3'])
  })

  it('tells options of the same value apart', async () => {
    const options = [
      { label: 'First', value: 'same' },
      { label: 'Second', value: 'same' },
    ]
    const { user, answer } = answerItem(choice(0, -1, { options }))
    await user.click(screen.getByLabelText('First'))
    expect(screen.getByLabelText('Second')).not.toBeChecked()
    await user.click(screen.getByLabelText('Second'))
    expect(answer()).toEqual([{ value: 'same' }, { value: 'same' }])
  })

  it('opens a dropdown that is worked with keys alone', async () => {
    const { user, answer } = answerItem(choice(12, 3))
    await user.tab()
    const button = screen.getByRole('button', { name: 'Which? Choose answers' })
    expect(button).toHaveFocus()
    expect(button).toHaveAttribute('aria-expanded', 'false')
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('checkbox', { name: 'Option 1' })).toHaveFocus()
    await user.keyboard(' {End} {ArrowUp}{ArrowUp}')
    expect(values(answer())).toEqual(['o1', 'o12'])
    expect(screen.getByRole('checkbox', { name: 'Option 10' })).toHaveFocus()
    await user.keyboard('{Home}o')
    expect(screen.getByRole('checkbox', { name: 'Option 2' })).toHaveFocus()
    await user.keyboard(' ')
    expect(screen.getByRole('checkbox', { name: 'Option 3' })).toBeDisabled()
    await user.keyboard('{End}{ArrowUp}')
    expect(screen.getByRole('checkbox', { name: 'Option 2' })).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(button).toHaveFocus()
    expect(button).toHaveAccessibleName('Which? Option 1, Option 2, Option 12')
  })

  it('chooses from the dropdown by a press on the words, also where what lies round it takes the focus', async () => {
    const { user, container, answer } = answerItem(choice(6, -1))
    container.tabIndex = -1
    await user.click(screen.getByRole('button'))
    await user.click(screen.getByText('Option 4'))
    await user.click(screen.getByText('Option 6'))
    expect(values(answer())).toEqual(['o4', 'o6'])
  })

  it('closes the dropdown when the focus or a press goes elsewhere', async () => {
    const { user } = answerItem(choice(5, -1))
    const button = screen.getByRole('button')
    await user.click(button)
    expect(screen.getAllByRole('checkbox')).toHaveLength(5)
    await user.click(document.body)
    expect(screen.queryByRole('checkbox')).toBeNull()
    await user.click(button)
    await user.keyboard('{End}')
    const next = document.body.appendChild(document.createElement('button'))
    await user.tab()
    expect(next).toHaveFocus()
    expect(screen.queryByRole('checkbox')).toBeNull()
    next.remove()
  })
})

describe('the form', () => {
  const label = (number: number) => screen.getByRole('textbox', { name: `Option ${number} label` })

  it('makes the value from the label until somebody writes one', async () => {
    const { user, item, mergeKeys } = editItem(choice(0, 1, { options: [{ label: 'A', value: 'a' }] }))
    await user.type(label(1), 'nswer é!')
    expect(item()).toMatchObject({ options: [{ label: 'Answer é!', value: 'answer_e' }] })
    expect(new Set(mergeKeys)).toEqual(new Set(['options.0.label']))
    await user.type(screen.getByRole('textbox', { name: 'Option 1 value' }), '2')
    await user.type(label(1), ' more')
    expect(item()).toMatchObject({ options: [{ label: 'Answer é! more', value: 'answer_e2' }] })
  })

  it('adds an option below at Enter and moves the focus there', async () => {
    const { user, item, mergeKeys } = editItem(choice(2, 1))
    await user.click(label(1))
    await user.keyboard('{Enter}')
    expect(label(2)).toHaveFocus()
    expect(mergeKeys).toEqual([undefined])
    await user.keyboard('Option 1')
    expect(item()).toMatchObject({
      options: [{ label: 'Option 1' }, { label: 'Option 1', value: 'option_1' }, { label: 'Option 2' }],
    })
  })

  it('makes several options from pasted lines, in the place of an empty one', async () => {
    const { user, item } = editItem(choice(1, 1))
    await user.click(screen.getByRole('button', { name: 'Add option' }))
    expect(label(2)).toHaveFocus()
    fireEvent.paste(label(2), { clipboardData: { getData: () => 'Red\nGreen\tg\n' } })
    expect(item()).toMatchObject({
      options: [{ value: 'o1' }, { label: 'Red', value: 'red' }, { label: 'Green', value: 'g' }],
    })
    expect(label(3)).toHaveFocus()
  })

  it('shows what is in doubt before it puts pasted options in, and can replace all', async () => {
    const { user, item, mergeKeys } = editItem(choice(2, 1))
    fireEvent.paste(label(2), { clipboardData: { getData: () => 'Red\nred\nBlue\tb' } })
    expect(item()).toMatchObject({ options: [{ value: 'o1' }, { value: 'o2' }] })
    const dialog = await screen.findByRole('dialog', { name: 'Paste options' })
    expect(dialog).toHaveTextContent('1 duplicate, marked below.')
    expect(dialog).toHaveTextContent('Same label as line 1')
    await user.click(screen.getByRole('button', { name: 'Add 2 options' }))
    expect(item()).toMatchObject({ options: [{ value: 'o1' }, { value: 'o2' }, { value: 'red' }, { value: 'b' }] })
    expect(mergeKeys).toEqual([undefined])
    await user.click(screen.getByRole('button', { name: 'Paste options…' }))
    await user.type(await screen.findByLabelText('From a spreadsheet, a list or CSV'), 'One{Enter}Two')
    await user.click(screen.getByRole('button', { name: 'Replace all by 2 options' }))
    expect(item()).toMatchObject({ options: [{ value: 'one' }, { value: 'two' }] })
  })

  it('offers first to replace options that are only placeholders', async () => {
    const { user } = editItem(multipleChoiceModel.create())
    await user.click(screen.getByRole('button', { name: 'Paste options…' }))
    await user.type(await screen.findByLabelText('From a spreadsheet, a list or CSV'), 'One{Enter}Two')
    const buttons = () => within(screen.getByRole('dialog')).getAllByRole('button', { name: /^(Add|Replace)/ })
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Add 2 options', 'Replace all by 2 options'])
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.type(label(1), '!')
    await user.click(screen.getByRole('button', { name: 'Paste options…' }))
    await user.type(await screen.findByLabelText('From a spreadsheet, a list or CSV'), 'One{Enter}Two')
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Replace all by 2 options', 'Add 2 options'])
  })

  it('puts lines of a list in as they are, and shows first what it would tear apart', async () => {
    const { user, item } = editItem(choice(1, 1))
    fireEvent.paste(label(1), { clipboardData: { getData: () => 'Yes, always\nNo, never' } })
    expect(item()).toMatchObject({ options: [{}, { label: 'Yes, always' }, { label: 'No, never' }] })
    fireEvent.paste(label(1), { clipboardData: { getData: () => 'label,value\nRed,r\nGreen,g' } })
    expect(await screen.findByRole('radio', { name: 'Commas' })).toBeChecked()
    await user.click(screen.getByRole('switch', { name: 'The first line names the columns' }))
    await user.click(screen.getByRole('button', { name: 'Replace all by 3 options' }))
    expect(item()).toMatchObject({
      options: [
        { label: 'label', value: 'value' },
        { label: 'Red', value: 'r' },
        { label: 'Green', value: 'g' },
      ],
    })
  })

  it('keeps the focus in the list when an option is removed', async () => {
    const { user, item } = editItem(choice(3, 1))
    await user.click(screen.getByRole('button', { name: 'Remove option 3' }))
    expect(item()).toMatchObject({ options: [{ value: 'o1' }, { value: 'o2' }] })
    expect(label(2)).toHaveFocus()
  })

  it('switches between one, any and a number of answers', async () => {
    const { user, item } = editItem(choice(4, 1))
    await user.click(screen.getByRole('radio', { name: 'Any number' }))
    expect(item()).toMatchObject({ answer_limit: -1 })
    await user.click(screen.getByRole('radio', { name: 'Up to…' }))
    expect(item()).toMatchObject({ answer_limit: 2 })
    const most = screen.getByRole('textbox', { name: 'Most answers' })
    await user.clear(most)
    await user.type(most, '1')
    expect(item()).toMatchObject({ answer_limit: 2 })
    expect(most).toHaveAccessibleDescription('Write a number of at least 2.')
    await user.type(most, '2')
    expect(item()).toMatchObject({ answer_limit: 12 })
    expect(most).toBeInvalid()
    await user.click(screen.getByRole('radio', { name: 'One answer' }))
    expect(item()).toMatchObject({ answer_limit: 1 })
  })

  it('offers exclusive only where several may be chosen, and says why', async () => {
    const { user, item } = editItem(choice(2, 1))
    const exclusive = screen.getByRole('switch', { name: 'Option 2 exclusive' })
    expect(exclusive).toBeDisabled()
    expect(exclusive).toHaveAccessibleDescription('Exclusive is off while only one answer is allowed.')
    await user.click(screen.getByRole('radio', { name: 'Any number' }))
    await user.click(exclusive)
    expect(item()).toMatchObject({ options: [{}, { exclusive: true }] })
    await user.click(exclusive)
    expect(item()).toEqual({ ...choice(2, -1) })
  })

  it('says how it is shown and why', async () => {
    const { user, item } = editItem(choice(5, 1))
    expect(screen.getByText('Shown as a dropdown.')).toBeVisible()
    await user.click(screen.getByRole('switch', { name: 'Always show options openly' }))
    expect(item()).toMatchObject({ disable_dropdown: true })
    expect(screen.getByText('Shown as radio buttons.')).toBeVisible()
    await user.click(screen.getByRole('switch', { name: 'Always show options openly' }))
    expect(item()).not.toHaveProperty('disable_dropdown')
  })

  it('takes an emptied optional text out of the item, and shows a finding beside its field', async () => {
    const { user, item } = editItem(choice(2, 1, { helper_text: 'H' }))
    await user.clear(screen.getByRole('textbox', { name: 'Helper text' }))
    expect(item()).not.toHaveProperty('helper_text')
    const value = screen.getByRole('textbox', { name: 'Option 2 value' })
    await user.clear(value)
    await user.type(value, 'o1')
    expect(value).toBeInvalid()
    expect(within(screen.getByRole('list', { name: 'Options' })).getAllByRole('textbox')).toHaveLength(4)
  })
})

describe('a value that was given out', () => {
  it('stays when its label changes, says so, and follows on a press', async () => {
    const start = choice(2, 1, {
      options: [
        { label: 'Good', value: 'good' },
        { label: 'Bad', value: 'bad' },
      ],
    })
    const { user, item } = editItem(start, [], [{ value: 'good', label: 'Good' }])
    const value = screen.getByRole('textbox', { name: 'Option 1 value' })
    expect(value).not.toHaveAccessibleDescription()
    await user.type(screen.getByRole('textbox', { name: 'Option 1 label' }), ' one')
    await user.type(screen.getByRole('textbox', { name: 'Option 2 label' }), ' one')
    expect(value).toHaveValue('good')
    expect(screen.getByRole('textbox', { name: 'Option 2 value' })).toHaveValue('bad_one')
    expect(value).toHaveAccessibleDescription(/In use as “Good”, so it stays: answers may hold it./)
    await user.click(screen.getByRole('button', { name: 'Make it good_one' }))
    expect(item()).toMatchObject({ options: [{ label: 'Good one', value: 'good_one' }, { value: 'bad_one' }] })
    expect(value).not.toHaveAccessibleDescription()
  })
})

describe('the placeholder in the form', () => {
  it.each([
    [4, {}, /There is no dropdown now/],
    [5, {}, /chosen\.$/],
    [5, { disable_dropdown: true }, /There is no dropdown now/],
  ] as const)('of %i options and %j says whether it is shown, and keeps what it holds', (count, more, words) => {
    editItem(choice(count, 1, { ...more, placeholder_text_input: 'Pick one' }))
    const box = screen.getByRole('textbox', { name: 'Placeholder' })
    expect(box).toHaveAccessibleDescription(words)
    expect(box).toHaveValue('Pick one')
  })
})
