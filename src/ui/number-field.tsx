import { useState } from 'react'
import { CONTROL_CLASSES, FieldFrame, type FieldProps } from './field-frame.tsx'

type NumberFieldProps = FieldProps & {
  /** Null when the box is empty. */
  readonly value: number | null
  /** Reports each number that fits, and null for an emptied box. */
  readonly onChange: (value: number | null) => void
  /** An example of what to write; never the only label. */
  readonly placeholder?: string
  /** Whole numbers only. */
  readonly isWhole?: boolean
  /** Smaller numbers are not reported. */
  readonly min?: number
  /** Whether the box must not be empty; an empty box is then not reported. */
  readonly isRequired?: boolean
  /** A box that cannot be used says why in its help. */
  readonly isDisabled?: boolean
}

/**
 * A box for one number. What is typed is reported as soon as it is a number that fits; until then a sentence says what is missing,
 * and leaving the box brings the last good number back.
 */
export function NumberField({ value, onChange, placeholder, messages = [], ...rest }: NumberFieldProps) {
  const { isWhole = false, min, isRequired = false, isDisabled = false, ...field } = rest
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? (value === null ? '' : String(value))
  const fault = draft === null ? null : findFault(draft, { isWhole, min, isRequired })
  return (
    <FieldFrame {...field} messages={fault === null ? messages : [{ message: fault, severity: 'error' }]}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode={isWhole ? 'numeric' : 'decimal'}
          autoComplete="off"
          className={CONTROL_CLASSES}
          disabled={isDisabled}
          value={text}
          placeholder={placeholder}
          onBlur={() => setDraft(null)}
          onChange={(event) => {
            const typed = event.target.value
            setDraft(typed)
            if (findFault(typed, { isWhole, min, isRequired }) === null) onChange(parseNumber(typed))
          }}
        />
      )}
    </FieldFrame>
  )
}

type Bounds = { isWhole: boolean; min: number | undefined; isRequired: boolean }

function findFault(text: string, { isWhole, min, isRequired }: Bounds): string | null {
  if (text.trim() === '') return isRequired ? 'Write a number.' : null
  const number = parseNumber(text)
  if (number === null) return 'Write a number in digits, such as 12.'
  if (isWhole && !Number.isInteger(number)) return 'Write a whole number.'
  if (min !== undefined && number < min) return `Write a number of at least ${min}.`
  return null
}

function parseNumber(text: string): number | null {
  const bare = text.trim()
  const number = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : NaN
  return Number.isFinite(number) ? number : null
}
