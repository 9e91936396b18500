import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clearOpenings } from '../../../src/app/clear-openings.ts'
import { openAndReport } from '../../../src/app/open-and-report.ts'
import { collectedOf } from '../../../src/designer/collected/collected-session.ts'
import { ToastStack } from '../../../src/ui/toast-stack.tsx'
import { designer } from '../../support/designer.ts'

const layoutFile = (name: string) => new File(['[{"name":"Opened","rows":[]}]'], name)
const schemaFile = () => new File(['{"strict":true,"fields":{"a":{"type":"text"}}}'], 'schema.json')
const undo = () => screen.queryByRole('button', { name: 'Undo' })
const offer = () => screen.queryByRole('button', { name: 'Add as pages' })
const message = (words: string | RegExp) => screen.queryByText(words)

beforeEach(() => void render(<ToastStack />))
afterEach(() => act(clearOpenings))

async function open(d: ReturnType<typeof designer>, files: readonly File[], pages: string | null = null) {
  await act(() => openAndReport(d.store, files, { hint: null, folders: [], pages }))
}

describe('the message about what was opened', () => {
  it('goes when its step is undone, so that its Undo takes nothing else back', async () => {
    const d = designer('A').addPage()
    await open(d, [layoutFile('mine.json')])
    expect(undo()).toBeVisible()
    act(() => void d.undo())
    expect(undo()).toBeNull()
    expect(message('Opened “mine.json”.')).toBeNull()
    expect(d.layout()).toHaveLength(2)
  })

  it('offers Undo only while its step is the latest one', async () => {
    const d = designer('A')
    await open(d, [layoutFile('mine.json')])
    act(() => void d.addPage())
    expect(undo()).toBeNull()
    expect(message('Opened “mine.json”.')).toBeVisible()
    act(() => void d.undo())
    await userEvent.click(undo()!)
    expect(d.picture()).toBe('A')
    expect(message('Opened “mine.json”.')).toBeNull()
  })

  it('undoes its own opening of several', async () => {
    const d = designer('A')
    await open(d, [layoutFile('mine.json'), schemaFile()])
    expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1)
    await userEvent.click(undo()!)
    expect(d.store.getState().history.present.schema).toBeNull()
    expect(message(/schema/)).toBeNull()
    await userEvent.click(undo()!)
    expect(d.picture()).toBe('A')
  })

  it('names the files of a kind that were not opened beside the first', async () => {
    const d = designer('A').addPage()
    const broken = new File(['[{"rows": "none"}]'], 'broken.json')
    await open(d, [broken, ...['one', 'two', 'three'].map((name) => layoutFile(`${name}.json`)), schemaFile()])
    expect(screen.getByRole('alert')).toHaveTextContent('“broken.json” was not opened. Nothing has changed.')
    expect(message('Opened “one.json”.')).toBeVisible()
    expect(message('“two.json” and “three.json” were not opened.')).toBeVisible()
    expect(message('Only one layout can be open.')).toBeVisible()
    expect(message('Opened the schema “schema.json”.')).toBeVisible()
    expect(d.steps().slice(-2)).toEqual(['Open one.json', 'Open schema.json'])
    expect(screen.queryByRole('button', { name: 'Open it instead' })).toBeNull()
  })

  it('opens the other one of two instead, as a step of its own', async () => {
    const d = designer('A')
    await open(d, [layoutFile('one.json'), layoutFile('two.json')])
    expect(message('“two.json” was not opened.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Open it instead' }))
    expect(await screen.findByText('Opened “two.json”.')).toBeVisible()
    expect(message(/was not opened/)).toBeNull()
    expect(d.steps().slice(-2)).toEqual(['Open one.json', 'Open two.json'])
  })

  it('does not wait for a choice that is over', async () => {
    const d = designer('A')
    await open(d, [layoutFile('pasted.json')], '[{"rows":[]}]')
    expect(offer()).toBeVisible()
    act(() => void d.addPage())
    expect(offer()).toBeNull()
    expect(message('Opened “pasted.json”.')).toBeNull()
  })

  it('adds pasted pages to the layout before them once that is chosen', async () => {
    const d = designer('A')
    await open(d, [layoutFile('pasted.json')], '[{"rows":[]},{"rows":[]}]')
    await userEvent.click(offer()!)
    await waitFor(() => expect(d.layout()).toHaveLength(3))
    expect(d.steps()).toEqual(['Paste 2 pages after Page 1'])
    expect(offer()).toBeNull()
  })
})

describe('a file of answers', () => {
  const answers = new File(['participant,record_index,why\np,0,So\n'], 'answers.csv')
  const table = new File(['who,why\np,So\n'], 'table.csv')

  async function offer(files: readonly File[], isAsked = false) {
    const d = designer('A')
    const shown: string[] = []
    collectedOf(d.store).setShown(isAsked)
    await act(() =>
      openAndReport(d.store, files, { hint: null, folders: [], pages: null, onAnswers: () => shown.push('shown') }),
    )
    return { d, shown }
  }

  it('is shown beside the layout, and says how to have it as a dataset', async () => {
    const { d, shown } = await offer([answers])
    expect(shown).toEqual(['shown'])
    expect(message(/“answers.csv” holds answers/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Open as a dataset' })).toBeVisible()
    expect(d.steps()).toEqual([])
  })

  it('is any table while one is asked for, but no layout', async () => {
    expect((await offer([table], true)).shown).toEqual(['shown'])
    const { d, shown } = await offer([layoutFile('mine.json')], true)
    expect(shown).toEqual([])
    expect(d.steps()).toEqual(['Open mine.json'])
  })
})
