import { describe, expect, it } from 'vitest'
import { addItem, duplicateAll, removeAll } from '../../../../src/designer/commands/actions.ts'
import { designer } from '../../../support/designer.ts'

const text = (content: string) => ({ type: 'rich_text' as const, content })

describe('adding without saying where', () => {
  it('goes below the selected item, into the selected empty row, below the selected row, or to the end', () => {
    expect(designer('A B / C').select('A').add(text('X')).picture()).toBe('A X B / C')
    expect(designer('A / -').select('r2').add(text('X')).picture()).toBe('A / X')
    expect(designer('A / B').select('r1').add(text('X')).picture()).toBe('A / X / B')
    expect(designer('A / B').add(text('X')).picture()).toBe('A / B / X')
  })

  it('selects what was added and names the step', () => {
    const d = designer('A').add(text('X'))
    expect(d.session().selection).toHaveLength(1)
    expect(d.steps()).toEqual(['Add Rich text “X” to Row 2'])
  })

  it('starts editing a text that is still empty', () => {
    const d = designer('A').add(text(''))
    expect(d.session().editing).toBe(d.session().selection[0])
  })

  it('says why it can not: a field twice on a page, a question on an intro page', () => {
    const d = designer('@a')
    expect(addItem(d.store, { type: 'dataset_field', field: 'a' })).toMatch(/already on this page/)
    const intro = designer('intro: A')
    expect(addItem(intro.store, { type: 'free_text', description: 'Why?' })).toMatch(/Intro and outro pages hold only/)
    expect([d.steps(), intro.steps()]).toEqual([[], []])
  })
})

describe('deleting and duplicating', () => {
  it('is one named step that undo takes back', () => {
    const d = designer('A / B').duplicate('A').remove('B')
    expect(d.picture()).toBe('A A')
    expect(d.steps()).toEqual(['Duplicate Rich text “A”', 'Delete Rich text “B” from Row 2'])
    expect(d.undo().undo().picture()).toBe('A / B')
    expect(d.redo().redo().picture()).toBe('A A')
  })

  it.each([
    ['A / B / C', ['B'], ['C']],
    ['A / B / C', ['C'], ['B']],
    ['A B | C / D', ['r1'], ['D']],
    ['A / B', ['A', 'B'], []],
  ])('goes on in %s without %j at %j', (picture, keys, next) => {
    const d = designer(picture)
      .select(...keys)
      .remove(...keys)
    expect(d.session().selection).toEqual(next)
  })

  it('says why it can not', () => {
    const d = designer('@a')
    expect(duplicateAll(d.store, ['@a'])).toMatch(/already on this page/)
    expect(removeAll(d.store, ['nobody'])).toMatch(/Select/)
    expect(removeAll(designer('').store, ['p1'])).toMatch(/at least one page/)
  })
})
