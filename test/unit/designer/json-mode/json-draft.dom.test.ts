import { describe, expect, it } from 'vitest'
import { isOvertaken, openDraft, takeDraft, typeJson } from '../../../../src/designer/json-mode/json-draft.ts'
import { printLayout } from '../../../../src/layout/wire/serialize.ts'
import { designer } from '../../../support/designer.ts'

const text = (content: string) => JSON.stringify([page(content)])
const page = (content: string) => ({ rows: [{ columns: [{ items: [{ type: 'rich_text', content }] }] }] })

function jsonTab(picture: string) {
  const d = designer(picture)
  return {
    ...d,
    type: (typed: string) => typeJson(d.store, typed),
    takeInItsPlace: () => takeDraft(d.store),
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
