import type { ItemFinding } from './item-model.ts'
import type { Validation } from './question.ts'

type Path = readonly (string | number)[]

/**
 * The findings about one pair of bounds at `path` (`['validation']`); none when there are no bounds. `withBounds` puts mended bounds
 * back into the item; `where` ends the sentences: `" of the unit kg"`, or empty.
 * Source: format.md §2, `free_text`: characters are whole and not negative, min ≤ max (sure).
 */
export function checkBounds<T>(
  validation: Validation | null | undefined,
  path: Path,
  where: string,
  withBounds: (next: Validation) => T,
): readonly ItemFinding<T>[] {
  if (!validation) return []
  const found: ItemFinding<T>[] = []
  if (validation.type === 'string') {
    for (const side of ['min', 'max'] as const) {
      const bound = validation[side]
      if (bound === null || bound === undefined || (Number.isInteger(bound) && bound >= 0)) continue
      found.push({
        rule: 'text-bound-not-a-count',
        severity: 'error',
        message: `The ${NAMES[side]} number of characters${where} is ${bound}. Set a whole number that is not negative, or leave it empty.`,
        path: [...path, side],
      })
    }
  }
  const { min, max } = validation
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    found.push({
      rule: 'bounds-crossed',
      severity: 'error',
      message: `The minimum ${min}${where} is above the maximum ${max}. Lower the minimum or raise the maximum.`,
      path: [...path, 'min'],
      // What is no bound at one side is none at the other.
      ...(found.length === 0 && {
        fix: { label: 'Swap minimum and maximum', item: withBounds({ ...validation, min: max, max: min }) },
      }),
    })
  }
  return found
}

const NAMES = { min: 'smallest', max: 'largest' } as const
