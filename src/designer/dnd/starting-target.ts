import type { Key } from '../../base/key.ts'
import type { DropTarget, Layout } from '../../layout/layout.ts'
import type { DropSubject } from '../../layout/operations/can.ts'
import { currentTarget } from '../../layout/targets.ts'
import { indexOfTarget, pageOfTarget } from './step-target.ts'

/** What tells where a carry by keyboard begins. */
export type StartingPoint = {
  /** The page that is shown. */
  readonly page: Key | null
  /** Where something new would go by itself, near what is selected; null when nothing is. */
  readonly near: DropTarget | null
  /** Whether a place is on the screen now. */
  isVisible(target: DropTarget): boolean
}

/**
 * The index of the place where the arrow keys begin: the thing's own; for something new the place near the selection, else the last one
 * on the screen, else the last of the page that is shown. 0 when none of these takes it.
 */
export function startingTarget(
  layout: Layout,
  targets: readonly DropTarget[],
  subject: DropSubject,
  { page, near, isVisible }: StartingPoint,
): number {
  const wanted = subject.kind === 'nodes' ? currentTarget(layout, subject.keys) : near
  const own = wanted === null ? -1 : indexOfTarget(targets, wanted)
  if (own >= 0) return own
  const onPage = targets.flatMap((target, at) => (pageOfTarget(layout, target) === page ? [{ target, at }] : []))
  return (onPage.findLast(({ target }) => isVisible(target)) ?? onPage.at(-1))?.at ?? 0
}
