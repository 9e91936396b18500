import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { busyTime, openPage, usedHeap } from '../support/browser.mjs'
import { loadTypeScript } from '../support/load-typescript.mjs'
import { median, medians, percentile } from '../support/numbers.mjs'
import { datapoints, layoutOf, layoutWithFields } from './layouts.mjs'

const probe = readFileSync(join(import.meta.dirname, 'probe.js'), 'utf8')

/** What is measured; the second is the same job without a framework. Both answer to `window.designer` and have the same names. */
const PAGES = { app: '/', floor: '/bench/floor.html' }

const KEYS = 40
const DRAGS = 4
const SWITCHED_ITEMS = 50

/** Does the same in the app and in the floor with layouts of so many items, each run with fresh profiles. Gives the medians of the runs. */
export async function measureEditor({ url, runs, items, say }) {
  const all = { app: [], floor: [] }
  for (let run = 1; run <= runs; run++) {
    for (const [name, path] of Object.entries(PAGES)) {
      say(`editor, run ${run} of ${runs}, ${name}`)
      all[name].push(await measurePage(`${url}${path}`, items))
    }
  }
  const { timeChecks } = await loadTypeScript('test/bench/editor/time-checks.ts')
  // The first times are those of cold code.
  const checks = median(timeChecks(layoutOf(Math.max(...items)), 30).slice(10))
  return { app: medians(all.app), floor: medians(all.floor), checks }
}

async function measurePage(url, counts) {
  const opened = await openPage(url, probe)
  const { page, devtools, browser } = opened
  const { ready, bytes } = await page.evaluate(() => window.probe.start())
  await wait(1000)
  const result = { start: { ready, bytes: bytes / 1000, heap: await usedHeap(devtools) }, sizes: {} }
  await openLayout(page, layoutOf(10))
  for (const count of counts) result.sizes[count] = await measureSize(opened, count)
  result.switching = await measureSwitching(page)
  await browser.close()
  return result
}

async function measureSize(opened, count) {
  const { page, devtools } = opened
  const before = await busyTime(devtools)
  const open = await openLayout(page, layoutOf(count))
  await wait(500)
  const busyToOpen = (await busyTime(devtools)) - before
  const heap = await usedHeap(devtools)
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const keys = await measureKeys(opened)
  const drags = await measureDrags(opened)
  const undo = await page.evaluate(async (steps) => {
    const times = []
    for (let step = 0; step < steps; step++) times.push(await window.probe.timed(() => window.designer.undo()))
    return times
  }, DRAGS)
  return { open, busyToOpen, heap, nodes, ...keys, ...drags, undo: median(undo), ...(await measureExport(page)) }
}

/** The time until a layout is open and painted. */
function openLayout(page, layout) {
  return page.evaluate((value) => window.probe.timed(() => window.designer.open({ layout: value })), layout)
}

/** Types into the question of an item in the middle of the page. */
async function measureKeys({ page, devtools }) {
  const item = await itemInTheMiddle(page, 1)
  await item.click({ position: { x: 20, y: 8 } })
  await page.getByLabel('Question', { exact: true }).focus()
  await page.keyboard.press('End')
  await wait(300)
  await page.evaluate(() => window.probe.record())
  const busy = await busyTime(devtools)
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('x')
    await wait(40)
  }
  const { inputs, longTasks } = await page.evaluate(() => window.probe.recorded())
  const busyPerKey = ((await busyTime(devtools)) - busy) / KEYS
  const text = await item.textContent()
  if (!text?.includes('x'.repeat(KEYS))) throw new Error('The keys did not arrive on the canvas.')
  return { key: median(inputs), key95: percentile(inputs, 0.95), busyPerKey, longestKeyTask: Math.max(0, ...longTasks) }
}

