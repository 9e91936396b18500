import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { FreeTextWithUnit } from '../../../src/items/free-text-with-unit/schema.ts'
import { answerItem, editItem } from './answer-item.tsx'

const item: FreeTextWithUnit = {
  type: 'free_text_with_unit',
  description: 'How long?',
  unit_position: 'suffix',
  unit_options: [
    { label: 'minutes', value: 'min', validation: { type: 'number', min: 1, max: 90 } },
    { label: 'a word', value: 'word' },
  ],
}
const box = () => screen.getByRole('textbox')
const unit = () => screen.getByRole('combobox', { name: 'Unit' })

describe('answering', () => {
  it('wants a text, then a unit, then the bounds of that unit', async () => {
    const { user, answer, fault } = answerItem(item)
    expect(fault()).toBe('Write an answer.')
    await user.type(box(), '91')
    expect(answer()).toEqual([{ value: '91' }])
    expect(fault()).toBe('Choose a unit.')
    await user.selectOptions(unit(), 'minutes')
    expect(fault()).toBe('Write a number of at most 90.')
    expect(box()).toHaveAccessibleDescription('A number from 1 to 90')
    await user.selectOptions(unit(), 'a word')
    expect(answer()).toEqual([{ value: '91', unit: 'word' }])
    expect(fault()).toBeNull()
  })

  it('presets the unit and answers with it', async () => {
    const { user, answer, fault } = answerItem({ ...item, default_unit: 'min' })
    expect(unit()).toHaveDisplayValue('minutes')
    expect(fault()).toBe('Write a number.')
    await user.type(box(), '0')
    expect(answer()).toEqual([{ value: '0', unit: 'min' }])
    expect(fault()).toBe('Write a number of at least 1.')
    await user.clear(box())
    expect(answer()).toEqual([])
    await user.selectOptions(unit(), 'a word')
    expect(answer()).toEqual([{ value: '', unit: 'word' }])
    await user.type(box(), 'x')
    expect(answer()).toEqual([{ value: 'x', unit: 'word' }])
  })

  it('shows a single unit as text, as part of the name', async () => {
    const { user, answer } = answerItem({ ...item, unit_options: item.unit_options.slice(0, 1) })
    expect(screen.queryByRole('combobox')).toBeNull()
    await user.type(screen.getByRole('textbox', { name: 'How long? minutes' }), '5')
    expect(answer()).toEqual([{ value: '5', unit: 'min' }])
  })

  it.each(['prefix', 'suffix'] as const)('stands as a %s', (unit_position) => {
    answerItem({ ...item, unit_position })
    const follows = box().compareDocumentPosition(unit()) & Node.DOCUMENT_POSITION_FOLLOWING
    expect(follows !== 0).toBe(unit_position === 'suffix')
  })
})

describe('the form', () => {
  it('lets the default unit follow its unit: renamed with it, gone with it', async () => {
    const { user, item: edited } = editItem({ ...item, default_unit: 'word' })
    await user.type(screen.getByRole('textbox', { name: 'Unit 2 value' }), 's')
    expect(edited()).toMatchObject({ default_unit: 'words' })
    await user.click(screen.getByRole('button', { name: 'Remove unit 1' }))
    expect(edited()).toMatchObject({ default_unit: 'words' })
    await user.click(screen.getByRole('button', { name: 'Remove unit 1' }))
    expect(edited()).not.toHaveProperty('default_unit')
  })

  it('keeps the default unit while its label or its value is written anew', async () => {
    const { user, item: edited } = editItem({ ...item, default_unit: 'word' })
    const [label, value] = ['label', 'value'].map((name) => screen.getByRole('textbox', { name: `Unit 2 ${name}` }))
    await user.clear(value!)
    await user.type(value!, 'words')
    expect(edited()).toMatchObject({ unit_options: [{}, { value: 'words' }], default_unit: 'words' })
    await user.clear(label!)
    await user.clear(value!)
    await user.type(label!, 'Pages')
    expect(edited()).toMatchObject({ unit_options: [{}, { value: 'pages' }], default_unit: 'pages' })
  })

  it('makes no unit the default that nobody chose', async () => {
    const { user, item: edited } = editItem({ ...item, default_unit: '' })
    await user.click(screen.getByRole('button', { name: 'Add unit' }))
    await user.type(screen.getByRole('textbox', { name: 'Unit 3 label' }), 'pages')
    expect(edited()).toMatchObject({ unit_options: [{}, {}, { value: 'pages' }] })
    expect(edited()).not.toHaveProperty('default_unit')
  })

  it('takes no other unit for the default one whose value is empty', async () => {
    const { user, item: edited } = editItem({ ...item, default_unit: 'word' })
    await user.clear(screen.getByRole('textbox', { name: 'Unit 2 value' }))
    await user.click(screen.getByRole('button', { name: 'Add unit' }))
    await user.type(screen.getByRole('textbox', { name: 'Unit 3 label' }), 'pages')
    await user.type(screen.getByRole('textbox', { name: 'Unit 2 value' }), 'w')
    expect(edited()).toMatchObject({ unit_options: [{}, { value: 'w' }, { value: 'pages' }], default_unit: 'w' })
  })

  it('sets the place, the preset and the bounds of one unit', async () => {
    const { user, item: edited, mergeKeys } = editItem(item)
    await user.click(screen.getByRole('radio', { name: 'Before the answer' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Default unit' }), 'a word')
    expect(edited()).toMatchObject({ unit_position: 'prefix', default_unit: 'word' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Default unit' }), 'None: participants choose')
    expect(edited()).not.toHaveProperty('default_unit')
    await user.type(screen.getByRole('textbox', { name: 'Unit 2 most characters' }), '4')
    expect(edited()).toMatchObject({ unit_options: [{}, { validation: { type: 'string', max: 4 } }] })
    expect(mergeKeys).toEqual([undefined, undefined, undefined, 'unit_options.1.validation.max'])
  })

  it('keeps showing a default unit that no unit has', () => {
    editItem({ ...item, default_unit: 'gone' })
    expect(screen.getByRole('combobox', { name: 'Default unit' })).toHaveDisplayValue('gone (not among the units)')
  })
})
