import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const DOCUMENTS = ['README.md', 'src/README.md', '.github/CONTRIBUTING.md', '.github/CHANGELOG.md']
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe.each(DOCUMENTS)('%s', (path) => {
  const text = read(path)

  it('names only commands that exist', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!)
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })

  it('links only to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)#][^)]*)\)/g)]
      .map(([, link]) => link!)
      .filter((link) => !/^https?:/.test(link))
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([])
  })

  it('links only to headings that are there', () => {
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, words]) =>
      words!
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    )
    const anchors = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor!)
    expect(anchors.filter((anchor) => !headings.includes(anchor))).toEqual([])
  })
})

describe('README.md', () => {
  it('begins and tests with one line each', () => {
    expect(read('README.md').split('\n')).toEqual(expect.arrayContaining(['npm ci && npm start', 'npm ci && npm test']))
  })

  it.each([
    [/sequences of commands .*?`npm test` plays (\d+)/s, 'test/fuzz/model/model.dom.test.ts', /FUZZ_RUNS \?\? (\d+)/],
    [/what a person does .*?`npm test` plays (\d+)/s, 'test/e2e/interface.e2e.ts', /FUZZ_SEQUENCES \?\? (\d+)/],
    [/random moments, in `npm test` at (\d+)/, 'test/e2e/kill.e2e.ts', /FUZZ_KILLS \?\? (\d+)/],
  ])('says how much of the fuzz is in npm test: %s', (said, path, drawn) => {
    const number = said.exec(read('README.md'))?.[1]
    expect(number).toBeDefined()
    expect(number).toBe(drawn.exec(read(path))?.[1])
  })

  it('shows every picture that is taken, none of them large', () => {
    const folder = join(root, '.github/pictures')
    const pictures = readdirSync(folder)
    expect(pictures.length).toBeGreaterThan(0)
    expect(pictures.filter((name) => !read('README.md').includes(`(.github/pictures/${name})`))).toEqual([])
    expect(pictures.filter((name) => statSync(join(folder, name)).size > 80_000)).toEqual([])
  })
})

describe('src/README.md', () => {
  const lines = read('src/README.md').split('\n')
  const foldersIn = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    )
  const rowOf = (room: string) => lines.find((line) => line.startsWith(`| \`${room}/\``)) ?? ''

  it('has every room in its table', () => {
    expect(foldersIn('src').filter((room) => rowOf(room) === '')).toEqual([])
  })

  it.each(['designer', 'outputs', 'app', 'checks'])('names every folder of %s', (room) => {
    expect(foldersIn(`src/${room}`).filter((folder) => !rowOf(room).includes(`\`${folder}/\``))).toEqual([])
  })
})
