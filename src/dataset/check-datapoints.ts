import type { Json } from '../base/json.ts'
import { createGrowingList } from '../base/growing-list.ts'
import { isLinkWithSpace, LINK_SPACE_WORDS } from '../base/link-space.ts'
import { isNumberValue, textOfValue } from '../base/print-json.ts'
import { createGroupCounter, type CountedGroups, type GroupCounter } from './count-groups.ts'
import { isEmptyValue } from './empty-value.ts'
import { createDuplicateFinder } from './find-duplicates.ts'
import { hashDatapoint, type Hash } from './hash-datapoint.ts'
import { hasExtension, isHttpLink, isHttpsLink, isMediaType, MEDIA_EXTENSIONS } from './media-link.ts'
import { WHOLE_DATAPOINT } from './reading.ts'
import type { Datapoint, Field, Schema } from './schema.ts'

/** What can be wrong with a value, or with a whole datapoint (the last two). */
export const DATAPOINT_RULES = [
  'missing',
  'empty',
  'is-number',
  'is-boolean',
  'is-null',
  'is-list',
  'is-object',
  'not-absolute',
  'not-https',
  'link-space',
  'extension',
  'not-in-schema',
  'duplicate',
  'unreadable',
] as const
export type DatapointRule = (typeof DATAPOINT_RULES)[number]

/** An error fails the import or most likely does, so that the datapoint is not uploaded; a warning may fail it; advice is worth a look. */
export type DatapointSeverity = 'error' | 'warning' | 'advice'

/** A finding about one datapoint, in the words of the server's import. Source: format.md §3 (sure): `record_index` from 0, `field` or `_raw`. */
export type DatapointFinding = {
  readonly record_index: number
  readonly field: string
  readonly reason: string
  readonly rule: DatapointRule
  readonly severity: DatapointSeverity
}

/** How often a rule is broken in a field; `datapoints` are the numbers (from 0) of the first of them. */
export type RuleCount = {
  readonly field: string
  readonly rule: DatapointRule
  readonly severity: DatapointSeverity
  readonly reason: string
  readonly count: number
  readonly datapoints: readonly number[]
}

/** The task groups that a field of type task_group_id makes. */
export type GroupSizes = CountedGroups & { readonly field: string }

/**
 * What the checks found in all datapoints added so far. `groups` is null without a task_group_id field; it counts what is uploaded, as all
 * that is reckoned from datapoints does.
 */
export type CheckSummary = {
  readonly datapoints: number
  readonly counts: readonly RuleCount[]
  /** The numbers of the datapoints that are not uploaded: they can't be read, or hold an error. In the order in which they were added. */
  readonly leftOut: Uint32Array
  readonly groups: GroupSizes | null
  /** Whether duplicates were looked for in all datapoints; false for more than can be remembered. */
  readonly duplicatesAreExact: boolean
}

/** Checks datapoints one by one and keeps counts, so that memory does not grow with the file. */
export type Checker = {
  /**
   * Says whether the datapoint is uploaded. `hash` is what duplicates are told by; computed from the datapoint when it is not given.
   */
  add(record_index: number, datapoint: Datapoint, hash?: Hash): boolean
  /** Counts a datapoint that could not be read. */
  addUnreadable(record_index: number, reason: string): void
  summary(): CheckSummary
}

/** How many numbers of datapoints are kept for each count. */
export const MAX_LISTED = 1000
/** How many fields are counted, at most; a schema may have 200. */
export const MAX_COUNTED_FIELDS = 500

