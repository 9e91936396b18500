import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from './support/test.ts'

/**
 * What the browser may have to fetch before the first screen: the scripts and styles that the built page names, in KB of gzip. A little
 * above what it is, so that it can't grow unnoticed. What the first screen does without belongs behind `late` or `import()`.
 */
const BUDGET = 205

const dist = join(import.meta.dirname, '../../dist')

test(`the first screen needs at most ${BUDGET} KB of scripts and styles, in a handful of files`, async ({ page }) => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '')
  const sizes = files.map((path) => ({ path, size: gzipSync(readFileSync(join(dist, path))).length / 1000 }))
  expect(files.length, 'files').toBeGreaterThan(0)
  expect(files.length, 'files').toBeLessThanOrEqual(6)
  expect(
    sizes.reduce((sum, { size }) => sum + size, 0),
    sizes.map(({ path, size }) => `${path} ${size.toFixed(1)} KB`).join('\n'),
  ).toBeLessThanOrEqual(BUDGET)

  // Nothing of what comes later is asked for before the first screen is there.
  await page.goto('/')
  await page.evaluate(() => window.designer.ready)
  const asked = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.(js|css)$/.test(name))
      .toSorted((a, b) => a.startTime - b.startTime)
      .map(({ name }) => new URL(name).pathname.slice(1)),
  )
  expect(asked.slice(0, files.length).toSorted()).toEqual(files.toSorted())
})
