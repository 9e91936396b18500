import { defineConfig } from '@playwright/test'
import { launchOptions } from '../chromium.ts'

// `npm test` chooses a free port; by hand it is this one.
const port = Number(process.env.E2E_PORT ?? 4173)
const url = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: './results',
  fullyParallel: true,
  // A page now and then waits for a frame or a file; a third one uses that.
  workers: 3,
  // On a shared machine one of so many walks may meet a moment in which all stands still. The closing lines name each that needed this.
  retries: 1,
  forbidOnly: true,
  // A busy machine is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTimeout: 11 * 60_000,
  reporter: [['list'], ['./counts-reporter.ts']],
  use: {
    baseURL: url,
    browserName: 'chromium',
    launchOptions,
    viewport: { width: 1440, height: 900 },
    // Only offline.e2e.ts keeps the app in the browser: each test's profile is new and would fetch all of it.
    serviceWorkers: 'block',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    // Pictures and copies of the page at each action would double the time of a run.
    trace: { mode: 'on-first-retry', screenshots: false, snapshots: false },
  },
  webServer: {
    // Vite's own preview compresses each file for each page anew.
    command: `node test/e2e/serve-build.mjs ${port}`,
    cwd: '../..',
    url,
    reuseExistingServer: false,
  },
})
