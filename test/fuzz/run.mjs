// Looks for faults longer than `npm test` does, with draws of one's own:
// npm run fuzz [-- model files interface kill windows hostile] [--seed 7] [--runs 1000] [--first 189] [--path 12:0:3] [--kills 50] [--edits 200]
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findOrInstallChromium } from '../find-chromium.mjs'
import { freePort } from '../free-port.mjs'
import { readOptions } from '../read-options.mjs'

const root = join(import.meta.dirname, '../..')

/** Each part is a list of commands that are run in turn, with what they find in their environment. */
const PARTS = {
  model: ({ runs = '10000' }) => ({
    commands: [['vitest/vitest.mjs', 'run', '--project', 'unit-*', 'test/fuzz/model']],
    browser: false,
    environment: { FUZZ_RUNS: runs },
  }),
  // The random files that `npm test` takes a tenth of.
  files: () => ({
    commands: [['vitest/vitest.mjs', 'run', '--project', 'unit-*', 'checks/robustness', 'layout/wire/import-text']],
    browser: false,
    environment: { FUZZ_ALL: '1' },
  }),
  interface: ({ runs = '200', first }) => endToEnd('interface', { FUZZ_SEQUENCES: runs, FUZZ_FIRST: first }),
  kill: ({ kills }) => endToEnd('kill', { FUZZ_KILLS: kills }),
  windows: ({ edits }) => endToEnd('windows', { FUZZ_EDITS: edits }),
  // Every text instead of one of each class.
  hostile: () => endToEnd('hostile-corpus', { FUZZ_HOSTILE_STEP: '1' }),
}

const HELP = `Looks for faults longer than npm test does, with draws of one's own.

  npm run fuzz [-- ${Object.keys(PARTS).join(' ')}] [options]

Without names of parts it runs them all.

  --seed 1       the draws to make
  --runs N       how many draws of model (10000) and interface (200)
  --first 1      the sequence of interface to begin with
  --path P       goes straight to the sequence of model that failed, as the failure prints it
  --kills 50     how often kill ends the browser
  --edits 200    how many edits windows makes
  --help         prints this`

const { values, positionals } = readOptions(HELP, {
  seed: { type: 'string', default: '1' },
  runs: { type: 'string' },
  first: { type: 'string', default: '1' },
  path: { type: 'string' },
  kills: { type: 'string', default: '50' },
  edits: { type: 'string', default: '200' },
})
for (const [name, value] of Object.entries(values)) {
  if (name !== 'path' && !/^[1-9]\d*$/.test(value)) fail(`--${name} takes a whole number from 1, such as 7.`)
}
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) {
  fail(`There is no part called ${unknown.join(', ')}. The parts are ${Object.keys(PARTS).join(', ')}.`)
}

const results = []
for (const name of positionals.length === 0 ? Object.keys(PARTS) : positionals) {
  const { commands, browser, environment } = PARTS[name](values)
  console.log(`━━ ${name}, seed ${values.seed}`)
  const env = { ...process.env, FUZZ_SEED: values.seed, ...environment }
  if (browser) {
    const found = findOrInstallChromium()
    if ('advice' in found) fail(found.advice)
    env.CHROMIUM_PATH = found.path
    env.E2E_PORT = String(await freePort())
  }
  if (values.path !== undefined) env.FUZZ_PATH = values.path
  const started = performance.now()
  let ok = true
  for (const [script, ...args] of commands) ok &&= (await run([join('node_modules', script), ...args], env)) === 0
  results.push({ name, ok, seconds: (performance.now() - started) / 1000 })
}
console.log('\n━━ Summary\n')
for (const { name, ok, seconds } of results)
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(10)} seed ${values.seed} ${`${seconds.toFixed(0)} s`.padStart(8)}`)
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1

/** An end-to-end test that takes longer when its environment says so. */
function endToEnd(name, environment) {
  const config = 'test/e2e/playwright.config.ts'
  return {
    commands: [
      ['vite/bin/vite.js', 'build', '--logLevel', 'warn'],
      ['@playwright/test/cli.js', 'test', '-c', config, `e2e/${name}.e2e`, '--global-timeout=0', '--retries=0'],
    ],
    browser: true,
    environment,
  }
}

function run(args, env) {
  return new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).on('close', resolve)
  })
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
