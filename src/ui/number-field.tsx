import { useState } from 'react'
import { CONTROL_CLASSES, FieldFrame, type FieldProps } from './field-frame.tsx'
import { readNumber } from './read-number.ts'

type NumberFieldProps = FieldProps & {
  /** Null when the box is empty. */
  readonly value: number | null
  /** Reports each number that fits, and null for an emptied box. What was there before comes again when the typing ends in no number. */
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
 * A box for one number. What is typed is reported as soon as it is a number that fits. What is none stays as it was typed, with a sentence
 * that says what is missing, and counts for nothing: the value is the one from before the typing. Escape or an emptied box brings it back.
 */
export function NumberField({ value, onChange, placeholder, messages = [], ...rest }: NumberFieldProps) {
  const { isWhole = false, min, isRequired = false, isDisabled = false, ...field } = rest
  const [draft, setDraft] = useState<Draft | null>(null)
  const typed = draft === null ? null : readNumber(draft.text, { isWhole, min, isRequired })
  const fault = typed !== null && 'fault' in typed ? typed.fault : null
  // Another value than this box knows of, by undo for one, is not what the text was typed over.
  if (draft !== null && fault !== null && value !== draft.before && value !== draft.reported) setDraft(null)
  const text = draft?.text ?? (value === null ? '' : String(value))

  const change = (next: string) => {
    const before = draft === null ? value : draft.before
    const reading = readNumber(next, { isWhole, min, isRequired })
    const reported = 'fault' in reading ? before : reading.number
    setDraft({ text: next, before, reported })
    if (reported !== (draft === null ? value : draft.reported)) onChange(reported)
  }
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
          onBlur={() => (fault === null || text.trim() === '') && setDraft(null)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || fault === null) return
            // It takes the text back and nothing else: what is round it stays open.
            event.preventDefault()
            event.stopPropagation()
            setDraft(null)
          }}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}

/** What is typed, the value before the typing, and the one that was reported last. */
type Draft = { readonly text: string; readonly before: number | null; readonly reported: number | null }
