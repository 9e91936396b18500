import { describe, expect, it } from 'vitest'
import { openFiles } from '../../../src/app/open-files.ts'
import { printProject } from '../../../src/store/project-blob.ts'
import { designer } from '../../support/designer.ts'

const layoutFile = (name: string) => new File([JSON.stringify({ name, batch_items: [{ rows: [] }] })], 'batch.json')

describe('a step that gives the project another name', () => {
  it('takes the name along when it is undone and redone, also over several steps', async () => {
    const d = designer('A').addPage()
    const name = () => d.store.getState().projectName
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
    expect(d.store.getState().projectName).toBe('By hand')
    d.redo()
    expect(d.store.getState().projectName).toBe('By hand')
  })

  it('has no say in the name of another project', async () => {
    const d = designer('A')
    const { present } = d.store.getState().history
    await openFiles(d.store, [new File([printProject({ name: 'First', document: present })], 'project.json')], null)
    d.store.load(present, 'First')
    expect(d.store.getState().projectName).toBe('First')
    d.addPage().undo()
    expect(d.store.getState().projectName).toBe('First')
  })
})