/** A checker for datapoints of this schema; `expected` is about how many there will be. */
export function createChecker(schema: Schema, expected = 0): Checker {
  const counters = new Map<string, Map<DatapointRule, Counter>>()
  const known = new Set(schema.fields.map((field) => field.name))
  const groupField = schema.fields.find((field) => field.type === 'task_group_id')
  const groups = createGroupCounter()
  const duplicates = createDuplicateFinder(expected)
  const leftOut = createGrowingList()
  let total = 0

  const count = (index: number, field: string, rule: DatapointRule, reason: string) => {
    const rules = counters.get(field) ?? new Map<DatapointRule, Counter>()
    // So that a file with ever new names cannot fill the memory.
    if (rules.size === 0 && counters.size >= MAX_COUNTED_FIELDS && field !== WHOLE_DATAPOINT) return
    const counter = rules.get(rule) ?? { reason, count: 0, datapoints: [] }
    counter.count++
    if (counter.datapoints.length < MAX_LISTED) counter.datapoints.push(index)
    if (counter.count > 1) return
    rules.set(rule, counter)
    counters.set(field, rules)
  }

  return {
    add(index, datapoint, hash) {
      total++
      let found = 0
      let isLeftOut = false
      for (const field of schema.fields) {
        const value = datapoint.get(field.name)
        if (value !== undefined) found++
        const rule = checkValue(field, value)
        if (rule === null) continue
        count(index, field.name, rule, reasonOf(rule, field))
        isLeftOut ||= severityOf(rule, schema.strict) === 'error'
      }
      if (found < datapoint.size) {
        for (const name of datapoint.keys()) if (!known.has(name)) count(index, name, 'not-in-schema', NOT_IN_SCHEMA)
      }
      if (isLeftOut) leftOut.push(index)
      else if (groupField) addGroup(groups, datapoint.get(groupField.name))
      if (duplicates.add(hash ?? hashDatapoint(datapoint))) count(index, WHOLE_DATAPOINT, 'duplicate', DUPLICATE)
      return !isLeftOut
    },
    addUnreadable(index, reason) {
      total++
      leftOut.push(index)
      count(index, WHOLE_DATAPOINT, 'unreadable', reason)
    },
    summary: () => ({
      datapoints: total,
      counts: [...counters].flatMap(([field, rules]) =>
        [...rules].map(([rule, counter]): RuleCount => {
          const { reason, count, datapoints } = counter
          return { field, rule, severity: severityOf(rule, schema.strict), reason, count, datapoints: [...datapoints] }
        }),
      ),
      // A copy: of the list itself all its room would go along.
      leftOut: leftOut.numbers().slice(),
      groups: groupField ? { field: groupField.name, ...groups.sizes() } : null,
      duplicatesAreExact: duplicates.isExact(),
    }),
  }
}

/**
 * How much a broken rule matters. Source: format.md §3: only `strict` schemas refuse a datapoint that misses a field (sure), and media values
 * are absolute URLs (likely). That http or a space is refused is said nowhere.
 */
export function severityOf(rule: DatapointRule, strict: boolean): DatapointSeverity {
  if (rule === 'missing') return strict ? 'error' : 'advice'
  if (rule === 'unreadable' || rule === 'not-absolute') return 'error'
  return rule === 'not-in-schema' ? 'advice' : 'warning'
}

type Counter = { readonly reason: string; count: number; readonly datapoints: number[] }

// The value as it is uploaded, that is as a text. That datapoints without a value are in no group is ours: it is not published (format.md §4).
function addGroup(groups: GroupCounter, value: Json | undefined): void {
  if (value !== undefined && !isEmptyValue(value)) groups.add(textOfValue(value))
}

/** Why a field is named that the schema does not have. */
export const NOT_IN_SCHEMA = 'not in the schema'
const DUPLICATE = 'the same as an earlier datapoint'

/** The first rule that a value breaks; null when it is fine. Source: format.md §3, "Media values" and "Values are strings" (likely). */
export function checkValue({ type }: Field, value: Json | undefined): DatapointRule | null {
  if (value === undefined) return 'missing'
  if (typeof value !== 'string') return kindRule(value)
  if (isEmptyValue(value)) return 'empty'
  if (type === 'text' || !isMediaType(type)) return null
  if (!isHttpsLink(value)) return linkRule(value)
  return hasExtension(value, type) ? null : 'extension'
}

function linkRule(value: string): DatapointRule {
  if (isLinkWithSpace(value)) return 'link-space'
  return isHttpLink(value) ? 'not-https' : 'not-absolute'
}

function kindRule(value: Exclude<Json, string>): DatapointRule {
  if (value === null) return 'is-null'
  if (isNumberValue(value)) return 'is-number'
  if (typeof value === 'boolean') return 'is-boolean'
  return Array.isArray(value) ? 'is-list' : 'is-object'
}

/** What is wrong with a value of a field that breaks a rule, in a few words. */
export function reasonOf(rule: DatapointRule, { type }: Field): string {
  if (rule === 'missing') return 'missing field'
  if (rule === 'empty') return 'empty'
  if (rule === 'not-absolute') return 'not an absolute https URL'
  if (rule === 'not-https') return 'the URL is not https'
  if (rule === 'link-space') return `the URL ${LINK_SPACE_WORDS}`
  if (rule === 'extension' && isMediaType(type)) return `the URL does not end in ${MEDIA_EXTENSIONS[type].join(', ')}`
  return `not a string: ${rule.replace('is-', '')}`
}
