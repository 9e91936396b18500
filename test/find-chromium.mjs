import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/**
 * A Chrome or Chromium on this machine, as `{ path }`. Where there is none, Debian's is installed if this runs as root;
 * else the answer is `{ advice }`, one sentence on what to install.
 */
export function findOrInstallChromium() {
  const path = findChromium() ?? (mayInstall() && install() ? findChromium() : undefined)
  return path ? { path } : { advice: ADVICE }
}

const ADVICE =
  'The tests need Chrome or Chromium and found none: install one (on Debian: sudo apt-get install chromium; anywhere: npx playwright install --no-shell chromium), or set CHROMIUM_PATH to it.'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

function findChromium() {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter), '/snap/bin', '/opt/google/chrome']
  return [
    process.env.CHROMIUM_PATH,
    ...folders.filter(Boolean).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    chromium.executablePath(),
  ].find((path) => path && isExecutable(path))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function mayInstall() {
  return process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')
}

function install() {
  console.log('No Chrome or Chromium here: installing Debian’s chromium.\n')
  return [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ].every((args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0
  })
}
