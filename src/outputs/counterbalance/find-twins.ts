import { choiceOf } from '../../checks/advice/choice-of.ts'
import type { Stimulus } from '../../checks/advice/stimuli.ts'
import type { FieldPair } from '../../dataset/find-pairs.ts'
import type { Layout } from '../../layout/layout.ts'
import type { Question } from '../answers/list-questions.ts'
import { type Mirror, saysTheSame } from './mirror-words.ts'

/** The side of the pairs that a question stands with. `isAlone` where its page shows that side only. */
export type PlaceSide = { readonly side: 0 | 1; readonly isAlone: boolean }

/** The side that a question stands with: the one on its page, in its half of a page with both side by side, or the last one before it. */
export function sideOfPlace(
  { place }: Question,
  layout: Layout,
  pairs: readonly FieldPair[],
  stimuli: readonly Stimulus[],
): PlaceSide | null {
  const here = stimuli.flatMap(({ name, found }) => {
    const side = sideOf(name, pairs)
    return side === null || found.place.page !== place.page ? [] : [{ side, place: found.place }]
  })
  const shown = new Set(here.map(({ side }) => side))
  const [only] = shown
  if (only === undefined) return null
  if (shown.size === 1) return { side: only, isAlone: true }
  const halfOf = ({ page, row, column }: Question['place']) =>
    layout[page]?.rows[row]?.columns.length === 2 ? column : null
  const inHalf = new Set(here.filter((one) => halfOf(one.place) === halfOf(place)).map(({ side }) => side))
  const isParted = here.every((one) => halfOf(one.place) !== null)
  const [half] = inHalf
  if (isParted)
    return halfOf(place) === null || inHalf.size !== 1 || half === undefined ? null : { side: half, isAlone: false }
  const last = here.findLast((one) => isBefore(one.place, place))
  return last === undefined ? null : { side: last.side, isAlone: false }
}

function sideOf(name: string, pairs: readonly FieldPair[]): 0 | 1 | null {
  if (pairs.some(([first]) => first === name)) return 0
  return pairs.some(([, second]) => second === name) ? 1 : null
}

function isBefore(one: Question['place'], other: Question['place']): boolean {
  if (one.row !== other.row) return one.row < other.row
  return one.column !== other.column ? one.column < other.column : one.item < other.item
}

/** Whether two questions ask the same of one side and of the other. */
export function areTwins(
  one: Question,
  other: Question,
  mirror: Mirror,
  sides: ReadonlyMap<Question, PlaceSide | null>,
): boolean {
  if (one.type !== other.type || one.text === '') return false
  if (!saysTheSame(mirror.turn(one.text), other.text)) return false
  // The same words of both: then the place says of which side they are.
  if (!saysTheSame(one.text, other.text)) return true
  const [side, otherSide] = [sides.get(one), sides.get(other)]
  return side != null && otherSide != null && side.side !== otherSide.side
}

/** Whether two questions have columns and options of the same kind, so that the answers to one can stand in the place of the other's. */
export function haveSameForm(one: Question, other: Question): boolean {
  const valuesOf = ({ item }: Question) =>
    JSON.stringify(choiceOf(item)?.options.map(({ value }) => String(value)) ?? [])
  return one.shape.maxEntries > 1 === other.shape.maxEntries > 1 && valuesOf(one) === valuesOf(other)
}
