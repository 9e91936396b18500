import { patchItem } from '../patch-item.ts'
import type { FreeTextWithUnit, UnitOption } from './schema.ts'

/**
 * The item with other units; `rewritten` is the place of the one that was rewritten, if one was. The default unit stays with its unit,
 * which is the first of its value: renamed with it, also to an empty value for as long as that is written anew, and gone with it.
 */
export function withUnits(item: FreeTextWithUnit, units: UnitOption[], rewritten?: number): FreeTextWithUnit {
  const preset = item.default_unit
  const next = { ...item, unit_options: units }
  const at = item.unit_options.findIndex(({ value }) => value === preset)
  // An empty one that no unit has says nothing, and the next new unit would seem to be it.
  if (at < 0) return preset === '' ? patchItem(next, { default_unit: undefined }) : next
  if (at === rewritten) return { ...next, default_unit: units[at]?.value }
  return units.some(({ value }) => value === preset) ? next : patchItem(next, { default_unit: undefined })
}
