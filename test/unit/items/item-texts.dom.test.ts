import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toOneLine, type ItemText } from '../../../src/items/item-text.ts'
import { definitionOf } from '../../../src/items/registry.ts'
import { isQuestion, type Item } from '../../../src/items/schemas.ts'
import { itemSamples } from '../../fixtures/item-samples.ts'

const textsOf = (item: Item): readonly ItemText<Item>[] => definitionOf(item).texts?.(item) ?? []
const textAt = (item: Item, part: string) => textsOf(item).find((text) => text.part === part)!
const samples: readonly Item[] = Object.values(itemSamples).flatMap(({ item, long, arabic }) => [item, long, arabic])
const written = samples.filter((item) => textsOf(item).length > 0)

const choice: Item = {
  type: 'multiple_choice',
  description: 'Which?',
  answer_limit: 1,
  options: [
    { label: 'Response A', value: 'response_a' },
    { label: 'Response B', value: 'chosen', exclusive: true },
  ],
}

describe('the texts of every item', () => {
  it('are there for every question, and for other types with plain words', () => {
    const types = new Set(written.map(({ type }) => type))
    expect(samples.filter((item) => isQuestion(item) && !types.has(item.type))).toEqual([])
    expect(types).toContain('multiple_choice')
    expect(types).toContain('image')
    for (const type of ['rich_text', 'dataset_field', 'video_narration', 'unknown']) expect(types).not.toContain(type)
  })

  it('have a name and a part of their own, and a word for their absence', () => {
    for (const item of written) {
      const texts = textsOf(item)
      expect(new Set(texts.map(({ part }) => part)).size).toBe(texts.length)
      expect(new Set(texts.map(({ name }) => name)).size).toBe(texts.length)
      expect(texts.every(({ placeholder }) => placeholder !== '')).toBe(true)
    }
  })

  it('say what was written, and change nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...written), fc.nat(20), fc.string({ minLength: 1 }), (item, at, words) => {
        const texts = textsOf(item)
        const text = texts[at % texts.length]!
        const said = text.part === 'url' ? words.trim() : words
        const next = text.write(words)
        for (const other of texts)
          if (textAt(next, other.part)?.text !== (other.part === text.part ? said : other.text)) return false
        return true
      }),
    )
  })

  it('give the item back as it was when they are written back', () => {
    for (const item of written) {
      for (const { part, text, write } of textsOf(item)) expect(textAt(write('other'), part).write(text)).toEqual(item)
    }
  })

  it('leave no empty key behind when they may be left out', () => {
    for (const item of written) {
      for (const { part, isOptional, write } of textsOf(item)) {
        if (isOptional) expect(write('')).not.toHaveProperty(part)
      }
    }
  })
})

