import type { Issue } from '../../checks/issue.ts'
import type { ExportEntry, ExportFile } from '../export-catalogue.ts'
import { safePath } from '../safe-name.ts'
import { printReadme, type LeftOut, type PathNote } from './readme.ts'

/** The files of one ZIP, sorted by their paths, and what could not be put into it. */
export type Bundle = { readonly files: readonly ExportFile[]; readonly leftOut: readonly LeftOut[] }

/**
 * Told before each entry is made, and again while one takes long: how many are done (with a fraction of the one at work), of how many, and
 * the title of the one at work, which begins when what is given back is over.
 */
export type OnCollect = (done: number, all: number, title: string) => void | Promise<void>

/**
 * Makes every entry that belongs into the ZIP, with a README that says what to do in which order. What is blocked goes in as a draft, or
 * is left out with its reason; `issues` are what the checks find now, and are named. The same project gives the same files: no time and no order of making is in them. Refused when the signal
 * says so.
 */
export async function collectFiles(
  projectName: string,
  entries: readonly ExportEntry[],
  signal: AbortSignal,
  onCollect: OnCollect = () => {},
  issues: readonly Issue[] = [],
): Promise<Bundle> {
  const wanted = entries.filter(({ inZip }) => inZip !== undefined)
  const leftOut: LeftOut[] = []
  const files: ExportFile[] = []
  const notes: PathNote[] = []
  for (const [index, entry] of wanted.entries()) {
    const { title, group, blocked, draftName, note, inZip = '' } = entry
    await onCollect(index, wanted.length, title)
    signal.throwIfAborted()
    if (blocked !== null && draftName === undefined) {
      leftOut.push({ title, reason: blocked })
      continue
    }
    if (blocked !== null) leftOut.push({ title, reason: blocked, draft: draftPath(inZip, draftName ?? '') })
    // One after another: a large dataset is written once, and two at a time would only take more memory.
    const content = await entry.make({
      signal,
      onShare: (share) => void onCollect(index + share, wanted.length, title),
    })
    signal.throwIfAborted()
    const path = blocked === null ? inZip : draftPath(inZip, draftName ?? '')
    // What the scripts need is said where they are explained.
    if (note !== undefined && group !== 'run') notes.push({ path, note })
    if (isFiles(content))
      files.push(...content.map((file) => ({ ...file, path: `${inZip.replace(/\/$/, '')}/${file.path}` })))
    else files.push({ path, content })
  }
  const named = uniquePaths(files, [README])
  return {
    files: sortByPath([{ path: README, content: printReadme(projectName, named, leftOut, notes, issues) }, ...named]),
    leftOut,
  }
}

const README = 'README.md'

/** The files with safe paths, no two alike nor like one of those that are `taken`, even where capitals do not count. */
export function uniquePaths(files: readonly ExportFile[], taken: readonly string[] = []): readonly ExportFile[] {
  const used = new Set(taken.map((path) => path.toLowerCase()))
  return files.map(({ path, content }) => {
    const safe = safePath(path)
    let own = safe
    for (let number = 2; used.has(own.toLowerCase()); number++) own = safe.replace(/(\.[^./]*)?$/, `-${number}$1`)
    used.add(own.toLowerCase())
    return { path: own, content }
  })
}

/** In the order of the paths, the same on every machine. */
export function sortByPath(files: readonly ExportFile[]): readonly ExportFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

function draftPath(inZip: string, draftName: string): string {
  return inZip.replace(/[^/]*$/, draftName)
}

function isFiles(content: unknown): content is readonly ExportFile[] {
  return Array.isArray(content)
}
