import { test as base, type Page } from '@playwright/test'
import { remoteHandle, type RemoteHandle } from './remote-handle.ts'
import { watchFaults, type Faults } from './faults.ts'

export { expect } from '@playwright/test'

type Fixtures = {
  /** What went wrong unseen: console errors, exceptions, failed and foreign requests. None may be left at the end of a test. */
  faults: Faults
  /** The designer as at a first visit, with nothing stored and the example loaded. */
  designer: RemoteHandle
}

/** Playwright's test, in which a fault that nobody sees fails the test, too. Each test has a browser profile of its own. */
export const test = base.extend<Fixtures>({
  faults: [
    async ({ page, baseURL }, provide) => {
      const faults = watchFaults(page, baseURL ?? '')
      await provide(faults)
      base.expect(faults.list(), 'errors, failed requests or requests to elsewhere').toEqual([])
    },
    { auto: true },
  ],
  designer: async ({ page }, provide) => provide(await openApp(page)),
})

/** Opens the app, or opens it again with what is stored, and waits until it is ready. */
export async function openApp(page: Page): Promise<RemoteHandle> {
  await page.goto('./')
  const handle = remoteHandle(page)
  await handle.ready()
  return handle
}
