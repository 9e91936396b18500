// npm run bench [-- data] [-- editor] [--runs 5] [--sizes 10,100,1000] [--items 50,200,1000] [--site folder]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { readOptions } from '../read-options.mjs'
import { measureData } from './data/measure-data.mjs'
import { aimsOfData, tableOfData } from './data/report-data.mjs'
import { measureEditor } from './editor/measure-editor.mjs'
import { aimsOfEditor, tableOfEditor } from './editor/report-editor.mjs'
import { listAims } from './support/report.mjs'
import { buildApp, serve } from './support/site.mjs'

const PARTS = {
  data: { measure: measureData, tableOf: tableOfData, aimsOf: aimsOfData },
  editor: { measure: measureEditor, tableOf: tableOfEditor, aimsOf: aimsOfEditor },
}

const HELP = `Measures speed and memory, each beside something measured in the same run.

  npm run bench [-- ${Object.keys(PARTS).join(' ')}] [options]

Without names of parts it measures them all.

  --runs 5               how often each is measured; the medians count
  --sizes 10,100,1000    of the datasets, in MB
  --items 50,200,1000    of the layouts
  --site FOLDER          a built site; without, one is built
  --help                 prints this`

const options = chooseOptions()
const folder = mkdtempSync(join(tmpdir(), 'batch-layout-bench-'))
// Generated files of a gigabyte must not stay behind.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

await main()

async function main() {
  const site = options.site ?? join(folder, 'site')
  if (options.site === undefined) {
    say('building')
    await buildApp(site)
  }
  const server = await serve(site)
  const machine = { processors: cpus().length, model: cpus()[0]?.model ?? '', load: loadavg()[0] }
  const report = { date: new Date().toISOString(), machine, runs: options.runs, parts: {}, aims: [] }
  try {
    for (const name of options.parts) {
      const { measure, tableOf, aimsOf } = PARTS[name]
      const figures = await measure({ ...options, url: server.url, folder, say })
      report.parts[name] = figures
      report.aims.push(...aimsOf(figures))
      console.log(`\n${tableOf(figures)}\n`)
    }
  } finally {
    server.close()
  }
  console.log(listAims(report.aims))
  console.log(
    `\nMedians of ${options.runs}, ${machine.processors} processors, load ${machine.load.toFixed(1)} at the start.`,
  )
  console.log(
    `Memory of data is the resident memory of all the browser’s processes, sampled every 50 ms; what they share counts in each. Heap is JavaScript’s alone.`,
  )
  console.log(`Written to ${write(report)}`)
}

function chooseOptions() {
  const { values, positionals } = readOptions(HELP, {
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '10,100,1000' },
    items: { type: 'string', default: '50,200,1000' },
    site: { type: 'string' },
  })
  const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name))
  if (unknown.length > 0)
    fail(`There is no part called ${unknown.join(', ')}. The parts are ${Object.keys(PARTS).join(', ')}.`)
  const [runs] = readNumbers('runs', values.runs)
  const parts = positionals.length === 0 ? Object.keys(PARTS) : positionals
  return {
    parts,
    runs,
    sizes: readNumbers('sizes', values.sizes),
    items: readNumbers('items', values.items),
    site: values.site,
  }
}

function readNumbers(name, text) {
  const numbers = text.split(',').map(Number)
  if (!numbers.every((number) => Number.isInteger(number) && number > 0))
    fail(`--${name} takes whole numbers above 0, such as 10,100.`)
  return numbers
}

function write(report) {
  const results = join(import.meta.dirname, 'results')
  mkdirSync(results, { recursive: true })
  const path = join(results, `${report.date.replaceAll(':', '-').slice(0, 19)}.json`)
  writeFileSync(
    path,
    `${JSON.stringify(report, (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value), 2)}\n`,
  )
  return relative(process.cwd(), path)
}

function say(words) {
  console.log(`… ${words}`)
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
