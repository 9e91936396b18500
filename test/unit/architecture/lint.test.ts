import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** Small files that break the architecture, each with the rule that must find it. */
const bad: readonly (readonly [path: string, source: string, rule: string])[] = [
  ['layout/react.ts', "import { useState } from 'react'\nexport const a = useState", 'boundaries'],
  ['layout/uses-store.ts', "import { b } from '../store/b.ts'\nexport const a = b", 'boundaries'],
  ['layout/uses-type-of-store.ts', "import type { B } from '../store/b.ts'\nexport const a: B = 1", 'boundaries'],
  ['layout/uses-import-type.ts', "export const a: import('../store/b.ts').B = 1", 'boundaries'],
  ['layout/operations/uses-store-later.ts', "export const a = () => import('../../store/b.ts')", 'boundaries'],
  ['layout/hidden-import.ts', 'export const a = (name: string) => import(name)', 'boundaries'],
  ['layout/view.tsx', 'export const a = 1', 'boundaries'],
  ['layout/registry.ts', "import { r } from '../items/registry.ts'\nexport const a = r", 'boundaries'],
  ['layout/definition.ts', "import type { D } from '../items/definition.ts'\nexport const a: D = 1", 'boundaries'],
  [
    'layout/view-of-item.ts',
    "import { V } from '../items/image/participant-view.tsx'\nexport const a = V",
    'boundaries',
  ],
  ['layout/whole-zod.ts', "import * as z from 'zod'\nexport const a = z.string()", 'boundaries'],
  ['layout/file-system.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync", 'boundaries'],
  ['layout/clock.ts', 'export const a = () => Date.now()', 'no-restricted-globals'],
  ['layout/hidden-clock.ts', 'export const a = () => new globalThis.Date()', 'no-restricted-globals'],
  ['layout/randomness.ts', 'export const a = () => Math.random()', 'no-restricted-properties'],
  ['checks/uses-outputs.ts', "import { b } from '../outputs/b.ts'\nexport const a = b", 'boundaries'],
  ['outputs/network.ts', "export const a = () => fetch('/a')", 'no-restricted-globals'],
  ['dataset/dom.ts', 'export const a = () => document.body', 'no-restricted-globals'],
  ['dataset/uses-layout.ts', "import { l } from '../layout/good.ts'\nexport const a = l", 'boundaries'],
  ['dataset/worker/dataset-worker.ts', 'export const a = () => Date.now()', 'no-restricted-globals'],
  ['items/image/uses-store.tsx', "import { b } from '../../store/b.ts'\nexport const a = b", 'boundaries'],
  ['items/image/schema.ts', "import { useId } from 'react'\nexport const a = useId", 'boundaries'],
  ['items/image/rules.ts', "import { V } from './participant-view.tsx'\nexport const a = V", 'boundaries'],
  ['items/image/tiptap.tsx', "import { Editor } from '@tiptap/core'\nexport const a = Editor", 'boundaries'],
  ['participant/uses-store.tsx', "import { b } from '../store/b.ts'\nexport const a = b", 'boundaries'],
  ['participant/uses-designer.tsx', "import { d } from '../designer/d.tsx'\nexport const a = d", 'boundaries'],
  ['preview/uses-designer.tsx', "import { d } from '../designer/d.tsx'\nexport const a = d", 'boundaries'],
  ['store/uses-app.ts', "import { m } from '../app/main.tsx'\nexport const a = m", 'boundaries'],
  ['ui/uses-items.tsx', "import { r } from '../items/registry.ts'\nexport const a = r", 'boundaries'],
  ['ui/drags.tsx', "import { DndContext } from '@dnd-kit/core'\nexport const a = DndContext", 'boundaries'],
  ['ui/rich-text/shown.tsx', "import purify from 'dompurify'\nexport const a = purify", 'boundaries'],
  ['designer/code.tsx', "import { EditorView } from '@codemirror/view'\nexport const a = EditorView", 'boundaries'],
  ['designer/state.ts', "import { create } from 'zustand'\nexport const a = create", 'boundaries'],
  [
    'designer/canvas/drags.tsx',
    "import { useDraggable } from '@dnd-kit/core'\nexport const a = useDraggable",
    'boundaries',
  ],
  ['designer/parses.ts', "import papa from 'papaparse'\nexport const a = papa", 'boundaries'],
  ['designer/barrel.ts', "export { b } from '../store/b.ts'", 'boundaries'],
  ['designer/whole-barrel.ts', "export * from '../store/b.ts'", 'boundaries'],
  ['designer/worker.ts', "export const a = new URL('../app/main.tsx', import.meta.url)", 'boundaries'],
  ['designer/outside.ts', "import { t } from '../../test/t.ts'\nexport const a = t", 'boundaries'],
  ['store/keeps.ts', "import { openDB } from 'idb'\nexport const a = openDB", 'boundaries'],
  ['helpers/anything.ts', 'export const a = 1', 'boundaries'],
  ['designer/default.ts', 'export default 1', 'no-default-export'],
  ['designer/anything.ts', 'export const a: any = 1', 'no-explicit-any'],
  ['designer/sure.ts', 'export const a = (b: number | null) => b!', 'no-non-null-assertion'],
  ['designer/asserts.ts', 'export const a = (b: unknown) => b as string', 'consistent-type-assertions'],
  ['designer/CamelCase.ts', 'export const a = 1', 'filename-case'],
  ['designer/cycle-one.ts', "import { b } from './cycle-two.ts'\nexport const a = () => b", 'no-cycle'],
  ['designer/cycle-two.ts', "import { a } from './cycle-one.ts'\nexport const b = () => a", 'no-cycle'],
]

/** Files that keep the rules, and those that the bad ones import. */
const good: readonly (readonly [path: string, source: string])[] = [
  ['base/list.ts', 'export const first = (list: readonly number[]) => list[0]'],
  [
    'layout/good.ts',
    "import * as z from 'zod/mini'\nimport { first } from '../base/list.ts'\nimport { m } from '../items/good/schema.ts'\nexport const l = [z.string(), first([m]), Math.max(1)] as const",
  ],
  ['items/good/schema.ts', 'export const m = 1'],
  [
    'items/good/definition.ts',
    "import { V } from '../image/participant-view.tsx'\nimport { m } from './schema.ts'\nexport const d = [V, m]",
  ],
  ['items/definition.ts', "import type { ComponentType } from 'react'\nexport type D = ComponentType | 1"],
  ['items/registry.ts', "import { d } from './good/definition.ts'\nexport const r = d"],
  [
    'items/image/participant-view.tsx',
    "import { useId } from 'react'\nimport { SortableList } from '../../ui/sortable-list.tsx'\nexport const V = () => [useId(), SortableList]",
  ],
  ['ui/sortable-list.tsx', "import { DndContext } from '@dnd-kit/core'\nexport const SortableList = DndContext"],
  ['ui/rich-text/sanitize.ts', "import purify from 'dompurify'\nexport const sanitize = purify"],
  ['ui/rich-text/editor.tsx', "import { Editor } from '@tiptap/core'\nexport const editor = Editor"],
  ['ui/json-editor/editor.tsx', "import { EditorView } from '@codemirror/view'\nexport const view = EditorView"],
  ['dataset/parse-csv.ts', "import papa from 'papaparse'\nexport const p = papa"],
  [
    'dataset/worker/client.ts',
    "export const c = () => new Worker(new URL('./dataset-worker.ts', import.meta.url), { type: 'module' })",
  ],
  ['outputs/b.ts', 'export const b = 1'],
  ['store/b.ts', "import { createStore } from 'zustand/vanilla'\nexport const b = createStore\nexport type B = 1"],
  ['store/storage/open.ts', "import { openDB } from 'idb'\nexport const open = () => openDB('a', Date.now())"],
  [
    'designer/dnd/drag.tsx',
    "import { DndContext } from '@dnd-kit/core'\nimport { b } from '../../store/b.ts'\nexport const drag = [DndContext, b]",
  ],
  ['designer/d.tsx', "import { drag } from './dnd/drag.tsx'\nexport const d = drag"],
  ['app/main.tsx', "import '../app/index.css'\nimport { d } from '../designer/d.tsx'\nexport const m = d"],
  [
    'cli/check.mjs',
    "import { readFileSync } from 'node:fs'\nexport const check = (name) => [readFileSync, import(name)]",
  ],
]

let found: ReadonlyMap<string, readonly string[]>
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'architecture-'))
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  cpSync(join(root, 'test/architecture'), join(folder, 'test/architecture'), { recursive: true })
  for (const [path, source] of [...bad, ...good]) write(join(folder, 'src', path), source)
  found = lint(folder)
}, 10_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('lint keeps the rooms apart', () => {
  it.each(bad)('refuses src/%s', (path, _source, rule) => {
    expect(found.get(`src/${path}`)).toContainEqual(expect.stringContaining(rule))
  })

  it.each(good)('accepts src/%s', (path) => {
    expect(found.get(`src/${path}`)).toBeUndefined()
  })
})

function write(path: string, source: string) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${source}\n`)
}

/** Path → names of the rules that it breaks, by the real configuration. */
function lint(cwd: string): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, readonly string[]>()
  for (const { filename, code } of diagnosticsOf(cwd)) rules.set(filename, [...(rules.get(filename) ?? []), code])
  return rules
}

function diagnosticsOf(cwd: string): readonly { filename: string; code: string }[] {
  const args = [join(root, 'node_modules/oxlint/bin/oxlint'), '--deny-warnings', '--format', 'json', 'src']
  try {
    execFileSync(process.execPath, args, { cwd, encoding: 'utf8' })
    throw new Error('oxlint found nothing wrong in files that are wrong')
  } catch (error) {
    const { stdout } = error as { stdout?: string }
    if (!stdout) throw error
    return JSON.parse(stdout).diagnostics
  }
}
