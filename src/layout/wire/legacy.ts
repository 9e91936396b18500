import { isJsonList, isJsonObject, type Json, type JsonObject, ownValue } from '../../base/json.ts'
import { findModel } from '../../items/schemas.ts'

/**
 * Whether a value is a legacy list of instructions, `[{ type, description, created_by, … }]` (format.md §7): every entry has a type, and at
 * least one a type that items have, for a dataset may have a field called `type`.
 */
export function isInstructionList(value: Json | undefined): value is readonly JsonObject[] {
  if (value === undefined || !isJsonList(value)) return false
  const types = value.map((entry) =>
    isJsonObject(entry) && !Object.hasOwn(entry, 'rows') ? ownValue(entry, 'type') : null,
  )
  return types.every((type) => typeof type === 'string') && types.some((type) => findModel(type) !== null)
}

/** What was done to read a file, and what is wrong with the file where nothing is done. */
export type Mend = { readonly message: string; readonly fault: string }

/**
 * One page with a row for each instruction, in their `order` where every one has it, otherwise as listed. Keys that items have not any
 * more are dropped and told. Source: format.md §1, "There is no `order`, … or `created_by`" (sure).
 */
export function instructionsToPages(instructions: readonly JsonObject[]): { pages: Json; repairs: readonly Mend[] } {
  const dropped = DROPPED.filter((key) => instructions.some((entry) => Object.hasOwn(entry, key)))
  const rows = sortByOrder(instructions).map((entry) => {
    const kept = Object.entries(entry).filter(([key]) => !DROPPED.includes(key))
    return { columns: [{ items: [Object.fromEntries(kept)] }] }
  })
  const repairs: Mend[] = [
    {
      message: 'The file holds a legacy list of instructions; it became one page with a row for each.',
      fault: 'This is a legacy list of instructions, not a list of pages.',
    },
  ]
  if (dropped.length > 0) {
    const names = dropped.map((key) => `"${key}"`).join(', ')
    repairs.push({
      message: `Left out of the instructions, because items have no such keys or get new ones: ${names}.`,
      fault: `The instructions have keys that items have not: ${names}.`,
    })
  }
  return { pages: [{ rows }], repairs }
}

/** An instruction's `id` names no item of a layout, so it goes as well. */
const DROPPED: readonly string[] = ['id', 'created_by', 'order']

function sortByOrder(instructions: readonly JsonObject[]): readonly JsonObject[] {
  const orders = instructions.map((entry) => ownValue(entry, 'order'))
  if (!orders.every((order) => typeof order === 'number')) return instructions
  return instructions
    .map((entry, index) => ({ entry, order: orders[index] ?? 0 }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ entry }) => entry)
}
