import { countCharacters } from '../../base/count-characters.ts'
import type { Json } from '../../base/json.ts'
import { isNumberValue, textOfValue } from '../../base/print-json.ts'
import type { FieldPair } from '../../dataset/find-pairs.ts'
import type { Datapoint, Schema } from '../../dataset/schema.ts'
import { MAX_FIELDS, MAX_NAME_LENGTH } from '../../dataset/schema-file.ts'

/** How two fields that are compared change places, so that being the first favours neither. The platform shuffles nothing by itself. */
export type SwapPlan = {
  /** The fields whose values change places. Several pairs change together, as an image and its caption do. */
  readonly pairs: readonly FieldPair[]
  /** `double`: every datapoint both ways. `alternate`: every datapoint one way, half of them swapped, drawn by the seed. */
  readonly mode: 'double' | 'alternate'
  readonly seed: string
  /** The metadata field that says which way a datapoint is. */
  readonly orderField: string
}

/** What a dataset was counterbalanced by, as far as its answers are to be read back: kept with the project. */
export type SwapRecord = Pick<SwapPlan, 'pairs' | 'orderField'>

/** What stands in the order field. */
export const ORDERS = { kept: 'original', swapped: 'swapped' } as const

/** Why a plan can't be carried out, a sentence each; none when it can. Sources: format.md §3 (sure): lengths of names and number of fields. */
export function checkPlan({ pairs, orderField }: SwapPlan, { fields }: Schema): readonly string[] {
  const types = new Map(fields.map(({ name, type }) => [name, type]))
  const names = pairs.flat()
  const name = orderField.trim()
  const length = countCharacters(name)
  return [
    ...(pairs.length === 0 ? ['Choose the two fields that change places.'] : []),
    ...(new Set(names).size < names.length ? ['A field can change places with one other only.'] : []),
    ...pairs
      .filter(([a, b]) => a !== b && types.get(a) !== types.get(b))
      .map(([a, b]) => `“${a}” and “${b}” are of different types, so neither can stand where the other does.`),
    ...(name === '' ? ['Name the field that is to say which way a datapoint is.'] : []),
    ...(length > MAX_NAME_LENGTH
      ? [`The field’s name has ${length} characters; ${MAX_NAME_LENGTH} at most are allowed.`]
      : []),
    ...(types.has(name) ? [`There is a field “${name}” already. Choose another name.`] : []),
    ...(fields.length >= MAX_FIELDS
      ? [`The schema has ${MAX_FIELDS} fields already, which is the most there can be.`]
      : []),
  ]
}

/** The schema with the order field as metadata, which participants never see. */
export function schemaWithOrder(schema: Schema, orderField: string): Schema {
  return { ...schema, fields: [...schema.fields, { name: orderField.trim(), type: 'metadata' }] }
}

/** The field that makes the task groups, and what stands behind a group's name in that of its twins. */
export type TwinGroups = { readonly field: string; readonly ending: string }

/** The ending where no group has it yet. */
export const FIRST_ENDING = ` ${ORDERS.swapped}`

/** An ending with which no group of twins has the name of one that is there: the two would be one group, unseen. */
export function freeEnding(groups: ReadonlySet<string>): string {
  const all = [...groups]
  let ending = FIRST_ENDING
  for (let number = 2; all.some((group) => groups.has(`${group}${ending}`)); number++) {
    ending = `${FIRST_ENDING} ${number}`
  }
  return ending
}

/** The group that a datapoint is in, by its name; empty for none. */
export function groupOf(datapoint: Datapoint, field: string): string {
  const group = datapoint.get(field)
  return isNumberValue(group) || (typeof group === 'string' && group.trim() !== '') ? textOfValue(group ?? '') : ''
}

/**
 * What becomes of a datapoint: itself and its twin, or the one of both that `isSwapped` says. `groups` is null without a field of them: a twin
 * gets a group of its own, so that no participant meets the same datapoint twice.
 */
export function counterbalance(
  isSwapped: boolean,
  datapoint: Datapoint,
  plan: SwapPlan,
  groups: TwinGroups | null,
): readonly Datapoint[] {
  const name = plan.orderField.trim()
  const kept = new Map(datapoint).set(name, ORDERS.kept)
  const swapped = swapFields(datapoint, plan.pairs).set(name, ORDERS.swapped)
  if (plan.mode === 'alternate') return [isSwapped ? swapped : kept]
  const group = groups === null ? '' : groupOf(swapped, groups.field)
  if (groups !== null && group !== '') swapped.set(groups.field, `${group}${groups.ending}`)
  return [kept, swapped]
}

/** A copy with the values of each pair in each other's place. A field that is missing is missing in the other's place then. */
function swapFields(datapoint: Datapoint, pairs: readonly FieldPair[]): Map<string, Json> {
  const partners = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
  const swapped = new Map<string, Json>()
  const names = new Set([...datapoint.keys(), ...[...datapoint.keys()].flatMap((name) => partners.get(name) ?? [])])
  for (const name of names) {
    const value = datapoint.get(partners.get(name) ?? name)
    if (value !== undefined) swapped.set(name, value)
  }
  return swapped
}
