import { describe, expect, it } from 'vitest'
import { tellDisplacedNotes } from '../../../src/app/tell-displaced-notes.ts'
import { templateActions } from '../../../src/app/template-actions.ts'
import { responseComparison } from '../../../src/designer/templates/library/response-comparison.ts'
import { listNodes } from '../../../src/layout/list-nodes.ts'
import { addNote } from '../../../src/layout/notes/change-notes.ts'
import { anchorWords, placeNotes } from '../../../src/layout/notes/review-note.ts'
import { notesOf } from '../../../src/store/design-document.ts'
import { designer } from '../../support/designer.ts'

/** The example with two notes: on its question, and on a text that it does not have. */
async function noted() {
  const d = designer('Mine')
  const actions = templateActions(d.store)
  await actions.openExample(responseComparison)
  const mine = d.store.keys()
  d.store.commitLayout('Add', (layout) => [
    ...layout,
    { key: mine, rows: [{ key: 'r', columns: [{ key: 'c', items: [{ key: 'own', data: OWN }] }] }] },
  ])
  const question = listNodes(d.layout()).find(
    (found) => found.kind === 'item' && found.node.data.type === 'multiple_choice',
  )
  const said = { author: 'Rita', time: '', text: 'Too long' }
  d.store.commit('Add notes', (document) => ({
    ...document,
    notes: [question?.node.key ?? '', 'own'].reduce(
      (notes, key) => addNote(notes, document.layout, key, { ...said, id: key }),
      notesOf(document),
    ),
  }))
  expect(notesOf(d.store.getState().history.present)).toHaveLength(2)
  const told: string[] = []
  tellDisplacedNotes(d.store, (title) => told.push(title))
  const places = () =>
    placeNotes(notesOf(d.store.getState().history.present), d.layout()).map(({ found }) =>
      found === null ? null : anchorWords(found),
    )
  return { ...d, actions, told, places }
}

const OWN = { type: 'rich_text', content: 'Something of my own' } as const

describe('notes on a layout that another one takes the place of', () => {
  it('go with a template to what says the same in it; the others are kept, and that is told', async () => {
    const { store, actions, told, places } = await noted()
    const [question] = places()
    await actions.openExample(responseComparison)
    expect(places()).toEqual([question, null])
    expect(told).toEqual([
      'A note is on something that this layout does not have. It is kept, at the end of the notes.',
    ])
    store.undo()
    expect(places()).not.toContain(null)
  })

  it('are all kept by a blank page', async () => {
    const { actions, told, places } = await noted()
    actions.startBlank()
    expect(places()).toEqual([null, null])
    expect(told).toEqual([
      '2 notes are on things that this layout does not have. They are kept, at the end of the notes.',
    ])
  })

  it('need no words when each has its place, or when there are none', async () => {
    const { store, actions, told } = await noted()
    store.commitLayout('Delete', (layout) => layout.slice(0, 1))
    expect(told).toEqual([])
    await actions.openExample(responseComparison)
    expect(told, 'the one that was homeless before').toEqual([])
  })
})
