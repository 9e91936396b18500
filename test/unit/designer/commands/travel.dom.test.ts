import { afterEach, expect, it, vi } from 'vitest'
import { travel, travelWords } from '../../../../src/designer/commands/travel.ts'
import { groupAll, selectAllOnPage } from '../../../../src/designer/commands/group-actions.ts'
import { splitAll } from '../../../../src/designer/commands/split-all.ts'
import { listSteps } from '../../../../src/designer/history/list-steps.ts'
import { layoutOf } from '../../../support/picture.ts'
import { designer } from '../../../support/designer.ts'

const said = vi.fn<(sentence: string) => void>()
const tools = { announce: said }
afterEach(() => said.mockClear())

it('undo covers the layout, the schema and the details of the batch, each step by its name, and goes there', () => {
  const d = designer('A // B')
  const { store } = d
  d.remove('B')
  store.commit('Rename the field a to b', (document) => ({
    ...document,
    schema: { strict: false, fields: [{ name: 'b', type: 'text' }] },
  }))
  store.commit('Change the task name', (document) => ({
    ...document,
    details: { task_details: { task_name: 'Judge' } },
  }))
  const present = () => store.getState().history.present
  travel(store, tools, -1)
  expect(said).toHaveBeenLastCalledWith('Undid: Change the task name.')
  expect(present().details).toEqual({})
  expect(present().schema).not.toBeNull()
  travel(store, tools, -1)
  expect(said).toHaveBeenLastCalledWith('Undid: Rename the field a to b.')
  expect(present().schema).toBeNull()
  // The view was on the first page; what comes back is on the second.
  store.showPage('p1')
  travel(store, tools, -1)
  expect(d.picture()).toBe('A // B')
  expect(d.session().page).toBe('p2')
  travel(store, tools, 3)
  expect(said).toHaveBeenLastCalledWith('Redid 3 steps, up to: Change the task name.')
  expect(present()).toMatchObject({ details: { task_details: { task_name: 'Judge' } }, schema: { strict: false } })
  travel(store, tools, 1)
  expect(said).toHaveBeenCalledTimes(4)
})

it('undo and redo of a whole other layout go back to the page on which each was left', () => {
  const d = designer('A // B // C')
  const { store } = d
  const other = layoutOf('X // Y // Z').map((page) => ({ ...page, key: `other ${page.key}` }))
  store.showPage('p2')
  store.commitLayout('Go back', () => other, { select: [] })
  store.showPage('other p3')
  travel(store, tools, -1)
  expect(d.session().page).toBe('p2')
  store.showPage('p1')
  travel(store, tools, 1)
  expect(d.session().page).toBe('other p3')
  store.undo()
  expect(d.session().page, 'also by the door itself').toBe('p1')
})

it('undo goes back to where a page was added from', () => {
  const d = designer('A // B // C').addPage().undo()
  expect(d.session().page).toBe('p1')
  d.redo()
  travel(d.store, tools, -1)
  expect(d.session().page).toBe('p1')
})

it('keeps the selection when what changed is on the shown page', () => {
  const d = designer('A / B').remove('B').select('A')
  travel(d.store, tools, -1)
  expect(d.session().selection).toEqual(['A'])
})

it('words for one step and for several', () => {
  const named = (past: string[], future: string[]) => ({
    past: past.map((name) => ({ name })),
    future: future.map((name) => ({ name })),
  })
  expect(travelWords(1, named([], ['Add a']))).toBe('Undid: Add a.')
  expect(travelWords(2, named([], ['Add a', 'Add b']))).toBe('Undid 2 steps, back to before: Add a.')
  expect(travelWords(0, named(['Add a'], []))).toBe('Redid: Add a.')
})

it('lists the steps newest first, with the present marked and what was undone above it', () => {
  const d = designer('A / B / C').remove('C').remove('B').undo()
  expect(listSteps(d.store.getState().history)).toEqual([
    { by: 1, name: 'Delete Rich text “B” from Row 2', when: 'future' },
    { by: 0, name: 'Delete Rich text “C” from Row 3', when: 'now' },
    { by: -1, name: 'As it was opened', when: 'past' },
  ])
})

it('names every step of many at once', () => {
  const d = designer('A / B / C D')
  expect(groupAll(d.store, ['A', 'B'])).toBeNull()
  expect(d.picture()).toBe('A | B / C D')
  expect(splitAll(d.store, ['r1'])).toBeNull()
  expect(splitAll(d.store, ['C'])).toBeNull()
  expect(d.picture()).toBe('A / B / C / D')
  expect(splitAll(d.store, ['A'])).toMatch(/nothing to split/)
  expect(d.steps()).toEqual([
    'Group 2 items into two columns',
    'Split Row 1 into a row for each column',
    'Split Row 3 into a row for each item',
  ])
  selectAllOnPage(d.store)
  expect(d.session().selection).toEqual(['A', 'B', 'C', 'D'])
  selectAllOnPage(d.store)
  expect(d.session().selection).toHaveLength(4)
  expect(d.session().selection).not.toContain('A')
})
