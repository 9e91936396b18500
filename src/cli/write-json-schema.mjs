import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const HELP = `Writes public/batch-items.schema.json anew.

  npm run schema [-- --check]

  --check   only says whether the file is current, and exits 1 when it is not
  --help    prints this`

const { check, help } = readOptions()
if (help) {
  console.log(HELP)
  process.exit(0)
}

const target = resolve(import.meta.dirname, '../../public/batch-items.schema.json')
const source = resolve(import.meta.dirname, '../checks/json-schema.ts')
// Node 20 runs no TypeScript by itself.
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' })
const schema = module.createJsonSchema()

if (check) {
  const present = await readFile(target, 'utf8').then(JSON.parse, () => null)
  if (!isDeepStrictEqual(present, schema)) {
    console.error('public/batch-items.schema.json is not current. Run npm run schema.')
    process.exitCode = 1
  }
} else {
  const text = `${JSON.stringify(schema, null, 2)}\n`
  const before = await readFile(target, 'utf8').catch(() => null)
  if (before !== text) await writeFile(target, text)
  console.log(`public/batch-items.schema.json ${before === text ? 'is current.' : 'is written anew.'}`)
}

function readOptions() {
  try {
    return parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } }).values
  } catch {
    console.error('It takes --check or nothing. Run it with --help to see more.')
    process.exit(2)
  }
}
