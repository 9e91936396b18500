import type { GroupSizes } from '../../dataset/check-datapoints.ts'
import { countWords, formatCount } from '../../base/number-words.ts'

/** One line of the drawn group sizes: which size, how many groups have it, and how wide it is drawn, in per cent. */
export type GroupRow = { readonly label: string; readonly groups: number; readonly width: number }

/** How many sizes are told apart; the larger ones stand together in one line more. */
export const MOST_SIZES = 7

/** The sizes of task groups as lines to draw, small groups first. */
export function groupRows(sizes: GroupSizes['sizes']): readonly GroupRow[] {
  const rest = sizes.slice(MOST_SIZES)
  const lines = sizes.slice(0, MOST_SIZES).map(({ size, groups }) => ({ label: countWords(size, 'datapoint'), groups }))
  const others = rest.reduce((sum, { groups }) => sum + groups, 0)
  const all =
    others === 0 ? lines : [...lines, { label: `${formatCount(rest[0]?.size ?? 0)} and more`, groups: others }]
  const most = Math.max(1, ...all.map(({ groups }) => groups))
  return all.map((line) => ({ ...line, width: (line.groups / most) * 100 }))
}

/** The task groups in one sentence. */
export function describeGroups({ count, isExact, sizes, largest }: GroupSizes): string {
  const groups = isExact ? countWords(count, 'group') : `More than ${countWords(count, 'group')}`
  const from = sizes[0]?.size ?? 0
  const to = sizes.at(-1)?.size ?? 0
  if (from === to) return `${groups} of ${countWords(to, 'datapoint')}${count === 1 ? '' : ' each'}.`
  return `${groups} of ${formatCount(from)} to ${countWords(to, 'datapoint')}; the largest is “${largest}”.`
}
