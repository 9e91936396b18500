import { FieldsAbreast } from '../ui/fields-abreast.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { BOUND_NAMES } from './bound-names.ts'
import type { EditorFormProps } from './definition.ts'
import { messagesAt } from './messages-at.ts'
import { patchItem } from './patch-item.ts'
import type { Validation } from './question.ts'

type BoundsFieldsProps = {
  readonly bounds: Validation | null | undefined
  /** Findings with their paths counted from the bounds. */
  readonly findings: EditorFormProps<unknown>['findings']
  /** Reports undefined where there is nothing to bound: any text. */
  readonly onChange: (bounds: Validation | undefined, mergeKey?: string) => void
  /** Set before each name where one form holds several bounds: `Unit 2`. */
  readonly prefix?: string
}

/** What may be written: a text with its length, or a number with its range. */
export function BoundsFields({ bounds, findings, onChange, prefix }: BoundsFieldsProps) {
  const type = bounds?.type ?? 'string'
  const names = BOUND_NAMES[type]
  const change = (side: 'min' | 'max', value: number | null) => {
    const next = patchItem<Validation>({ ...bounds, type }, { [side]: value ?? undefined })
    onChange(isUnbounded(next) ? undefined : next, side)
  }
  return (
    <>
      <Segmented
        label={prefix ? `${prefix} answer is` : 'Answer is'}
        shownLabel="Answer is"
        value={type}
        choices={[
          { value: 'string', label: 'Text' },
          { value: 'number', label: 'A number' },
        ]}
        // A length means nothing for a number, so the bounds start afresh.
        onChange={(next) => onChange(next === 'number' ? { type: next } : undefined)}
      />
      <FieldsAbreast className="grid-cols-2 gap-x-2">
        {(['min', 'max'] as const).map((side) => (
          <NumberField
            key={`${type} ${side}`}
            label={prefix ? `${prefix} ${names[side].toLowerCase()}` : names[side]}
            shownLabel={names[side]}
            placeholder="No limit"
            isWhole={type === 'string'}
            {...(type === 'string' ? { min: 0 } : {})}
            value={bounds?.[side] ?? null}
            messages={messagesAt(findings, side)}
            onChange={(value) => change(side, value)}
          />
        ))}
      </FieldsAbreast>
    </>
  )
}

function isUnbounded({ type, min, max }: Validation): boolean {
  return type === 'string' && typeof min !== 'number' && typeof max !== 'number'
}
