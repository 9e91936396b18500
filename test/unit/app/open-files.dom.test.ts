import { describe, expect, it } from 'vitest'
import { openFiles } from '../../../src/app/open-files.ts'
import { designer } from '../../support/designer.ts'

describe('openFiles', () => {
  it.each(['[]', ' [ \n ]\n', '\uFEFF[]'])('opens %j only for who asked for a layout', async (text) => {
    const d = designer('A')
    const file = new File([text], 'nothing.json')
    const [dropped] = await openFiles(d.store, [file], null)
    expect(dropped).toMatchObject({ ok: false, title: '“nothing.json” was not opened. Nothing has changed.' })
    expect(dropped?.details.join(' ')).toMatch(/neither clearly a layout nor a dataset/)
    expect(d.picture()).toBe('A')

    const [chosen] = await openFiles(d.store, [file], 'layout')
    expect(chosen).toMatchObject({ ok: true, kind: 'layout' })
    expect(d.layout(), 'a single empty page').toMatchObject([{ rows: [] }])
  })
})
