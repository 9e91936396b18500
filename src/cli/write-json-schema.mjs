// Writes public/batch-items.schema.json; with --check it only says whether the file is current, and exits 1 when it is not.
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { runnerImport } from 'vite'

const target = resolve(import.meta.dirname, '../../public/batch-items.schema.json')
const source = resolve(import.meta.dirname, '../checks/json-schema.ts')
// Node 20 runs no TypeScript by itself.
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' })
const schema = module.createJsonSchema()

if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').then(JSON.parse, () => null)
  if (!isDeepStrictEqual(present, schema)) {
    console.error('public/batch-items.schema.json is not current. Run npm run schema.')
    process.exitCode = 1
  }
} else {
  await writeFile(target, `${JSON.stringify(schema, null, 2)}\n`)
}
