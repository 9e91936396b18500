import clsx from 'clsx'
import { CONTROL_CLASSES, FieldFrame, type FieldProps } from './field-frame.tsx'

type TextAreaProps = FieldProps & {
  /** The text. */
  readonly value: string
  /** Reports the whole text after each change. Absent for text that can only be read. */
  readonly onChange?: (value: string) => void
  /** An example of what to write; never the only label. */
  readonly placeholder?: string
  /** How many lines there is room for at least. */
  readonly rows?: number
  /** For text that machines read. */
  readonly isMono?: boolean
  /** For a long text that is copied rather than read: keeps its rows and scrolls. */
  readonly isShort?: boolean
}

/** A text box of several lines, which grows with its text. */
export function TextArea({
  value,
  onChange,
  placeholder,
  rows = 1,
  isMono = false,
  isShort = false,
  ...field
}: TextAreaProps) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <textarea
          {...control}
          dir={isMono ? 'ltr' : 'auto'}
          rows={rows}
          spellCheck={!isMono}
          readOnly={onChange === undefined}
          // What grows with its text forgets its rows.
          style={isShort ? undefined : { minHeight: `calc(${rows}lh + 0.625rem)` }}
          className={clsx(
            CONTROL_CLASSES,
            'resize-y read-only:bg-sunken',
            isShort ? 'break-all' : 'field-sizing-content max-h-96',
            isMono && 'font-mono text-sm',
          )}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
