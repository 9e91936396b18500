import { describe, expect, it, vi } from 'vitest'
import { openFiles } from '../../../src/app/open-files.ts'
import { spelledNumber } from '../../../src/base/json.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import { printProject, projectBlob } from '../../../src/store/project-blob.ts'
import { connectToasts } from '../../../src/ui/toasts.tsx'
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

  it('tells what a layout’s file says and the layout does not hold', async () => {
    const d = designer('A')
    const file = new File(['{"name":"n","x_future":1,"batch_items":[{"rows":[],"rows":[],"big":1e400}]}'], 'batch.json')
    const [opening] = await openFiles(d.store, [file], null)
    expect(opening?.details).toEqual([
      'Line 1: the key "rows" stands more than once in the same object. Only the last one counts.',
      'Left out, because a batch is not sent with it: "x_future".',
      'Line 1: the number 1e400 of "big" is too large to be kept. It is written as null.',
    ])
  })

  it.each([
    ['layout', '[{"rows":[{"columns":[{"items":[{"type":"rich_text","content":"caf\u00E9"}]}]}]}]'],
    ['schema', '{"strict":false,"fields":{"caf\u00E9":{"type":"text"}}}'],
    ['project', printProject({ document: { ...designer('A').store.getState().history.present, name: 'caf\u00E9' } })],
  ])('reads a %s that is not UTF-8 as Windows-1252, and says so', async (kind, text) => {
    const d = designer('A')
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const [opening] = await openFiles(d.store, [new File([bytes], 'latin-1.json')], null)
    expect(opening).toMatchObject({ ok: true, kind })
    expect(opening?.details[0]).toBe('Read the file as Windows-1252 (Latin-1), because it is not UTF-8.')
    const { layout, schema, name } = d.store.getState().history.present
    expect(JSON.stringify([layout, schema, name])).toContain('caf\u00E9')
  })

  it('tells which field stands twice in a schema', async () => {
    const text = '{"strict":false,"fields":{"a":{"type":"text"},"a":{"type":"metadata"}}}'
    const [opening] = await openFiles(designer('A').store, [new File([text], 'schema.json')], null)
    expect(opening?.details).toEqual([
      'Line 1: the key "a" stands more than once in the same object. Only the last one counts.',
    ])
  })

  it('opens a project’s datapoints with every number as it is spelled', async () => {
    const d = designer('A')
    const text = printProject({ document: { ...d.store.getState().history.present, name: 'Mine' } })
    const file = new File(
      [text.replace(/\n\}\n$/, ',"datapoints":[{"id":1212092628029698049,"p":1.50}]}')],
      'mine.json',
    )
    await openFiles(d.store, [file], null)
    const handle = d.store.getState().history.present.dataset?.handle
    const blob = await handle?.write({ which: 'all', format: 'jsonl', asText: false })
    expect(await blob?.text()).toBe('{"id":1212092628029698049,"p":1.50}\n')
  })

  it.each([null, 'project'] as const)(
    'refuses a project that no browser could hold, before it is read',
    async (hint) => {
      const d = designer('A')
      const text = printProject({ document: designer('B').store.getState().history.present })
      const file = new File([text], 'mine.json')
      Object.defineProperty(file, 'size', { value: 612_000_000 })
      const read = vi.spyOn(file, 'arrayBuffer')
      const [opening] = await openFiles(d.store, [file], hint)
      expect(opening).toMatchObject({
        ok: false,
        kind: 'project',
        title: '“mine.json” was not opened. Nothing has changed.',
        details: [
          'It is too large: 612 MB, and a project may have 250 MB. Where it was made, download the project without its datapoints, and open that here together with the file of its datapoints.',
        ],
      })
      expect(read).not.toHaveBeenCalled()
      expect(d.picture()).toBe('A')
    },
  )

  it.each([
    [30_000_000, true, ['Opening “mine.json”, 30 MB…']],
    [30_000_000, false, ['Opening “mine.json”, 30 MB…']],
    [3_000_000, true, []],
  ])('tells that a project of %i bytes is being opened until it is, or is refused', async (size, isSound, words) => {
    const d = designer('A')
    const text = printProject({ document: { ...d.store.getState().history.present, name: 'Mine' } })
    const file = new File([isSound ? text : text.slice(0, -9)], 'mine.json')
    Object.defineProperty(file, 'size', { value: size })
    const shown: string[] = []
    const told: string[] = []
    const end = connectToasts({
      add: ({ id, title }) => told.push(title) && shown.push(id),
      close: (id) => shown.splice(shown.indexOf(id), 1),
    })
    const read = vi.spyOn(file, 'arrayBuffer').mockImplementation(() => {
      if (size > 20_000_000) expect(shown).toHaveLength(1)
      return Promise.resolve(new TextEncoder().encode(isSound ? text : text.slice(0, -9)).buffer)
    })
    const [opening] = await openFiles(d.store, [file], 'project')
    end()
    expect(read).toHaveBeenCalled()
    expect(opening?.ok).toBe(isSound)
    expect(told).toEqual(words)
    expect(shown).toEqual([])
  })

  it.each([
    ['rows.csv', 'rows.csv'],
    ['', 'Mine'],
  ])('calls the dataset of a project as its file was called, or else as the project: %j', async (name, expected) => {
    const d = designer('A')
    const dataset = memoryDataset(name, readValues([{ prompt: 'x' }]))
    const blob = await projectBlob({ document: { ...d.store.getState().history.present, name: 'Mine' } }, dataset)
    await openFiles(d.store, [new File([blob], 'from a colleague.json')], null)
    expect(d.store.getState()).toMatchObject({
      history: { present: { name: 'Mine' } },
      dataset: { state: { fileName: expected } },
    })
    expect(d.steps()).toEqual(['Open from a colleague.json'])
  })

  it('reads the text of a project once, and no number as more than a number but in its datapoints', async () => {
    const d = designer('A')
    const text = printProject({ document: { ...d.store.getState().history.present, name: 'Mine' } })
      .replace('"version": 1,', '"version": 1.0,')
      .replace(/\n\}\n$/, ',"datapoints":[{"id":1.50}, 2.50]}')
    const file = new File([text], 'mine.json')
    const isWhole = ([json]: readonly [string, ...unknown[]]) => json.includes('"datapoints"')
    const parse = vi.spyOn(JSON, 'parse')
    const [opening] = await openFiles(d.store, [file], 'project')
    const times = parse.mock.calls.filter(isWhole).length
    parse.mockRestore()
    expect(opening).toMatchObject({ ok: true, kind: 'project' })
    expect(times, 'once to recognise it, once to open it').toBe(2)
    const first = d.store.getState().history.present.dataset?.handle.state().first
    expect(first?.map((result) => (result.ok ? result.datapoint.get('id') : result.fault.reason))).toEqual([
      spelledNumber('1.50'),
      expect.stringMatching(/this is the number 2\.50/),
    ])
  })

  it('says of a folder that it is one, and opens what was dropped with it', async () => {
    const d = designer('A')
    const folder = new File([], 'images')
    const schema = new File(['{"strict": false, "fields": {"a": {"type": "text"}}}'], 'schema.json')
    const openings = await openFiles(d.store, [schema, folder], null, { folders: ['images'] })
    expect(openings.map(({ ok, title }) => [ok, title])).toEqual([
      [false, '“images” is a folder. Drop the files themselves.'],
      [true, 'Opened the schema “schema.json”.'],
    ])
  })

  it.each([null, 'layout'] as const)('says of a file that can’t be read what may be wrong (%s)', async (hint) => {
    const d = designer('A')
    const file = new File(['[]'], 'gone.json')
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('could not be found', 'NotFoundError'))
    const [opening] = await openFiles(d.store, [file], hint)
    expect(opening).toMatchObject({ ok: false, title: '“gone.json” was not opened. Nothing has changed.' })
    expect(opening?.details).toEqual([
      'The browser can’t read it: it is a folder, or was moved, deleted or locked. Choose the file again.',
    ])
    expect(d.picture()).toBe('A')
  })
})
