import { expect, type Page } from '@playwright/test'
import { MEDIA } from '../../fixtures/hostile/trick.ts'

/** Notices what hostile content does in a page, in any frame of it. */
export type Tripwire = {
  /** Nothing has run, asked, opened or gone elsewhere so far, and nothing that could run is in the page. */
  check(where: string): Promise<void>
  /** What has happened so far, in words. */
  trips(): Promise<readonly string[]>
}

/**
 * Sets the wire: `__ran(17)` and `__ran = 1` trip it, as do dialogs, new windows, and leaving the page. Requests are the `faults` fixture's,
 * which fails the test for any that leaves the server; media of the one host that may be shown get an empty picture.
 */
export async function setTripwire(page: Page): Promise<Tripwire> {
  const outside: string[] = []
  await page.addInitScript(wire)
  await page.evaluate(wire)
  page.on('dialog', (dialog) => {
    // The app's own question before a page with unsaved work is left.
    if (dialog.type() === 'beforeunload') return void dialog.accept()
    outside.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => outside.push(`window ${popup.url()}`))
  page.on('frameattached', (frame) => outside.push(`frame ${frame.name()}`))
  page.on('console', (message) => {
    if (message.text().startsWith(SAYS)) outside.push(message.text())
  })
  await page.route(`${MEDIA}/**`, (route) => route.fulfill({ contentType: 'image/gif', body: PIXEL }))
  const trips = async () => [...outside, ...(await page.evaluate(() => window.__trips ?? []))]
  return {
    trips,
    check: async (where) => {
      expect(await trips(), `${where}: what happened`).toEqual([])
      expect(await findDangerous(page), `${where}: what could run`).toEqual([])
    },
  }
}

declare global {
  interface Window {
    __trips?: readonly string[]
  }
}

const SAYS = 'tripwire: '
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** In the page. What trips in a frame of another origin is told by the console alone. */
function wire() {
  if (Object.hasOwn(window, '__trips')) return
  const trips: string[] = []
  const trip = (what: string) => {
    trips.push(what)
    console.warn(`tripwire: ${what}`)
  }
  Object.defineProperty(window, '__trips', { value: trips })
  Object.defineProperty(window, '__ran', {
    get: () => (number: unknown) => trip(`text ${String(number)} ran`),
    set: () => {
      trip('a text ran')
    },
  })
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) {
    Object.defineProperty(window, name, { value: () => trip(name) })
  }
}

/** Elements and attributes that could run, load or send, wherever they stand in the page. */
function findDangerous(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const foreign =
      'iframe, frame, object, embed, applet, base, math, animate, set, foreignObject, portal, form[action]'
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const bad = [...element.attributes].filter(
        ({ name, value }) =>
          /^on/i.test(name) ||
          (/^(href|src|srcset|srcdoc|action|formaction|data|poster|ping|background|xlink:href)$/i.test(name) &&
            !/^(https:\/\/|blob:|\.\/|\/|#|data:image\/(?!svg))/i.test(value) &&
            !value.startsWith(`${location.origin}/assets/`)),
      )
      const isForeign =
        element.matches(foreign) ||
        (element.localName === 'script' && !element.matches('script[type="module"][src]')) ||
        (element.localName === 'meta' && element.matches('body *'))
      return [
        ...bad.map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
        ...(isForeign ? [`<${element.localName}>`] : []),
      ]
    })
  })
}
