import type { Page } from '@playwright/test'

/** `window.designer`, driven from a test. It is the handle that the README documents. */
export type DesignerHandle = {
  ready(): Promise<void>
  open(content: { layout?: unknown; schema?: unknown; datapoints?: readonly unknown[] }): Promise<void>
  /** A layout of one empty page, without a dataset. */
  openBlank(): Promise<void>
  exportLayout(): Promise<unknown>
  issues(): Promise<readonly { message: string }[]>
  undo(): Promise<void>
  redo(): Promise<void>
  goToDatapoint(number: number): Promise<void>
  showPage(number: number): Promise<void>
}

/** The handle of a page that has loaded the app. */
export function designerHandle(page: Page): DesignerHandle {
  const call = async (name: string, ...args: readonly unknown[]): Promise<unknown> => {
    await page.waitForFunction(() => 'designer' in window)
    return page.evaluate(
      async ([method, values]) => {
        const { designer } = window as unknown as { designer: Record<string, (...values: unknown[]) => unknown> }
        return designer[method]!(...values)
      },
      [name, args] as const,
    )
  }
  const open: DesignerHandle['open'] = async (content) => {
    await call('open', content)
  }
  return {
    ready: async () => {
      await page.waitForFunction(() => 'designer' in window)
      await page.evaluate(() => (window as unknown as { designer: { ready: Promise<unknown> } }).designer.ready)
    },
    open,
    openBlank: () => open({ layout: [{ rows: [] }], schema: null, datapoints: [] }),
    exportLayout: () => call('exportLayout'),
    issues: async () => (await call('issues')) as readonly { message: string }[],
    undo: async () => void (await call('undo')),
    redo: async () => void (await call('redo')),
    goToDatapoint: async (number) => void (await call('goToDatapoint', number)),
    showPage: async (number) => void (await call('showPage', number)),
  }
}