describe('the labels of options', () => {
  it('take a value that was made along, and leave one that was chosen', () => {
    expect(textAt(choice, 'options.0.label').write('Both')).toMatchObject({ options: [{ value: 'both' }, {}] })
    expect(textAt(choice, 'options.1.label').write('Both')).toMatchObject({
      options: [{}, { label: 'Both', value: 'chosen', exclusive: true }],
    })
  })

  it('make a new option below', () => {
    const { item, part } = textAt(choice, 'options.0.label').addAfter!([{ label: '' }])
    expect(part).toBe('options.1.label')
    expect(
      textsOf(item)
        .filter((text) => text.addAfter)
        .map(({ text }) => text),
    ).toEqual(['Response A', '', 'Response B'])
    expect(textAt(item, part).write('Response A')).toMatchObject({ options: [{}, { value: 'response_a_2' }, {}] })
  })

  it('take several at once; an empty one gives way to them', () => {
    const texts = [{ label: 'Yes' }, { label: 'Yes' }, { label: 'No', value: '0' }]
    const made = [
      { label: 'Yes', value: 'yes' },
      { label: 'Yes', value: 'yes_2' },
      { label: 'No', value: '0' },
    ]
    expect(textAt(choice, 'options.1.label').addAfter!(texts)).toEqual({
      item: { ...choice, options: [...choice.options, ...made] },
      part: 'options.4.label',
    })
    const empty = textAt(choice, 'options.1.label').write('')
    expect(textAt(empty, 'options.1.label').addAfter!(texts)).toEqual({
      item: { ...choice, options: [choice.options[0], ...made] },
      part: 'options.3.label',
    })
  })

  it('give way to others all at once, and say what is pasted beside them', () => {
    const { item, part } = textAt(choice, 'options.0.label').replaceAll!([
      { label: 'Yes' },
      { label: 'No', value: '0' },
    ])
    expect(item).toEqual({
      ...choice,
      options: [
        { label: 'Yes', value: 'yes' },
        { label: 'No', value: '0' },
      ],
    })
    expect(part).toBe('options.1.label')
    expect(textAt(choice, 'options.0.label').list).toEqual({
      noun: 'option',
      hasHeadings: false,
      existing: choice.options,
    })
    const empty = textAt(choice, 'options.1.label').write('')
    expect(textAt(empty, 'options.1.label').list?.existing).toEqual([choice.options[0]])
    const headed = itemSamples.multiple_choice_with_free_text.item
    expect(textAt(headed, 'options.0.label').list?.hasHeadings).toBe(true)
  })

  it('go one by one, the focus to the one before, and the last one stays', () => {
    const first = textAt(choice, 'options.1.label').remove!()
    expect(first).toEqual({ item: { ...choice, options: [choice.options[0]] }, part: 'options.0.label' })
    expect(textAt(first!.item, 'options.0.label').remove!()).toBeNull()
  })

  it('are out of sight in a dropdown', () => {
    const shown = (count: number) => {
      const options = Array.from({ length: count }, (_, at) => ({ label: `${at}`, value: at }))
      return textsOf({ ...choice, options }).filter((text) => text.addAfter && text.isShown).length
    }
    expect([4, 5].map(shown)).toEqual([4, 0])
  })

  it('of units take the default unit along', () => {
    const item: Item = { ...itemSamples.free_text_with_unit.item, unit_options: [{ label: 'min', value: 'min' }] }
    expect(textAt(item, 'unit_options.0.label').write('Minutes')).toMatchObject({ default_unit: 'minutes' })
    const emptied = textAt(item, 'unit_options.0.label').write('')
    expect(textAt(emptied, 'unit_options.0.label').write('mins')).toMatchObject({ default_unit: 'mins' })
  })

  it('of units drop the default unit when others take the place of all, unless it is among them', () => {
    const units = [
      { label: 'min', value: 'min' },
      { label: 'h', value: 'h' },
    ]
    const item: Item = { ...itemSamples.free_text_with_unit.item, unit_options: units, default_unit: 'min' }
    const { replaceAll } = textAt(item, 'unit_options.0.label')
    expect(replaceAll!([{ label: 'kg' }, { label: 'g' }]).item).not.toHaveProperty('default_unit')
    expect(replaceAll!([{ label: 'kg' }, { label: 'h' }]).item).not.toHaveProperty('default_unit')
    expect(replaceAll!([{ label: 'kg' }, { label: 'min' }]).item).toHaveProperty('default_unit', 'min')
    const one: Item = { ...item, unit_options: units.slice(0, 1) }
    expect(textAt(one, 'unit_options.0.label').replaceAll!([{ label: 'kg' }]).item).not.toHaveProperty('default_unit')
  })

  it('of a choice with text boxes ask what the last one asks', () => {
    const item: Item = itemSamples.multiple_choice_with_free_text.item
    const added = textAt(item, 'options.1.label').addAfter!([{ label: 'Perhaps' }])
    expect(added.item).toMatchObject({ options: [{}, {}, { value: 'perhaps', heading: 'How did you check?' }] })
  })
})

it('puts lines on one line', () => {
  expect(toOneLine(' a \r\n b\n\n\tc\u2028d ')).toBe(' a b c d ')
})