/** Carries an item over ten others, several times, and drops it each time in another column. */
async function measureDrags({ page, devtools }) {
  const drops = []
  let busyDropping = 0
  const frames = []
  const longTasks = []
  let busy = 0
  let moves = 0
  for (let drag = 0; drag < DRAGS; drag++) {
    const way = await wayOverTen(page)
    const before = await exported(page)
    const [from] = way
    await page.mouse.move(from.x, from.y)
    await page.evaluate(() => window.probe.record())
    const start = await busyTime(devtools)
    await page.mouse.down()
    for (const { x, y } of way.slice(1)) {
      await page.mouse.move(x, y, { steps: 6 })
      moves += 6
    }
    const end = await busyTime(devtools)
    busy += end - start
    await page.mouse.up()
    const recorded = await page.evaluate(() => window.probe.recorded())
    busyDropping += (await busyTime(devtools)) - end
    if ((await exported(page)) === before) throw new Error('The drop changed nothing.')
    drops.push(...recorded.inputs)
    frames.push(...recorded.frames)
    longTasks.push(...recorded.longTasks)
  }
  return {
    drop: median(drops),
    frame95: percentile(frames, 0.95),
    longestFrame: Math.max(...frames),
    longestTask: Math.max(0, ...longTasks),
    busyPerMove: busy / moves,
    busyPerDrop: busyDropping / DRAGS,
  }
}

/** Points on ten items that are on the screen, to and fro where there are fewer, beginning with the one in the middle of the page. */
async function wayOverTen(page) {
  await itemInTheMiddle(page, 0)
  return page.evaluate(() => {
    const scroller = document.querySelector('.canvas-scroller').getBoundingClientRect()
    // Near the edges the canvas would scroll.
    const edge = scroller.height * 0.2
    const points = [...document.querySelectorAll('[data-item-key]')]
      .map((item) => item.getBoundingClientRect())
      .map(({ left, top, height }) => ({ x: left + 60, y: top + height * 0.75 }))
      .filter(({ y }) => y > scroller.top + edge && y < scroller.bottom - edge)
    // To the last of them and back to the second.
    const back = points.slice(1, -1).toReversed()
    const way = Array.from({ length: 10 }, (_, step) => [...points, ...back][step % (points.length + back.length)])
    return [...way, points.at(-1)]
  })
}

/** An item in the middle of the page, brought to the middle of the screen: the text of a row, or with 1 its question. */
async function itemInTheMiddle(page, offset) {
  const key = await page.evaluate(async (at) => {
    const rows = document.querySelectorAll('[data-row-key]')
    const row = rows[Math.floor(rows.length / 2)]
    row.scrollIntoView({ block: 'center' })
    // Until what is drawn only now has found its place.
    await new Promise((resolve) => setTimeout(resolve, 500))
    row.scrollIntoView({ block: 'center' })
    await window.probe.painted()
    return row.querySelectorAll('[data-item-key]')[at].dataset.itemKey
  }, offset)
  return page.locator(`[data-item-key="${key}"]`)
}

function exported(page) {
  return page.evaluate(() => JSON.stringify(window.designer.exportLayout()))
}

/** Writing the layout out as values, and writing those as text without any more work. */
function measureExport(page) {
  return page.evaluate(() => {
    const TIMES = 20
    const middleOf = (work) => {
      const times = Array.from({ length: TIMES }, () => {
        const start = performance.now()
        work()
        return performance.now() - start
      })
      return times.sort((a, b) => a - b)[TIMES / 2]
    }
    const values = window.designer.exportLayout()
    return { export: middleOf(() => window.designer.exportLayout()), stringify: middleOf(() => JSON.stringify(values)) }
  })
}

/** Shows one datapoint after another on a page of fields and questions. */
async function measureSwitching(page) {
  await page.evaluate((request) => window.designer.open(request), {
    layout: layoutWithFields(SWITCHED_ITEMS),
    datapoints,
  })
  await wait(300)
  const times = await page.evaluate(async (count) => {
    const all = []
    for (let n = 2; n <= count; n++) {
      all.push(await window.probe.timed(() => window.designer.goToDatapoint(n)))
      if (!document.querySelector('.canvas-scroller').textContent.includes(`datapoint ${n}.`))
        throw new Error(`Datapoint ${n} is not shown.`)
    }
    return all
  }, datapoints.length)
  return { painted: median(times), painted95: percentile(times, 0.95) }
}
