import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'
import { installPackages, isExecutable, mayInstall } from './find-tools.mjs'

/**
 * A Chrome or Chromium on this machine, as `{ path }`. Where there is none, Debian's is installed if this runs as root;
 * else the answer is `{ advice }`, one sentence on what to install.
 */
export function findOrInstallChromium() {
  const path = findChromium() ?? (mayInstall() && installPackages(['chromium']) ? findChromium() : undefined)
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
