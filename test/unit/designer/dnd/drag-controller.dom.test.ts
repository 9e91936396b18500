import { describe, expect, it } from 'vitest'
import { createDragController } from '../../../../src/designer/dnd/drag-controller.ts'
import { createDragState } from '../../../../src/designer/dnd/drag-state.ts'
import { createAnnouncer } from '../../../../src/ui/announcer.tsx'
import { designer } from '../../../support/designer.ts'
import { itemsOf } from '../../../support/picture.ts'

function carry(picture: string) {
  const d = designer(picture)
  const state = createDragState()
  const announcer = createAnnouncer()
  const controller = createDragController(d.store, state, announcer)
  return { d, state, controller, said: () => announcer.current() }
}

describe('carrying by keyboard', () => {
  it('starts at its own place, walks the places in reading order and drops as one step', () => {
    const { d, controller, said } = carry('A / B')
    controller.startKeyboard({ kind: 'nodes', keys: ['A'] }, 'Rich text: A')
    expect(said()).toMatch(/Picked up Rich text: A\. Where it is now: Row 1, before Item 1/)
    controller.step('last')
    expect(said()).toMatch(/^At the end of Page 1\. Place (\d+) of \1\.$/)
    controller.drop()
    expect(d.picture()).toBe('B / A')
    expect(d.steps()).toHaveLength(1)
    expect(said()).toBe('Dropped Rich text: A. It is now at Page 1, Row 2, Column 1, Item 1.')
    expect(d.session().selection).toEqual(['A'])
  })

  it('says of several that they are there now', () => {
    const { controller, said } = carry('A / B / C')
    controller.startKeyboard({ kind: 'nodes', keys: ['A', 'B'] }, '2 items')
    controller.step('last')
    controller.drop()
    expect(said()).toMatch(/^Dropped 2 items\. They are now at Page 1, Row 2/)
  })

  it('says the place in words at each step, and drops exactly there', () => {
    const { d, controller, said } = carry('A / B')
    controller.startKeyboard({ kind: 'nodes', keys: ['A'] }, 'A')
    const words: string[] = []
    for (let step = 0; step < 20; step++) {
      if (/right of Row 2/.test(said())) break
      controller.step('next')
      words.push(said())
    }
    expect(words.at(-1)).toMatch(/^New column at the right of Row 2\. Place \d+ of \d+\.$/)
    controller.drop()
    expect(d.picture()).toBe('B | A')
  })

  it('says when a row would be left with one column', () => {
    const { d, state, controller, said } = carry('A | B / C')
    controller.startKeyboard({ kind: 'nodes', keys: ['A'] }, 'A')
    expect([said(), state.get()?.note]).toEqual([expect.not.stringContaining('one column'), null])
    controller.step('right')
    expect(said()).toMatch(/^Right column of Row 1, .* Place \d+ of \d+\. Row 1 will then have one column\.$/)
    expect(state.get()?.note).toBe('Row 1 will then have one column.')
    controller.step('last')
    expect(state.get()?.note).toBeNull()
    controller.step('first')
    controller.cancel()
    controller.startKeyboard({ kind: 'nodes', keys: ['C'] }, 'C')
    controller.step('first')
    controller.step('next')
    expect(state.get()?.note, 'nothing ends by what comes from another row').toBeNull()
    expect(d.steps()).toHaveLength(0)
  })

  it('leaves the document alone until the drop, and on Escape', () => {
    const { d, state, controller, said } = carry('A / B')
    const before = d.layout()
    controller.startKeyboard({ kind: 'nodes', keys: ['B'] }, 'B')
    for (const step of ['first', 'next', 'next', 'last'] as const) controller.step(step)
    expect(d.layout()).toBe(before)
    controller.cancel()
    expect(d.layout()).toBe(before)
    expect(state.get()).toBeNull()
    expect(said()).toBe('Cancelled. B stays where it was.')
  })

  it('goes to other pages and shows them on the way', () => {
    const { d, controller } = carry('A / B // C')
    controller.startKeyboard({ kind: 'nodes', keys: ['A'] }, 'A')
    controller.step('last')
    expect(d.session().page).toBe('p2')
    controller.drop()
    expect(d.picture()).toBe('B // C / A')
  })

  it('brings something new to the shown page, and offers only places that take it', () => {
    const { d, controller, said } = carry('@a / B')
    controller.startKeyboard({ kind: 'fragment', fragment: { kind: 'items', items: itemsOf('@a') } }, 'Field: a')
    expect(said()).toBe('Field: a has no other place to go.')
    controller.startKeyboard({ kind: 'fragment', fragment: { kind: 'items', items: itemsOf('X') } }, 'X')
    controller.drop()
    expect(d.picture()).toBe('@a / B / X')
  })
})
