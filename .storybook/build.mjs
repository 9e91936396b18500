// npm run build-storybook [-- options of storybook build]: the static site in dist-storybook/, and how long it took.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const storybook = join(import.meta.dirname, '../node_modules/storybook/dist/bin/dispatcher.js')
const started = performance.now()
const build = spawn(process.execPath, [storybook, 'build', '-o', 'dist-storybook', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
})
build.on('close', (code) => {
  if (code === 0) console.log(`Built in ${((performance.now() - started) / 1000).toFixed(0)} s.`)
  process.exitCode = code ?? 1
})
