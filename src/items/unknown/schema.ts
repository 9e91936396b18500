import * as z from 'zod/mini'
import type { JsonObject } from '../../base/json.ts'
import type { ItemModel } from '../item-model.ts'

/** An item whose type this designer does not know, kept as it came. Source: format.md §1, "Unknown keys and unknown item types" (open). */
export type UnknownItem = { readonly type: 'unknown'; readonly raw: JsonObject }

export const unknownItemSchema: z.ZodMiniType<UnknownItem> = z.object({
  type: z.literal('unknown'),
  raw: z.custom<JsonObject>(),
})

/** What the file calls the type of an unknown item. */
export function typeInFile(item: UnknownItem): string {
  return typeof item.raw.type === 'string' ? item.raw.type : 'unknown'
}

export const unknownItemModel: ItemModel<UnknownItem> = {
  type: 'unknown',
  label: 'Unknown item',
  group: 'none',
  allowedOnIntro: false,
  schema: unknownItemSchema,
  blank: { type: 'unknown', raw: {} },
  create: () => ({ type: 'unknown', raw: {} }),
  rules: [],
  describe: typeInFile,
  fieldOf: () => null,
}
