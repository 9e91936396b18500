// npm run --silent check -- layout.json [--schema schema.json] [--data rows.jsonl] [--json]
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { runnerImport } from 'vite'

// Node 20 runs no TypeScript by itself.
const { module } = await runnerImport(resolve(import.meta.dirname, 'check.ts'), {
  configFile: false,
  logLevel: 'error',
})

// npm runs a script in the project's folder, but the paths are meant from where the person stands.
const here = process.env.npm_lifecycle_event === 'check' ? (process.env.INIT_CWD ?? '.') : '.'

const REASONS = new Map([
  ['ENOENT', 'There is no such file.'],
  ['EISDIR', 'This is a folder, not a file.'],
  ['EACCES', 'The file may not be read.'],
])

const { exitCode, out, err } = await module.runCheck(process.argv.slice(2), async (path) => {
  try {
    return decode(await (path === '-' ? buffer(process.stdin) : readFile(resolve(here, path))))
  } catch (error) {
    throw new Error(`${path === '-' ? 'standard input' : path}: ${REASONS.get(error.code) ?? error.message}`, {
      cause: error,
    })
  }
})
/** UTF-8 only, as the platform takes it: other bytes would lose letters silently. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Error('The file is not UTF-8. Save it as UTF-8.')
  }
}

process.stdout.write(out)
process.stderr.write(err)
process.exitCode = exitCode
