import { describe, expect, it } from 'vitest'
import { tellDisplacedNotes } from '../../../../src/app/tell-displaced-notes.ts'
import {
  isOvertaken,
  leftOutIds,
  openDraft,
  takeDraft,
  typeJson,
} from '../../../../src/designer/json-mode/json-draft.ts'
import { listIds } from '../../../../src/layout/list-ids.ts'
import { listNodes } from '../../../../src/layout/list-nodes.ts'
import { addNote } from '../../../../src/layout/notes/change-notes.ts'
import { anchorWords, placeNotes } from '../../../../src/layout/notes/review-note.ts'
import { printLayout, serializeLayout } from '../../../../src/layout/wire/serialize.ts'
import { notesOf } from '../../../../src/store/design-document.ts'
import { designer } from '../../../support/designer.ts'
import { layoutFrom } from '../../../support/export-input.ts'
import { layoutOf, withServerIds } from '../../../support/picture.ts'

const json = (...contents: readonly string[]) => JSON.stringify(contents.map(page))
const text = (content: string) => JSON.stringify([page(content)])
const page = (content: string) => ({ rows: [{ columns: [{ items: [{ type: 'rich_text', content }] }] }] })

function jsonTab(picture: string) {
  const d = designer(picture)
  return {
    ...d,
    type: (typed: string) => typeJson(d.store, typed),
    paste: (typed: string) => typeJson(d.store, typed, true),
    takeInItsPlace: () => takeDraft(d.store),
    document: () => d.store.getState().history.present,
    draft: () => openDraft(d.session().jsonDraft, d.layout()),
    overtaken: () => isOvertaken(d.session().jsonDraft, d.layout()),
    json: () => JSON.stringify(JSON.parse(printLayout(d.layout(), { ids: 'keep' }))),
  }
}

describe('a text in the JSON tab', () => {
  it('becomes the layout as it is typed, all in one step', () => {
    const tab = jsonTab('A')
    tab.type(text('o'))
    tab.type(`${text('on')},`)
    tab.type(text('one'))
    expect(tab.json()).toBe(text('one'))
    expect(tab.steps()).toEqual(['Edit JSON'])
    tab.undo()
    expect(tab.draft(), 'gives way to what undo brought back').toBeNull()
    expect(tab.picture()).toBe('A')
  })

  it('is not taken over when the layout has changed since it was begun', () => {
    const tab = jsonTab('A')
    tab.type(`${text('one')},`)
    tab.addPage()
    expect(tab.overtaken()).toBe(true)
    tab.type(text('one'))
    expect(tab.layout(), 'what was added stays').toHaveLength(2)
    expect(tab.draft()?.text, 'and so does the text').toBe(text('one'))
    expect(tab.overtaken()).toBe(true)

    tab.takeInItsPlace()
    expect(tab.json()).toBe(text('one'))
    expect(tab.overtaken()).toBe(false)
    tab.undo()
    expect(tab.layout()).toHaveLength(2)
  })

  it('goes on where the change was undone', () => {
    const tab = jsonTab('A')
    tab.type(`${text('one')},`)
    tab.addPage()
    tab.undo()
    expect(tab.overtaken()).toBe(false)
    tab.type(text('one'))
    expect(tab.json()).toBe(text('one'))
  })

  it('is overtaken by an undo of what it was begun from', () => {
    const tab = jsonTab('A')
    tab.type(text('one'))
    tab.type(`${text('one')},`)
    tab.undo()
    expect(tab.overtaken()).toBe(true)
    tab.type(text('one'))
    expect(tab.picture()).toBe('A')
  })

  it('is not overtaken by what its JSON does not show', () => {
    const tab = jsonTab('A')
    tab.type(`${text('one')},`)
    tab.store.commitLayout('Name', (layout) => layout.map((one) => ({ ...one, name: 'Welcome' })))
    expect(tab.overtaken()).toBe(false)
  })

  it('stays as it is while it is no layout, however it is to be taken', () => {
    const tab = jsonTab('A')
    tab.type('[')
    tab.addPage()
    tab.takeInItsPlace()
    expect(tab.layout()).toHaveLength(2)
    expect(tab.draft()?.text).toBe('[')
  })
})

