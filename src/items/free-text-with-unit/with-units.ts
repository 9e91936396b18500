import { patchItem } from '../patch-item.ts'
import type { FreeTextWithUnit, UnitOption } from './schema.ts'

/**
 * The item with other units. The default unit stays with its unit: renamed with it, gone with it. Units are told apart by place when
 * one was rewritten, by value when one came, went or moved.
 */
export function withUnits(item: FreeTextWithUnit, units: UnitOption[]): FreeTextWithUnit {
  const preset = item.default_unit
  const next = { ...item, unit_options: units }
  if (!preset || units.some((unit) => unit.value === preset)) return next
  const at = item.unit_options.findIndex((unit) => unit.value === preset)
  const renamed = at >= 0 && units.length === item.unit_options.length ? units[at]?.value : undefined
  return patchItem(next, { default_unit: renamed || undefined })
}
