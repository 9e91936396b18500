import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openPage } from '../support/browser.mjs'
import { watchMemory } from '../support/memory.mjs'
import { medians } from '../support/numbers.mjs'
import { FIRST_MARK, writeDataset } from './write-dataset.mjs'

const probe = readFileSync(join(import.meta.dirname, 'probe.js'), 'utf8')

const LAYOUT = [
  {
    rows: [
      { columns: [{ items: [{ type: 'dataset_field', field: 'prompt' }] }] },
      { columns: ['response_a', 'response_b'].map((field) => ({ items: [{ type: 'dataset_field', field }] })) },
    ],
  },
]

/** Opens generated files of these sizes (MB) in the app, and beside it in the two workers that do the least there is to do. */
export async function measureData({ url, runs, sizes, folder, say }) {
  const results = []
  for (const size of sizes) {
    const path = join(folder, `${size}-mb.jsonl`)
    say(`writing ${size} MB`)
    const datapoints = writeDataset(path, size * 1e6)
    const mb = statSync(path).size / 1e6
    const all = []
    for (let run = 1; run <= runs; run++) {
      say(`${size} MB, run ${run} of ${runs}`)
      const app = await measureApp(url, path)
      const newline = await measureLimit(url, path, 'newline-worker.js', datapoints)
      const parse = await measureLimit(url, path, 'parse-worker.js', datapoints)
      all.push(compare(mb, { app, newline, parse }))
    }
    rmSync(path)
    results.push({ size, datapoints, ...medians(all) })
  }
  return results
}

/**
 * `shown`, `indexed` and `checked` are times of the page from the choice of the file, with the start of the worker, as `wholeMs` of a limit
 * is. `indexing` and `checking` are single passes by the worker's own clock, as `ms` of a limit is: from opening the file's stream to the
 * end of its last byte, over a file that the system has in its cache. A small file (up to 16 MB) the app reads once, in its indexing, and
 * holds until it is checked. The app has readied its worker before, while nothing happened, as it has
 * wherever a person is slower than two seconds.
 */
async function measureApp(url, path) {
  const { browser, page, devtools } = await openPage(`${url}/`, probe)
  await page.evaluate(async (layout) => {
    await window.designer.ready
    await window.designer.open({ layout, schema: null, datapoints: [] })
  }, LAYOUT)
  const memory = await watchFromIdle(devtools)
  await page.evaluate((text) => window.probe.watch(text), FIRST_MARK)
  await page.getByLabel('Open dataset file').setInputFiles(path)
  const { marks, passes, longTasks, longestFrame } = await page.evaluate(() => window.probe.result())
  const growth = memory?.growth()
  await browser.close()
  const { chosen } = marks
  return {
    shown: marks.shown - chosen,
    indexed: marks.indexed - chosen,
    checked: marks.checked - chosen,
    indexing: passes.indexed,
    checking: passes.checked,
    longestTask: Math.max(0, ...longTasks),
    longestFrame,
    memory: growth,
  }
}

async function measureLimit(url, path, script, datapoints) {
  const { browser, page, devtools } = await openPage(`${url}/bench/limits.html`)
  await page.getByLabel('File').setInputFiles(path)
  const memory = await watchFromIdle(devtools)
  const { count, ms, wholeMs } = await page.evaluate((name) => window.runLimit(name), script)
  const growth = memory?.growth()
  await browser.close()
  if (count !== datapoints) throw new Error(`${script} found ${count} datapoints of ${datapoints}.`)
  return { ms, wholeMs, memory: growth }
}

/** Memory above what the browser takes while nothing happens. */
async function watchFromIdle(devtools) {
  const memory = watchMemory()
  if (memory === null) return null
  await wait(1500)
  await devtools.send('HeapProfiler.collectGarbage')
  await wait(200)
  memory.restart()
  await wait(400)
  const idle = memory.mean()
  memory.restart()
  return {
    growth() {
      memory.stop()
      return memory.peak() - idle
    },
  }
}

/** The figures of one run, with the speeds in MB/s and the shares of the limits. */
function compare(mb, { app, newline, parse }) {
  const speed = (ms) => (mb / ms) * 1000
  return {
    app,
    newline,
    parse,
    speeds: {
      indexing: speed(app.indexing),
      newline: speed(newline.ms),
      checking: speed(app.checking),
      parse: speed(parse.ms),
    },
    shares: {
      indexing: newline.ms / app.indexing,
      checking: parse.ms / app.checking,
      indexed: newline.wholeMs / app.indexed,
      checked: parse.wholeMs / app.checked,
    },
  }
}
