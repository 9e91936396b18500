import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe.each([
  { folder: 'src/checks/rules', named: 'check', calledIn: ['src/checks/check-layout.ts', 'src/checks/check-data.ts'] },
  { folder: 'src/checks/advice', named: 'advise', calledIn: ['src/checks/advice/advise.ts'] },
])('$folder', ({ folder, named, calledIn }) => {
  const files = filesIn(folder)
  const callers = calledIn.map(read).join('\n')

  it(`has no file that ${calledIn.join(' and ')} does not reach`, () => {
    const reached = reachedFrom(calledIn)
    expect(files.filter((path) => !reached.has(path))).toEqual([])
  })

  it('has nothing that looks but is never called', () => {
    const looking = files.flatMap((path) =>
      [...read(path).matchAll(/^export (?:function|const) (\w+)/gm)]
        .map(([, name]) => name!)
        .filter((name) => name.startsWith(named) && name !== named),
    )
    expect(looking.length).toBeGreaterThan(8)
    expect(looking.filter((name) => !new RegExp(`\\b${name}[()]`).test(callers))).toEqual([])
  })
})

it.each([
  ['src/items', 'test/unit/items/rule-cases.ts', 'test/unit/checks/rules.test.ts'],
  ['src/checks/rules', 'test/unit/checks/rules.test.ts', 'test/unit/checks/check-data.test.ts'],
  ['src/checks/advice', 'test/unit/checks/advice/advise.test.ts'],
])('every rule of %s has its examples', (folder, ...tests) => {
  const examples = tests.map(read).join('\n')
  const rules = filesIn(folder).flatMap((path) =>
    [...read(path).matchAll(/\brule: '([^']+)'/g)].map(([, rule]) => rule!),
  )
  expect(rules.length).toBeGreaterThan(8)
  expect(rules.filter((rule) => !examples.includes(`'${rule}'`))).toEqual([])
})

describe('src/layout/operations', () => {
  const files = filesIn('src/layout/operations')
  const operations = files.flatMap((path) =>
    [...read(path).matchAll(/^export function (\w+)\([^{]*\): (?:Layout|Duplication) \{/gm)].map(([, name]) => ({
      name: name!,
      path,
    })),
  )
  const sources = [...filesIn('src'), ...filesIn('src', '.tsx')].map((path) => ({ path, text: read(path) }))
  const isUsed = ({ name, path }: { name: string; path: string }, among: typeof sources) =>
    among.some((source) => source.path !== path && new RegExp(`\\b${name}\\b`).test(source.text))

  it('has no operation that nothing uses', () => {
    expect(operations.length).toBeGreaterThan(15)
    expect(operations.filter((operation) => !isUsed(operation, sources))).toEqual([])
  })

  it('has every operation that is used elsewhere among the random ones', () => {
    const elsewhere = sources.filter(({ path }) => !files.includes(path))
    const random = read('test/unit/layout/operations/random.test.ts')
    const played = operations.filter((operation) => isUsed(operation, elsewhere))
    expect(played.filter(({ name }) => !new RegExp(`\\b${name}\\b[^}]*\\(`).test(random))).toEqual([])
  })
})

/** The files of a folder with an ending, by their paths from the root. */
function filesIn(folder: string, ending = '.ts'): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
}

/** The files that some files import, themselves or through others. */
function reachedFrom(files: readonly string[]): ReadonlySet<string> {
  const reached = new Set(files)
  for (const file of reached) {
    for (const [, path] of read(file).matchAll(/ from '(\.[^']+)'/g))
      reached.add(relative(root, join(root, dirname(file), path!)).replaceAll('\\', '/'))
  }
  return reached
}
