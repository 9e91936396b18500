import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openFiles } from '../../../src/app/open-files.ts'
import { latestStep } from '../../../src/store/latest-step.ts'
import { designer } from '../../support/designer.ts'
import { layoutOf } from '../../support/picture.ts'
import { openTestWindows } from './projects/test-windows.ts'

const layoutFile = (name: string) => new File([JSON.stringify({ name, batch_items: [{ rows: [] }] })], 'batch.json')

describe('a step that gives the project another name', () => {
  it('takes the name along when it is undone and redone, also over several steps', async () => {
    const d = designer('A').addPage()
    const name = () => d.store.getState().history.present.name
    await openFiles(d.store, [layoutFile('First')], null)
    await openFiles(d.store, [layoutFile('Second')], null)
    d.addPage()
    expect(name()).toBe('Second')
    d.undo()
    expect(name()).toBe('Second')
    d.undo()
    expect(name()).toBe('First')
    d.undo()
    expect(name()).toBe('Test')
    d.undo()
    expect(name()).toBe('Test')
    d.store.goToStep(4)
    expect(name()).toBe('Second')
    d.store.goToStep(-4)
    expect(name()).toBe('Test')
  })

  it('leaves a name that was given by hand since', async () => {
    const d = designer('A')
    await openFiles(d.store, [layoutFile('First')], null)
    d.store.rename('By hand')
    d.undo()
    expect(d.store.getState().history.present.name).toBe('By hand')
    d.redo()
    expect(d.store.getState().history.present.name).toBe('By hand')
  })

  it('keeps what is said of a step when the name is given by hand', async () => {
    const d = designer('A').addPage()
    const step = latestStep(d.store)
    d.store.rename('By hand')
    expect(step.standing()).toBe('latest')
    d.addPage()
    expect(step.standing()).toBe('earlier')
    d.undo().undo()
    expect(step.standing()).toBe('gone')
  })
})

describe('the name of a kept project', () => {
  it('is the one given to it while it was not open, and goes with a restore point', async () => {
    const { a, b } = await openTestWindows()
    const id = a.current.id()
    const name = () => a.store.getState().history.present.name
    a.store.commitLayout('Draw', () => layoutOf('A'))
    expect(await a.projects.keepRestorePoint('Early')).toBeNull()
    await a.projects.create()
    expect(name()).toBe('Untitled project')
    expect(await a.projects.rename(id, 'Later')).toBeNull()
    expect(await a.projects.open(id)).toBeNull()
    expect(name()).toBe('Later')

    const [early] = await a.projects.listRestorePoints()
    expect(await a.projects.restore(early!.id)).toBeNull()
    expect(name()).toBe('Shared')
    a.store.undo()
    expect(name()).toBe('Later')
    a.store.rename('By hand')
    await a.current.flush()
    expect(await b.projects.open(id)).toBeNull()
    expect(b.store.getState().history.present.name).toBe('By hand')
  })
})
