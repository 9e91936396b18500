import * as z from 'zod/mini'
import type { JsonObject } from '../../base/json.ts'
import type { ItemFinding, ItemModel } from '../item-model.ts'

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
  rules: [checkType],
  describe: typeInFile,
  fieldOf: () => null,
}

/** An item has a type. What a type means that is not known is said by the checks, which know the others. Source: format.md §2 (sure). */
function checkType({ raw: { type } }: UnknownItem): readonly ItemFinding<UnknownItem>[] {
  if (typeof type === 'string' && type.trim() !== '') return []
  return [
    {
      rule: 'type-missing',
      severity: 'error',
      message: 'The item has no type. Write its "type" in the JSON, or remove the item.',
      path: ['type'],
    },
  ]
}
