import { posix } from 'node:path'

const PURE = ['base', 'items (pure)', 'layout', 'dataset', 'checks', 'outputs']
const SHELL = [...PURE, 'ui', 'items', 'store', 'participant']

/**
 * The table of src/README.md: which rooms a room may import from. `items (pure)` is the half of items/ that knows no React:
 * every `.ts` file but `registry.ts`, `definition.ts` and hooks (`use-….ts`).
 */
const MAY_IMPORT = new Map([
  ['base', []],
  ['ui', ['base']],
  ['items (pure)', ['base']],
  ['items', ['base', 'ui', 'items (pure)']],
  ['layout', ['base', 'items (pure)']],
  ['dataset', ['base']],
  ['checks', ['base', 'items (pure)', 'layout', 'dataset']],
  ['outputs', ['base', 'items (pure)', 'layout', 'dataset', 'checks']],
  ['store', PURE],
  ['participant', ['base', 'ui', 'items (pure)', 'items', 'layout', 'dataset']],
  ['designer', SHELL],
  ['preview', SHELL],
  ['app', [...SHELL, 'designer', 'preview']],
  ['cli', PURE],
])

/** Packages that live behind one door. */
const HOMES = [
  {
    packages: /^@dnd-kit\//,
    home: /^designer\/dnd\/|^ui\/sortable-list\.tsx$/,
    door: 'designer/dnd/ and ui/sortable-list.tsx',
  },
  { packages: /^(@tiptap\/|prosemirror-)/, home: /^ui\/rich-text\//, door: 'ui/rich-text/' },
  { packages: /^dompurify$/, home: /^ui\/rich-text\/sanitize\.ts$/, door: 'ui/rich-text/sanitize.ts' },
  { packages: /^@(codemirror|lezer)\//, home: /^ui\/json-editor\//, door: 'ui/json-editor/' },
  { packages: /^zustand(\/|$)/, home: /^store\//, door: 'store/' },
  { packages: /^idb$/, home: /^store\/storage\//, door: 'store/storage/' },
  { packages: /^papaparse$/, home: /^dataset\//, door: 'dataset/' },
  { packages: /^(fflate|yaml)$/, home: /^outputs\//, door: 'outputs/' },
  { packages: /^node:/, home: /^cli\//, door: 'cli/' },
]

/** What a pure room may import besides the rooms: nothing that draws, waits or guesses. */
const PURE_PACKAGES = /^(zod\/mini|papaparse|fflate|yaml)$/

const boundaries = {
  meta: { type: 'problem', docs: { description: 'Keeps every file of src/ in its room' }, schema: [] },
  create(context) {
    const file = pathInSrc(context.filename)
    if (file === null) return {}
    const room = roomOf(file)
    const report = (node, message) => context.report({ node, message })
    const check = (source) => {
      if (!source) return
      const refusal = typeof source.value === 'string' ? refuse(file, room, source.value) : refuseUnknown(room)
      if (refusal !== null) report(source, refusal)
    }
    return {
      Program(node) {
        if (room === null) report(node, `src/${file} is in no room: see the table in src/README.md.`)
        else if (PURE.includes(room) && file.endsWith('.tsx')) report(node, `${room} is pure: it holds no .tsx files.`)
      },
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
      NewExpression(node) {
        if (isFileUrl(node)) check(node.arguments[0])
      },
      ExportAllDeclaration: (node) => report(node, RE_EXPORT),
      ExportNamedDeclaration(node) {
        if (node.source) report(node, RE_EXPORT)
      },
    }
  },
}

const RE_EXPORT = 'No barrels: import from the file that owns the name.'

/** The path below src/, or null for files elsewhere. */
function pathInSrc(filename) {
  const parts = filename.replaceAll('\\', '/').split('/src/')
  return parts.length > 1 ? parts[parts.length - 1] : null
}

/** The room of a path below src/, or null when it is in none. */
function roomOf(path) {
  const [folder] = path.split('/')
  if (folder === 'items' && path.endsWith('.ts') && !/(^|\/)(registry|definition|use-[^/]*)\.ts$/.test(path)) {
    return 'items (pure)'
  }
  return path.includes('/') && MAY_IMPORT.has(folder) ? folder : null
}

/** Why a file may not import this, or null when it may. */
function refuse(file, room, specifier) {
  return specifier.startsWith('.') ? refusePath(file, room, specifier) : refusePackage(file, room, specifier)
}

function refusePath(file, room, specifier) {
  const target = posix.normalize(posix.join(posix.dirname(file), specifier.replace(/\?.*$/, '')))
  if (target.startsWith('..')) return `src/ imports nothing from outside of it: ${specifier}.`
  const other = roomOf(target)
  if (room === null || other === room || MAY_IMPORT.get(room).includes(other)) return null
  return `${room} may not import ${other ?? `src/${target}`}: see the table in src/README.md.`
}

function refusePackage(file, room, specifier) {
  if (specifier === 'zod') return 'Import zod/mini instead: it is half the size.'
  const kept = HOMES.find(({ packages }) => packages.test(specifier))
  if (kept && !kept.home.test(file)) return `${specifier} is imported only in ${kept.door}.`
  if (PURE.includes(room) && !PURE_PACKAGES.test(specifier)) return `${room} is pure: it may not import ${specifier}.`
  return null
}

function refuseUnknown(room) {
  return room === 'cli' ? null : 'Name the imported file in plain words, so that the boundaries can be checked.'
}

/** Whether this is `new URL('./file.ts', import.meta.url)`, which is how a worker is named. */
function isFileUrl(node) {
  return (
    node.callee.name === 'URL' &&
    typeof node.arguments[0]?.value === 'string' &&
    node.arguments[1]?.type === 'MemberExpression' &&
    node.arguments[1].object.type === 'MetaProperty'
  )
}

export default { meta: { name: 'architecture' }, rules: { boundaries } }
