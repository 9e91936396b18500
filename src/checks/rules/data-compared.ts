import { formatCount } from '../../base/number-words.ts'
import { type FieldType, isDisplayable } from '../../base/field-type.ts'
import { findPairs } from '../../dataset/find-pairs.ts'
import type { FieldProfile, Profile } from '../../dataset/profile.ts'
import type { Field, Schema } from '../../dataset/schema.ts'
import { fileTypeOf, modelOf } from '../../items/schemas.ts'
import { type FoundItem, listItems } from '../../layout/find.ts'
import { type Layout, MAX_COLUMNS, type PageNode } from '../../layout/layout.ts'
import { medianBucket, medianLength } from '../median-length.ts'
import { fillOrLeaveOut } from './data-counts.ts'
import type { Draft } from './draft.ts'

/**
 * Fields that are compared are of one kind, of like length, and there. Compared are two fields of a page that stand at the same height
 * in the two columns of a row, or whose names form a pair such as `response_a` and `response_b`. Each pair is spoken of once, at the second
 * field. Ours; no platform rule.
 */
export function checkComparedFields(layout: Layout, schema: Schema, profile: Profile): readonly Draft[] {
  const fields = new Map(schema.fields.map((field) => [field.name, field]))
  const profiles = new Map(profile.fields.map((field) => [field.name, field]))
  const seen = new Set<string>()
  return layout.flatMap((page, index) =>
    listComparisons(page, index).flatMap(({ names: [first, second], ...comparison }) => {
      const id = JSON.stringify([first, second])
      const a = fields.get(first)
      const b = fields.get(second)
      if (seen.has(id) || !a || !b || !isDisplayable(a.type) || !isDisplayable(b.type)) return []
      seen.add(id)
      const draft = checkPair(a, b, comparison.byName, profiles.get(first), profiles.get(second), profile.datapoints)
      const { place, node } = comparison.at
      return draft
        ? [{ ...place, type: fileTypeOf(node.data), field: second, key: node.key, path: ['field'], ...draft }]
        : []
    }),
  )
}

/** From this many times the length on, two texts are very unequal. */
export const UNEQUAL_RATIO = 2
/** From this share of all datapoints on, a field is often empty. */
export const OFTEN_EMPTY = 0.2

type Comparison = {
  readonly names: readonly [string, string]
  /** The item that shows the second field. */
  readonly at: FoundItem
  /** Whether the names say that the two are compared, and not only their places. */
  readonly byName: boolean
}

type Shown = { readonly name: string; readonly found: FoundItem }

function listComparisons(page: PageNode, index: number): readonly Comparison[] {
  const shown = listItems(page, index).flatMap((found): readonly Shown[] => {
    const name = modelOf(found.node.data).fieldOf(found.node.data)
    return name ? [{ name, found }] : []
  })
  const byName = new Map(shown.map((one) => [one.name, one.found]))
  const named = findPairs(shown.map(({ name }) => name)).flatMap((names): readonly Comparison[] => {
    const at = byName.get(names[1])
    return at ? [{ names, at, byName: true }] : []
  })
  return [...named, ...page.rows.flatMap((row) => besideEachOther(shown.filter(({ found }) => found.row === row)))]
}

/** The fields at the same height in the two columns of a row; none when one column shows more fields than the other. */
function besideEachOther(shown: readonly Shown[]): readonly Comparison[] {
  if (shown[0]?.found.row.columns.length !== MAX_COLUMNS) return []
  const left = shown.filter(({ found }) => found.place.column === 0)
  const right = shown.filter(({ found }) => found.place.column === 1)
  if (left.length !== right.length) return []
  return left.flatMap((a, height) => {
    const b = right[height]
    return b ? [{ names: [a.name, b.name] as const, at: b.found, byName: false }] : []
  })
}

type Finding = Pick<Draft, 'rule' | 'severity' | 'message'>

function checkPair(
  a: Field,
  b: Field,
  byName: boolean,
  first: FieldProfile | undefined,
  second: FieldProfile | undefined,
  datapoints: number,
): Finding | null {
  if (a.type !== b.type) return differentKinds(a, b, byName)
  // A field that no datapoint has is a finding of its own.
  if (!first?.present || !second?.present) return null
  return oftenEmpty(first, second, datapoints) ?? (a.type === 'text' ? unequalLengths(first, second) : null)
}

const KINDS: { readonly [type in FieldType]: string } = {
  text: 'text',
  image_url: 'images',
  audio_url: 'sound',
  video_url: 'video',
  metadata: 'metadata',
  task_group_id: 'task groups',
}

function differentKinds(a: Field, b: Field, byName: boolean): Finding {
  const kinds = `"${a.name}" holds ${KINDS[a.type]} and "${b.name}" ${KINDS[b.type]}`
  return {
    rule: 'compared-kinds',
    severity: byName ? 'warning' : 'advice',
    message: byName
      ? `${kinds}, though their names say that they are compared. Check their types in the schema.`
      : `${kinds}, side by side as if they were compared. If they are, check their types in the schema; if not, this is fine.`,
  }
}

function oftenEmpty(first: FieldProfile, second: FieldProfile, datapoints: number): Finding | null {
  const a = emptyShare(first, datapoints)
  const b = emptyShare(second, datapoints)
  const [worse, share] = a > b ? [first, a] : [second, b]
  if (share < OFTEN_EMPTY || share < 2 * Math.min(a, b)) return null
  return {
    rule: 'compared-empty',
    severity: 'warning',
    message: `"${first.name}" and "${second.name}" are compared, but "${worse.name}" is empty or missing in ${Math.round(share * 100)} % of the datapoints. There is nothing to compare then. ${fillOrLeaveOut(false)}`,
  }
}

function emptyShare({ missing, empty }: FieldProfile, datapoints: number): number {
  return datapoints === 0 ? 0 : (missing + empty) / datapoints
}

function unequalLengths(first: FieldProfile, second: FieldProfile): Finding | null {
  const a = medianLength(first.lengths)
  const b = medianLength(second.lengths)
  if (Math.min(a, b) === 0 || Math.max(a, b) <= UNEQUAL_RATIO * Math.min(a, b)) return null
  return {
    rule: 'compared-lengths',
    severity: 'warning',
    message: `"${first.name}" and "${second.name}" are compared, but their lengths are very unequal: usually ${usualLength(first)} and ${usualLength(second)} characters. Participants may judge the length instead of the content: look at some datapoints, and say in the question what counts.`,
  }
}

function usualLength({ lengths }: FieldProfile): string {
  const { from, to } = medianBucket(lengths) ?? { from: 0, to: 0 }
  return from === to ? String(from) : `${formatCount(from)}–${formatCount(to)}`
}
