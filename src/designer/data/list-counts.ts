import type { DatapointSeverity, RuleCount } from '../../dataset/check-datapoints.ts'

const RANKS: { readonly [severity in DatapointSeverity]: number } = { error: 0, warning: 1, advice: 2 }

/** What the checks count, the gravest first, of equal ones the most frequent first. */
export function listCounts(counts: readonly RuleCount[]): readonly RuleCount[] {
  return counts.toSorted((a, b) => RANKS[a.severity] - RANKS[b.severity] || b.count - a.count)
}

/** The reason of a count, in the words of the server's import. Many unreadable datapoints have many reasons: these stand below. */
export function reasonWords({ rule, reason, count }: RuleCount): string {
  return rule === 'unreadable' && count > 1 ? 'can’t be read, for the reasons below' : reason
}
