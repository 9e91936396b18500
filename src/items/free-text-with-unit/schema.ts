import * as z from 'zod/mini'
import { replaceAt } from '../../base/list.ts'
import { checkBounds } from '../bounds-rules.ts'
import type { ItemFinding, ItemModel } from '../item-model.ts'
import { checkDescription, isBlank } from '../question-rules.ts'
import { placeholderShape, questionShape, questionText, validationSchema } from '../question.ts'

export const unitOptionSchema = z.object({
  label: z.string().check(z.minLength(1)),
  value: z.string().check(z.minLength(1)),
  validation: z.nullish(validationSchema),
})
export type UnitOption = z.infer<typeof unitOptionSchema>

export const freeTextWithUnitSchema = z.object({
  type: z.literal('free_text_with_unit'),
  ...questionShape,
  ...placeholderShape(),
  // A single unit is only likely refused: a warning, so it is no matter of shape.
  unit_options: z.array(unitOptionSchema).check(z.minLength(1)),
  unit_position: z.enum(['prefix', 'suffix']),
  default_unit: z.nullish(z.string().check(z.minLength(1))),
})
export type FreeTextWithUnit = z.infer<typeof freeTextWithUnitSchema>

export const freeTextWithUnitModel: ItemModel<FreeTextWithUnit> = {
  type: 'free_text_with_unit',
  label: 'Free text with unit',
  group: 'question',
  allowedOnIntro: false,
  schema: freeTextWithUnitSchema,
  blank: { type: 'free_text_with_unit', description: '', unit_options: [], unit_position: 'suffix' },
  create: () => ({
    type: 'free_text_with_unit',
    description: '',
    unit_options: [
      { label: 'minutes', value: 'minutes' },
      { label: 'hours', value: 'hours' },
    ],
    unit_position: 'suffix',
  }),
  rules: [
    checkDescription,
    checkUnitCount,
    checkUnits,
    checkUnitValues,
    checkDefaultUnit,
    checkUnitBounds,
    checkBoundsOnItem,
  ],
  describe: (item) => item.description,
  readText: (item) => questionText(item, item.unit_options),
  fieldOf: () => null,
}

type Finding = ItemFinding<FreeTextWithUnit>

/** From this many units on there is something to choose. Source: format.md §2, `free_text_with_unit`: "at least 2" (likely). */
const LEAST_UNITS = 2

/** There must be units; with a single one the platform may refuse. Source: format.md §2, `unit_options` (required; at least 2 likely). */
function checkUnitCount(item: FreeTextWithUnit): readonly Finding[] {
  const count = item.unit_options.length
  if (count >= LEAST_UNITS) return []
  const path = ['unit_options']
  if (count === 0) {
    return [{ rule: 'units-missing', severity: 'error', message: 'The question has no units. Add at least two.', path }]
  }
  return [
    {
      rule: 'units-too-few',
      severity: 'warning',
      message: 'The question has only one unit, and the platform likely asks for two. Add another.',
      path,
    },
  ]
}

/** Each unit needs a label and a value. Source: format.md §2, `unit_options` of `{ label, value }` (sure). */
function checkUnits(item: FreeTextWithUnit): readonly Finding[] {
  const found: Finding[] = []
  item.unit_options.forEach((unit, index) => {
    if (isBlank(unit.label)) {
      found.push({
        rule: 'unit-label-missing',
        severity: 'error',
        message: `Unit ${index + 1} has no label. Write what participants see.`,
        path: ['unit_options', index, 'label'],
      })
    }
    if (isBlank(unit.value)) {
      found.push({
        rule: 'unit-value-missing',
        severity: 'error',
        message: `Unit ${index + 1} has no value. Give the word that stands for it in the answers.`,
        path: ['unit_options', index, 'value'],
      })
    }
  })
  return found
}

/** No two units share a value. Source: format.md §2, "Duplicate values in one question" (open; ours refuses them). */
function checkUnitValues(item: FreeTextWithUnit): readonly Finding[] {
  const seen = new Map<string, number>()
  return item.unit_options.flatMap(({ value }, index) => {
    const first = seen.get(value)
    if (first === undefined) seen.set(value, index)
    if (first === undefined || isBlank(value)) return []
    return [
      {
        rule: 'unit-value-duplicate',
        severity: 'error' as const,
        message: `Units ${first + 1} and ${index + 1} have the same value "${value}", so their answers could not be told apart. Give each its own.`,
        path: ['unit_options', index, 'value'],
      },
    ]
  })
}

/** The default is one of the units. Source: format.md §2, `default_unit?` "must equal the `value` of one unit option" (sure). */
function checkDefaultUnit(item: FreeTextWithUnit): readonly Finding[] {
  const { default_unit: unit, ...rest } = item
  // An empty one is none, also while the value of its unit is being written.
  const isKnown = unit !== '' && item.unit_options.some((option) => option.value === unit)
  if (unit === undefined || unit === null || isKnown) return []
  return [
    {
      rule: 'default-unit-unknown',
      severity: 'error',
      message: `The default unit "${unit}" is not the value of any unit. Choose one of the units, or none.`,
      path: ['default_unit'],
      fix: { label: 'Remove the default unit', item: rest },
    },
  ]
}

/** The bounds of each unit. Source: format.md §2, `free_text_with_unit`: `validation?` on each unit option (sure). */
function checkUnitBounds(item: FreeTextWithUnit): readonly Finding[] {
  return item.unit_options.flatMap((unit, index) =>
    checkBounds(
      unit.validation,
      ['unit_options', index, 'validation'],
      ` of unit ${index + 1}`,
      (validation): FreeTextWithUnit => ({
        ...item,
        unit_options: [...replaceAt(item.unit_options, index, { ...unit, validation })],
      }),
    ),
  )
}

/** No bounds on the item itself. Source: format.md §2: "The bounds sit on each unit option, not on the item" (sure). */
function checkBoundsOnItem(item: FreeTextWithUnit): readonly Finding[] {
  if (!('validation' in item) || item.validation === null) return []
  const { validation, ...rest } = item
  const bounds = validationSchema.safeParse(validation)
  const isSound = bounds.success && checkBounds(bounds.data, ['validation'], '', (mended) => mended).length === 0
  const units = item.unit_options.map((unit) => (unit.validation ? unit : { ...unit, validation: bounds.data }))
  const isMoved = units.some((unit, index) => unit !== item.unit_options[index])
  return [
    {
      rule: 'bounds-on-item',
      severity: 'warning',
      message: 'The bounds stand on the question itself, but the format has them on each unit. Set them there.',
      path: ['validation'],
      ...(isSound &&
        isMoved && {
          fix: { label: 'Move the bounds to each unit that has none', item: { ...rest, unit_options: units } },
        }),
    },
  ]
}
