import type { Page, Request } from '@playwright/test'

/** Faults of a page that a person would not see. */
export type Faults = {
  /** What has happened so far, without what is expected. */
  list(): readonly string[]
  /** Names a fault that belongs to the test, such as a picture that cannot be loaded. */
  expect(words: RegExp): void
}

/**
 * Collects console errors and warnings, exceptions, failed requests, and requests that leave the page's own server. What the browser stops
 * asking for because the page is left, or loaded anew, has not failed.
 */
export function watchFaults(page: Page, home: string): Faults {
  const found: string[] = []
  // How many pages had come when something was asked for; until the next has come, the one before it still asks.
  const asked = new WeakMap<Request, number>()
  const stopped: Request[] = []
  let pages = 0
  // Said by Playwright itself, where the configuration has it block service workers.
  const expected = [/^console: Service Worker registration blocked by Playwright$/]
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => found.push(`exception: ${error.message}`))
  page.on('crash', () => found.push('the page crashed'))
  page.on('request', (request) => {
    asked.set(request, pages)
    if (!isLocal(request.url(), home)) found.push(`request to elsewhere: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given'
    // A page that is left gives up what it was fetching for later. What can't be had fails with another reason.
    if (reason === 'net::ERR_ABORTED') stopped.push(request)
    else found.push(`failed request: ${request.url()} (${reason})`)
  })
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) pages++
  })
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`answer ${response.status()}: ${response.url()}`)
  })
  return {
    list: () => {
      const gone = stopped.filter((request) => asked.get(request) === pages)
      return [...found, ...gone.map((request) => `failed request: ${request.url()} (stopped)`)].filter(
        (fault) => !expected.some((words) => words.test(fault)),
      )
    },
    expect: (words) => void expected.push(words),
  }
}

function isLocal(url: string, home: string): boolean {
  return url.startsWith(home) || url.startsWith('data:') || url.startsWith('blob:')
}
