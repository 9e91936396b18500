import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clearOpenings } from '../../../src/app/clear-openings.ts'
import { openFiles } from '../../../src/app/open-files.ts'
import { reportOpenings } from '../../../src/app/report-openings.ts'
import { ToastStack } from '../../../src/ui/toast-stack.tsx'
import { designer } from '../../support/designer.ts'

const layoutFile = (name: string) => new File(['[{"name":"Opened","rows":[]}]'], name)
const schemaFile = () => new File(['{"strict":true,"fields":{"a":{"type":"text"}}}'], 'schema.json')
const undo = () => screen.queryByRole('button', { name: 'Undo' })
const offer = () => screen.queryByRole('button', { name: 'Add as pages' })
const message = (words: string | RegExp) => screen.queryByText(words)

beforeEach(() => void render(<ToastStack />))
afterEach(() => act(clearOpenings))

async function open(
  d: ReturnType<typeof designer>,
  files: readonly File[],
  instead: { label: string; run(): void }[] = [],
) {
  await act(async () => reportOpenings(d.store, await openFiles(d.store, files, null), instead))
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

  it('does not wait for a choice that is over', async () => {
    const d = designer('A')
    await open(d, [layoutFile('pasted.json')], [{ label: 'Add as pages', run: () => {} }])
    expect(offer()).toBeVisible()
    act(() => void d.addPage())
    expect(offer()).toBeNull()
    expect(message('Opened “pasted.json”.')).toBeNull()
  })
})
