import type { Key } from '../../base/key.ts'
import type { LocalKey } from '../commands/local-key.ts'
import { NODE_KEYS, type NodeContext } from '../commands/node-keys.ts'
import type { OutlineLine } from './list-lines.ts'

/** What a key in the outline acts on: the lines, the one that has the focus, and how to move and to fold. */
export type OutlineContext = NodeContext & {
  readonly lines: readonly OutlineLine[]
  readonly at: number
  /** Goes to a line and selects its node. */
  go(at: number): void
  /** Selects everything from where the selection began to a line. */
  extend(at: number): void
  fold(keys: readonly Key[], isExpanded: boolean): void
}

/** The keys of the outline: those of any tree, and what every node answers to. */
export const OUTLINE_KEYS: readonly LocalKey<OutlineContext>[] = [
  { keys: ['ArrowDown'], shown: '↓', what: 'Next line', run: ({ at, go }) => go(at + 1) },
  { keys: ['ArrowUp'], shown: '↑', what: 'Line before', run: ({ at, go }) => go(at - 1) },
  {
    keys: ['ArrowDown'],
    shift: true,
    shown: '⇧ ↓',
    what: 'Select one more below',
    run: (context) => context.extend(nextAlike(context, 1)),
  },
  {
    keys: ['ArrowUp'],
    shift: true,
    shown: '⇧ ↑',
    what: 'Select one more above',
    run: (context) => context.extend(nextAlike(context, -1)),
  },
  { keys: ['ArrowRight'], shown: '→', what: 'Unfold, or go in', run: goIn },
  { keys: ['ArrowLeft'], shown: '←', what: 'Fold, or go out', run: goOut },
  { keys: ['Home'], shown: 'Home', what: 'First line', run: ({ go }) => go(0) },
  { keys: ['End'], shown: 'End', what: 'Last line', run: ({ lines, go }) => go(lines.length - 1) },
  { keys: ['*'], shown: '*', what: 'Unfold all lines of this level', run: unfoldSiblings },
  ...NODE_KEYS,
]

/** The line that typed letters lead to: the next one, from the line after `at` round to it, that begins with them. Null when none does. */
export function findByLetters(titles: readonly string[], at: number, letters: string): number | null {
  const wanted = letters.toLowerCase()
  // While several letters are typed the line they have led to may stay.
  const first = wanted.length > 1 ? 0 : 1
  for (let step = first; step < titles.length + first; step++) {
    const index = (at + step) % titles.length
    if (titles[index]?.toLowerCase().startsWith(wanted) === true) return index
  }
  return null
}

/** The next line of the same level in a direction, as far as lines are unfolded; the line itself when there is none. */
function nextAlike({ lines, at }: OutlineContext, step: 1 | -1): number {
  for (let next = at + step; next >= 0 && next < lines.length; next += step) {
    if (lines[next]?.kind === lines[at]?.kind) return next
  }
  return at
}

function goIn({ lines, at, go, fold, key }: OutlineContext) {
  const expanded = lines[at]?.isExpanded
  if (expanded === true) go(at + 1)
  if (expanded === false) fold([key], true)
}

function goOut({ lines, at, go, fold, key }: OutlineContext) {
  const line = lines[at]
  if (line?.isExpanded === true) fold([key], false)
  else if (typeof line?.parent === 'number') go(line.parent)
}

function unfoldSiblings({ lines, at, fold }: OutlineContext) {
  const parent = lines[at]?.parent
  fold(
    lines.filter((line) => line.parent === parent && line.isExpanded === false).map(({ key }) => key),
    true,
  )
}
