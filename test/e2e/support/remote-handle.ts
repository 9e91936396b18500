import type { Page } from '@playwright/test'
import type { DesignerHandle } from '../../../src/app/designer-handle.ts'

/** `window.designer` of a page, driven from a test: the same names, all of them asynchronous. */
export type RemoteHandle = {
  ready(): Promise<void>
  open(request: { layout?: unknown; schema?: unknown; datapoints?: unknown }): Promise<void>
  /** One empty page and no datapoints. */
  openBlank(): Promise<void>
  exportLayout(): Promise<ReturnType<DesignerHandle['exportLayout']>>
  issues(): Promise<ReturnType<DesignerHandle['issues']>>
  undo(): Promise<void>
  redo(): Promise<void>
  /** From 1. */
  goToDatapoint(n: number): Promise<void>
  /** From 1. */
  showPage(n: number): Promise<void>
}

/** The handle of a page that is loading or has loaded the app. */
export function remoteHandle(page: Page): RemoteHandle {
  // As text: Playwright's type of what it can pass has no end when the value is any JSON.
  const open: RemoteHandle['open'] = (request) =>
    page.evaluate((text) => window.designer.open(JSON.parse(text)), JSON.stringify(request))
  return {
    ready: async () => {
      await page.waitForFunction(() => 'designer' in window)
      await page.evaluate(() => window.designer.ready)
    },
    open,
    openBlank: () => open({ layout: [{ rows: [] }], schema: null, datapoints: [] }),
    exportLayout: () => page.evaluate(() => window.designer.exportLayout()),
    issues: () => page.evaluate(() => window.designer.issues()),
    undo: () => page.evaluate(() => window.designer.undo()),
    redo: () => page.evaluate(() => window.designer.redo()),
    goToDatapoint: (n) => page.evaluate((at) => window.designer.goToDatapoint(at), n),
    showPage: (n) => page.evaluate((at) => window.designer.showPage(at), n),
  }
}
