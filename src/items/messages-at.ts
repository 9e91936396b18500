import type { ItemFinding } from './item-model.ts'

type Finding = Pick<ItemFinding<unknown>, 'message' | 'path' | 'severity'>

/** The findings about exactly this part of an item, for the field that edits it; none when there are none. */
export function messagesAt<T extends Finding>(findings: readonly T[], ...path: (string | number)[]): readonly T[] {
  return findings.filter(
    (finding) => finding.path.length === path.length && finding.path.every((step, depth) => step === path[depth]),
  )
}

/** The findings about one entry of a list, with their paths counted from that entry. */
export function findingsWithin<T extends Finding>(findings: readonly T[], ...path: (string | number)[]): readonly T[] {
  return findings
    .filter((finding) => path.every((step, depth) => step === finding.path[depth]))
    .map((finding) => ({ ...finding, path: finding.path.slice(path.length) }))
}
