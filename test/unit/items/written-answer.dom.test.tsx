import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { FreeText } from '../../../src/items/free-text/schema.ts'
import { checkWritten, counterText, rangeText } from '../../../src/items/written-answer.ts'
import { answerItem, editItem } from './answer-item.tsx'

const question: FreeText = { type: 'free_text', description: 'Why?' }

describe('checkWritten', () => {
  it.each([
    [{ type: 'string', min: 3, max: 5 }, '', 'Write an answer.'],
    [{ type: 'string', min: 3, max: 5 }, '   ', 'Write an answer.'],
    [{ type: 'string', min: 3, max: 5 }, 'ab', 'Write at least 3 characters; you have 2.'],
    [{ type: 'string', min: 3, max: 5 }, 'abc', null],
    [{ type: 'string', min: 3, max: 5 }, 'abcde', null],
    [{ type: 'string', min: 3, max: 5 }, 'abcdef', 'Write at most 5 characters; you have 6.'],
    [{ type: 'string', min: null, max: 1 }, '👍', null],
    [{ type: 'string', max: 1 }, 'ab', 'Write at most 1 character; you have 2.'],
    [null, 'a', null],
    [undefined, '', 'Write an answer.'],
    [{ type: 'number', min: 1, max: 10 }, '', 'Write a number.'],
    [{ type: 'number', min: 1, max: 10 }, '0.99', 'Write a number of at least 1.'],
    [{ type: 'number', min: 1, max: 10 }, '1', null],
    [{ type: 'number', min: 1, max: 10 }, ' 10 ', null],
    [{ type: 'number', min: 1, max: 10 }, '10.1', 'Write a number of at most 10.'],
    [{ type: 'number' }, '-3', null],
    [{ type: 'number' }, '.5', null],
    [{ type: 'number' }, '2,5', 'Write the number without commas, and with a point for decimals, such as 2.5.'],
    [{ type: 'number' }, '1e3', 'Write a number in digits, such as 12 or 2.5.'],
    [{ type: 'number' }, '0x10', 'Write a number in digits, such as 12 or 2.5.'],
    [{ type: 'number' }, 'Infinity', 'Write a number in digits, such as 12 or 2.5.'],
    [{ type: 'number' }, '9'.repeat(400), 'Write a number in digits, such as 12 or 2.5.'],
    [{ type: 'number' }, '١٢', 'Write a number in digits, such as 12 or 2.5.'],
  ] as const)('%j and %j', (bounds, text, fault) => expect(checkWritten(bounds, text)).toBe(fault))
})

describe('the note below the box', () => {
  it.each([
    [{ type: 'string', min: 20 }, '2 of at least 20 characters'],
    [{ type: 'string', max: 20 }, '2 of at most 20 characters'],
    [{ type: 'string', min: 1 }, '2 of at least 1 character'],
    [{ type: 'string', max: 1 }, '2 of at most 1 character'],
    [{ type: 'string', min: 1, max: 1 }, '2 of exactly 1 character'],
    [{ type: 'string', min: 4, max: 4 }, '2 of exactly 4 characters'],
    [{ type: 'string', min: 4, max: 9 }, '2 characters, 4 to 9 wanted'],
    [{ type: 'string' }, null],
    [{ type: 'number', min: 1 }, null],
  ] as const)('counts for %j', (bounds, note) => expect(counterText(bounds, 'ab')).toBe(note))
  it.each([
    [{ type: 'number', min: 1, max: 10 }, 'A number from 1 to 10'],
    [{ type: 'number', min: 0 }, 'A number of at least 0'],
    [{ type: 'number', max: 10 }, 'A number of at most 10'],
    [{ type: 'number' }, null],
    [{ type: 'string', min: 1 }, null],
  ] as const)('names the range for %j', (bounds, note) => expect(rangeText(bounds)).toBe(note))
})

describe('answering a free text', () => {
  it('counts while somebody types, and is described by the count', async () => {
    const { user, answer, fault } = answerItem({ ...question, validation: { type: 'string', min: 4 } })
    const box = screen.getByRole('textbox', { name: 'Why?' })
    await user.tab()
    expect(box).toHaveFocus()
    await user.keyboard('abc')
    expect(box).toHaveAccessibleDescription('3 of at least 4 characters')
    expect(fault()).toBe('Write at least 4 characters; you have 3.')
    await user.keyboard('d{Enter}e')
    expect(answer()).toEqual([{ value: 'abcd\ne' }])
    expect(fault()).toBeNull()
    await user.clear(box)
    expect(answer()).toEqual([])
  })

  it('keeps a number as it is written', async () => {
    const { user, answer, fault } = answerItem({ ...question, validation: { type: 'number', max: 3 } })
    await user.type(screen.getByRole('textbox'), '2.')
    expect(answer()).toEqual([{ value: '2.' }])
    expect(fault()).toBeNull()
    await user.keyboard('x')
    expect(fault()).toBe('Write a number in digits, such as 12 or 2.5.')
  })
})

describe('the form', () => {
  it('sets the bounds, and takes them out when they are emptied', async () => {
    const { user, item, mergeKeys } = editItem(question)
    const fewest = screen.getByRole('textbox', { name: 'Fewest characters' })
    await user.type(fewest, '20')
    expect(item()).toEqual({ ...question, validation: { type: 'string', min: 20 } })
    expect(mergeKeys).toEqual(['validation.min', 'validation.min'])
    await user.type(fewest, 'x')
    expect(fewest).toBeInvalid()
    expect(item(), 'as it was before').toEqual(question)
    await user.tab()
    expect(fewest).toHaveValue('20x')
    expect(fewest).toBeInvalid()
    await user.clear(fewest)
    await user.type(fewest, '20')
    expect(item()).toMatchObject({ validation: { min: 20 } })
    await user.clear(fewest)
    expect(item()).toEqual(question)
  })

  it('starts afresh as a number, whose range may be negative', async () => {
    const { user, item } = editItem({ ...question, validation: { type: 'string', max: 9 } })
    await user.click(screen.getByRole('radio', { name: 'A number' }))
    expect(item()).toEqual({ ...question, validation: { type: 'number' } })
    await user.type(screen.getByRole('textbox', { name: 'Smallest number' }), '-1.5')
    expect(item()).toEqual({ ...question, validation: { type: 'number', min: -1.5 } })
    await user.click(screen.getByRole('radio', { name: 'Text' }))
    expect(item()).toEqual(question)
  })

  it('shows crossed bounds at the bound', () => {
    editItem({ ...question, validation: { type: 'string', min: 9, max: 3 } })
    expect(screen.getByRole('textbox', { name: 'Fewest characters' })).toBeInvalid()
  })
})
