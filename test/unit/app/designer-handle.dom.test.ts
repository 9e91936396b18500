import { describe, expect, it } from 'vitest'
import { createDesignerHandle } from '../../../src/app/designer-handle.ts'
import { designer } from '../../support/designer.ts'

const page = (content: string) => ({ rows: [{ columns: [{ items: [{ type: 'rich_text', content }] }] }] })
const pages = [page('First'), page('Second')]
const datapoints = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

async function opened() {
  const d = designer('A')
  const handle = createDesignerHandle(d.store, Promise.resolve())
  await handle.open({ layout: pages, datapoints })
  return { handle, store: d.store }
}

/** A value that is none of those that the types allow. */
const wrong = (value: unknown) => value as never

describe('open', () => {
  const loop: { self?: unknown } = {}
  loop.self = loop

  it.each([
    ['a function', { datapoints: [{ id: () => 1 }] }, /^datapoints\[0\]\.id is a Function: /],
    ['a symbol', { datapoints: [{ id: Symbol('x') }] }, /^datapoints\[0\]\.id is a Symbol: /],
    ['undefined', { datapoints: [undefined] }, /^datapoints\[0\] is undefined: /],
    ['a Date', { datapoints: [{ id: new Date(0) }] }, /^datapoints\[0\]\.id is a Date: /],
    ['a Map', { datapoints: new Map() }, /^datapoints is a Map: /],
    ['what holds itself', { datapoints: [loop] }, /^datapoints\[0\]\.self holds itself: /],
    ['NaN', { datapoints: [{ id: NaN }] }, /^datapoints\[0\]\.id is NaN: /],
    [
      'a long BigInt in a layout',
      { layout: [{ ...page('x'), n: 12345678901234567890n }] },
      /^layout\[0\]\.n is a BigInt: /,
    ],
    ['a Date in a schema', { schema: { fields: { a: new Date(0) } } }, /^schema\.fields\.a is a Date: /],
    ['nothing', undefined, /^designer\.open takes an object with "layout", .* not nothing\.$/],
    ['a list', [], / not a list\.$/],
    ['a function as the request', () => 1, / not a function\.$/],
    ['an unknown key', { layouts: pages }, / not "layouts"\.$/],
    ['a known and an unknown key', { layout: [page('x')], data: [] }, / not "data"\.$/],
    ['no part at all', { layout: undefined }, /none of them is there\.$/],
    ['a dataset as the layout', { layout: datapoints }, /Hand it over as "datapoints"\.$/],
  ])('refuses %s in words, and nothing changes', async (_, request, reason) => {
    const { handle, store } = await opened()
    const before = store.getState()
    const layout = { layout: [page('new')] }
    const whole =
      request !== null && typeof request === 'object' && 'datapoints' in request ? { ...layout, ...request } : request
    await expect(handle.open(wrong(whole))).rejects.toThrow(reason)
    expect(store.getState()).toBe(before)
  })

  it('takes a BigInt among the datapoints as the number it spells', async () => {
    const { handle, store } = await opened()
    await handle.open({ datapoints: [{ id: 12345678901234567890n, n: 5n }] })
    const blob = await store.getState().dataset.handle?.write({ which: 'all', format: 'jsonl', asText: false })
    expect(await blob?.text()).toBe('{"id":12345678901234567890,"n":5}\n')
  })

  it('takes one undefined part as left out', async () => {
    const { handle } = await opened()
    await handle.open({ layout: [pages[1]], schema: undefined })
    expect(handle.exportLayout()).toEqual([pages[1]])
  })
})

describe('going to a number', () => {
  it('shows what there is', async () => {
    const { handle, store } = await opened()
    await handle.goToDatapoint(3)
    expect(store.getState().dataset.index).toBe(2)
    handle.showPage(2)
    expect(store.getState().session.page).toBe(store.getState().history.present.layout[1]?.key)
  })

  it.each([0, 4, -1, 1.5, NaN, wrong('2')])('refuses %s, and nothing changes', async (n) => {
    const { handle, store } = await opened()
    await handle.goToDatapoint(2)
    const before = store.getState()
    await expect(handle.goToDatapoint(n)).rejects.toThrow(
      `There is no datapoint ${n}: they count from 1, and there are 3.`,
    )
    if (n !== wrong('2')) expect(() => handle.showPage(n)).toThrow(`There is no page ${n}.`)
    expect(store.getState()).toBe(before)
  })

  it('says that there is no datapoint at all', async () => {
    const { handle } = await opened()
    await handle.open({ datapoints: [] })
    await expect(handle.goToDatapoint(1)).rejects.toThrow(
      'There is no datapoint 1: they count from 1, and there are none.',
    )
  })
})

it('opens nothing before it is ready', async () => {
  const d = designer('A')
  let resolve = () => {}
  const handle = createDesignerHandle(d.store, new Promise((done) => (resolve = done)))
  const opening = handle.open({ layout: pages })
  d.store.load({ name: 'Example', layout: [], schema: null, details: {}, serverIds: [] })
  resolve()
  await opening
  expect(handle.exportLayout()).toEqual(pages)
})