/** A page for each of four texts, and a note on each text; the second page is named and noted too. */
function notedTab() {
  const tab = jsonTab(WORDS.map((_, at) => `T${at}`).join(' // '))
  tab.type(json(...WORDS))
  tab.store.closeRun()
  tab.store.commitLayout('Name', (layout) => layout.map((one, at) => (at === 1 ? { ...one, name: 'Second' } : one)))
  const nodes = listNodes(tab.layout()).filter(
    ({ kind, place }) => kind === 'item' || (kind === 'page' && place.page === 1),
  )
  tab.store.commit('Add notes', (document) => ({
    ...document,
    notes: nodes.reduce(
      (notes, { node }) =>
        addNote(notes, document.layout, node.key, { id: node.key, author: '', time: '', text: 'Why?' }),
      notesOf(document),
    ),
  }))
  tab.store.closeRun()
  const told: string[] = []
  tellDisplacedNotes(tab.store, (title) => told.push(title))
  return {
    ...tab,
    told,
    /** What each note stands on now, in the order of the layout; null where that is gone. */
    notes: () => {
      const placed = placeNotes(notesOf(tab.store.getState().history.present), tab.layout())
      return placed.map(({ found }) => found && anchorWords(found).replace('Rich text: ', ''))
    },
  }
}

const WORDS: readonly string[] = [
  'Read both answers first',
  'Which one is better',
  'Say why in a sentence',
  'Thank you',
]
const NOTED = [WORDS[0] ?? '', 'Second', ...WORDS.slice(1)]

describe('review notes, when a text in the JSON tab', () => {
  it('is put in the place of the whole one, go only with what is recognisably the same', () => {
    const tab = notedTab()
    const [first = '', second = ''] = WORDS
    tab.paste(json('Look at the picture', second, 'Name what you see', first, 'The end'))
    expect(tab.notes()).toEqual(['Second', second, first, null, null])
    expect(tab.layout().map(({ name }) => name)).toEqual([undefined, 'Second', undefined, undefined, undefined])
    expect(tab.told).toEqual([
      '2 notes are on things that this layout does not have. They are kept, at the end of the notes.',
    ])
    tab.undo()
    expect(tab.notes()).toEqual(NOTED)
  })

  it('is so with a single item', () => {
    const tab = jsonTab('A')
    tab.store.commit('Add a note', (document) => ({
      ...document,
      notes: addNote([], document.layout, 'A', { id: 'n', author: '', time: '', text: 'Why?' }),
    }))
    tab.paste(text('Something else'))
    expect(placeNotes(notesOf(tab.store.getState().history.present), tab.layout())[0]?.found).toBeNull()
  })

  it('is so with a fault that is mended afterwards', () => {
    const tab = notedTab()
    tab.paste(`${json('One', 'Two', 'Three', 'Four')},`)
    expect(tab.notes(), 'nothing is taken over yet').toEqual(NOTED)
    tab.type(json('One', 'Two', 'Three', 'Four'))
    expect(tab.notes()).toEqual([null, null, null, null, null])
    expect(tab.told).toHaveLength(1)
  })

  it('is put back in the text, are where they were', () => {
    const tab = notedTab()
    const before = tab.json()
    const steps = tab.steps()
    tab.type(json(...WORDS.with(3, 'Thanks')))
    tab.paste(json('One', 'Two', 'Three', 'Four'))
    tab.paste(before)
    expect(tab.notes()).toEqual(NOTED)
    expect(tab.steps()).toEqual(steps)
  })

  it('is put back in the text after others were typed, are where they were as well', () => {
    const tab = notedTab()
    tab.type(json(...WORDS.with(0, 'Read both')))
    tab.type(json(...WORDS.with(0, 'Hi')))
    tab.paste(json('One', 'Two', 'Three', 'Four'))
    tab.paste(json(...WORDS.with(0, 'Read both of the answers first')))
    expect(tab.notes()).toEqual(['Read both of the answers first', ...NOTED.slice(1)])
  })

  it('is edited, stay where they are, whatever is written there', () => {
    const tab = notedTab()
    tab.type(json(...WORDS.with(1, '')))
    tab.type(json(...WORDS.with(1, 'x')))
    tab.type(`${json('a', 'b', 'c', 'd')},`)
    tab.type(json('a', 'b', 'c', 'd'))
    expect(tab.notes()).toEqual(['a', 'Second', 'b', 'c', 'd'])
    tab.paste(json('a', 'b', 'c', 'd'))
    expect(tab.notes(), 'the same text is no other').toEqual(['a', 'Second', 'b', 'c', 'd'])
    tab.type(json('a', 'b', 'c', 'e'))
    expect(tab.notes(), 'nor is what is typed after it').toEqual(['a', 'Second', 'b', 'c', 'e'])
    expect(tab.told).toEqual([])
  })
})

