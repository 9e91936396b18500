import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** Draw only what they are given, and that later: there is nothing of their own to look at. */
const NOTHING_TO_SEE = ['src/ui/after-paint.tsx', 'src/ui/late-boundary.tsx']

it('shows every part of the interface that others use in a story', () => {
  const parts = tsxIn('src/ui').filter((path) => !NOTHING_TO_SEE.includes(path))
  const used = imported(tsxIn('src').filter((path) => !path.startsWith('src/ui/')))
  const shown = imported(tsxIn('stories'))
  const asked = parts.filter((path) => used.has(path))
  expect(asked.length).toBeGreaterThan(15)
  expect(asked.filter((path) => !shown.has(path))).toEqual([])
})

/** The `.tsx` files of a folder, by their paths from the root. */
function tsxIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
}

/** The `.tsx` files that some files import, now or later. */
function imported(files: readonly string[]): ReadonlySet<string> {
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/['"](\.[^'"]+\.tsx)['"]/g)].map(([, path]) =>
        relative(root, join(root, dirname(file), path!)).replaceAll('\\', '/'),
      ),
    ),
  )
}
