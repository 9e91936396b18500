import type { Page } from '@playwright/test'

/** Lets nothing more be kept in the browser, as when its disk is full. Gives the way to make room again. */
export async function fillStorage(page: Page): Promise<() => Promise<void>> {
  const store = await page.evaluateHandle(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    return { put }
  })
  return () =>
    store.evaluate(({ put }) => {
      IDBObjectStore.prototype.put = put
    })
}