describe('ids in the JSON tab', () => {
  const opened = (serverIds: readonly string[]) => {
    const tab = jsonTab('A / B')
    const layout = layoutFrom(serializeLayout(withServerIds(tab.layout()), { ids: 'keep' }))
    tab.store.load({ ...tab.document(), layout, serverIds })
    return { ...tab, printed: () => printLayout(tab.layout(), { ids: 'keep' }) }
  }
  const own = listIds(withServerIds(layoutOf('A / B')))

  it('that this batch never had are left out, as from a pasted piece, and told', () => {
    const tab = opened(own)
    tab.type(tab.printed().replace('id-A', 'id-of-another'))
    expect(listIds(tab.layout())).toEqual(own.filter((id) => id !== 'id-A'))
    expect(tab.document().serverIds).toEqual(own)
    expect(leftOutIds(tab.session().jsonDraft, tab.document().serverIds)).toEqual([
      'An id that this batch does not know was left out; the platform gives a new one.',
    ])
    tab.type(tab.printed().replace('"type": "rich_text",', '"id": "id-A", "type": "rich_text",'))
    expect(listIds(tab.layout())).toEqual(own)
    expect(leftOutIds(tab.session().jsonDraft, tab.document().serverIds)).toEqual([])
  })

  it('that stand twice stay, for the checks to refuse', () => {
    const tab = opened(own)
    tab.type(tab.printed().replace('id-B', 'id-A'))
    expect(listIds(tab.layout()).filter((id) => id === 'id-A')).toHaveLength(2)
  })

  it('of a whole text that shares none with this batch are those of the batch that is opened by it', () => {
    const tab = opened(['before-1'])
    const other = tab.printed().replaceAll('"id-', '"other-')
    tab.paste(other)
    expect(tab.printed()).toBe(other)
    expect(tab.document().serverIds).toEqual(listIds(tab.layout()))
    expect(leftOutIds(tab.session().jsonDraft, tab.document().serverIds)).toEqual([])
    tab.undo()
    expect(tab.document().serverIds).toEqual(['before-1'])
  })

  it('of a whole text that shares some with this batch are this batch’s own, and what is missing is still deleted', () => {
    const tab = opened(own)
    tab.paste(tab.printed().replace('id-A', 'id-of-another'))
    expect(listIds(tab.layout())).toEqual(own.filter((id) => id !== 'id-A'))
    expect(tab.document().serverIds).toEqual(own)
  })

  it('of a text that is put back are those from before', () => {
    const tab = opened([...own, 'deleted'])
    const before = tab.printed()
    tab.paste(before.replaceAll('"id-', '"other-'))
    tab.paste(before)
    expect(tab.document().serverIds).toEqual([...own, 'deleted'])
    expect(tab.printed()).toBe(before)
  })
})
