import { chromium } from 'playwright'
import { findOrInstallChromium } from '../../find-chromium.mjs'
import { loadTypeScript } from './load-typescript.mjs'

export const viewport = { width: 1440, height: 900 }

let launchOptions

/**
 * Opens a page in a browser of its own with a profile of its own, started like that of every other test. `probe` runs in the page before
 * anything else. An exception in the page rejects `failed`. The app is not kept for offline use, which would be measured as well.
 */
export async function openPage(url, probe) {
  launchOptions ??= await loadLaunchOptions()
  const browser = await chromium.launch(launchOptions)
  const page = await browser.newPage({ viewport, serviceWorkers: 'block' })
  page.on('pageerror', (error) => {
    console.error(`Exception in ${url}: ${error.stack}`)
    process.exitCode = 1
  })
  if (probe !== undefined) await page.addInitScript(probe)
  await page.goto(url)
  const devtools = await page.context().newCDPSession(page)
  return { browser, page, devtools }
}

/** JavaScript heap in use after everything that can go is gone, in MB. */
export async function usedHeap(devtools) {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

/** Processor time that the page's main thread has used so far, in ms. What else runs on the machine does not count. */
export async function busyTime(devtools) {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
}

async function loadLaunchOptions() {
  const found = findOrInstallChromium()
  if ('advice' in found) throw new Error(found.advice)
  process.env.CHROMIUM_PATH ??= found.path
  return (await loadTypeScript('test/chromium.ts')).launchOptions
}
