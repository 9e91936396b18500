// Runs everything that must hold, in order, and stops at the first step that fails. With names of steps it runs only those:
// `npm test -- lint unit`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { findOrInstallChromium } from './find-chromium.mjs'
import { findOrInstallTools } from './find-tools.mjs'
import { freePort } from './free-port.mjs'
import { readOptions } from './read-options.mjs'

const root = join(import.meta.dirname, '..')

/** `counts` marks the steps that close with a line of counts; the others count as one check each. */
const steps = [
  { name: 'typecheck', title: 'Types', command: ['typescript/bin/tsc', '--noEmit'] },
  { name: 'lint', title: 'Lint and architecture', command: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'schema', title: 'JSON Schema is current', script: ['src/cli/write-json-schema.mjs', '--check'] },
  {
    name: 'unit',
    title: 'Unit tests',
    command: ['vitest/vitest.mjs', 'run', '--project', 'unit-*'],
    counts: true,
    tools: true,
  },
  {
    name: 'stories',
    title: 'Stories in Chromium',
    command: ['vitest/vitest.mjs', 'run', '--project', 'stories'],
    counts: true,
    browser: true,
  },
  { name: 'build', title: 'Build', command: ['vite/bin/vite.js', 'build'] },
  {
    name: 'e2e',
    title: 'End to end in Chromium',
    command: ['@playwright/test/cli.js', 'test', '-c', 'test/e2e/playwright.config.ts'],
    counts: true,
    browser: true,
    tools: true,
  },
]

/** What these steps do not do. */
const LEFT_OUT =
  'Left out, because it takes long: npm run bench measures speed and memory; npm run fuzz looks for faults with many more draws.'

const results = []
let running = null

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stop(running)
    process.exit(130)
  })
}

await main()

async function main() {
  const chosen = chooseSteps()
  const environment = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1' }
  if (chosen.some(({ browser }) => browser)) {
    const found = findOrInstallChromium()
    if ('advice' in found) fail(found.advice)
    environment.CHROMIUM_PATH = found.path
    console.log(`Chromium: ${found.path}`)
  }
  if (chosen.some(({ tools }) => tools)) {
    const found = findOrInstallTools()
    if ('advice' in found) fail(found.advice)
  }
  environment.E2E_PORT = String(await freePort())
  if (process.stdout.isTTY) environment.FORCE_COLOR = '1'

  for (const [index, step] of chosen.entries()) {
    console.log(`\n━━ ${index + 1}/${chosen.length} ${step.title}\n`)
    const result = await run(step, environment)
    results.push(result)
    if (!result.ok) break
  }
  summarise(chosen)
}

function chooseSteps() {
  const { positionals } = readOptions(`Runs everything that must hold, in order, and stops at the first step that fails.

  npm test [-- ${steps.map(({ name }) => name).join(' ')}]

Without names of steps it runs them all. --help prints this.
${LEFT_OUT}`)
  const unknown = positionals.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    fail(`There is no step called ${unknown.join(', ')}. The steps are ${steps.map(({ name }) => name).join(', ')}.`)
  }
  return positionals.length === 0 ? steps : steps.filter(({ name }) => positionals.includes(name))
}

/** Runs one step, passing its output on while reading its counts. */
function run(step, environment) {
  const started = performance.now()
  const args = step.command ? [join('node_modules', step.command[0]), ...step.command.slice(1)] : step.script
  const counts = { passed: 0, failed: 0, skipped: 0, lines: 0 }
  return new Promise((resolve) => {
    // A group of its own, so that stopping it stops what it has started too.
    running = spawn(process.execPath, args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    passOn(running.stdout, process.stdout, counts)
    passOn(running.stderr, process.stderr, counts)
    running.on('close', (code) => {
      running = null
      resolve({ step, seconds: (performance.now() - started) / 1000, ...judge(step, code, counts) })
    })
  })
}

/** Passes a stream on and adds up its lines of counts: `vitest: 18 passed, 0 failed, 0 skipped`. */
function passOn(from, to, counts) {
  let rest = ''
  from.setEncoding('utf8')
  from.on('data', (chunk) => {
    to.write(chunk)
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) addCounts(line, counts)
  })
  from.on('end', () => addCounts(rest, counts))
}

function addCounts(line, counts) {
  const found = /^\w+: (\d+) passed, (\d+) failed, (\d+) skipped$/.exec(stripVTControlCharacters(line).trim())
  if (!found) return
  counts.lines++
  counts.passed += Number(found[1])
  counts.failed += Number(found[2])
  counts.skipped += Number(found[3])
}

/** A step that exits cleanly without having run a single test has not passed. */
function judge(step, code, { passed, failed, skipped }) {
  if (!step.counts) return { ok: code === 0, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const ok = code === 0 && failed === 0 && passed > 0
  return { ok, passed, failed: ok ? 0 : Math.max(1, failed), skipped }
}

function summarise(chosen) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  console.log('\n━━ Summary\n')
  for (const { step, ok, seconds, ...counts } of results) {
    for (const key of Object.keys(total)) total[key] += counts[key]
    console.log(
      `${ok ? '✓' : '✗'} ${step.title.padEnd(26)}${`${seconds.toFixed(1)} s`.padStart(9)}   ${inWords(counts)}`,
    )
  }
  for (const { title } of chosen.slice(results.length)) console.log(`– ${title.padEnd(26)}${'not run'.padStart(9)}`)
  console.log(`\n${inWords(total)}`)
  console.log(LEFT_OUT)
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function stop(child) {
  if (!child?.pid) return
  try {
    process.kill(-child.pid, 'SIGTERM')
  } catch {
    // It has ended by itself.
  }
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
