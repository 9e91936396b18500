import clsx from 'clsx'
import type { ClipboardEventHandler, KeyboardEventHandler } from 'react'
import { CONTROL_CLASSES, FieldFrame, type FieldProps } from './field-frame.tsx'

type TextFieldProps = FieldProps & {
  /** The text. */
  readonly value: string
  /** Reports the whole text after each change. */
  readonly onChange: (value: string) => void
  /** An example of what to write; never the only label. */
  readonly placeholder?: string
  /** For values that machines read. */
  readonly isMono?: boolean
  /** Finds the box again when focus has to move to it. */
  readonly boxId?: string
  /** Hears keys before the box does, such as Enter for the next one. */
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>
  /** Hears a paste, which it may take over. */
  readonly onPaste?: ClipboardEventHandler<HTMLInputElement>
}

/** A text box of one line. */
export function TextField({
  value,
  onChange,
  placeholder,
  isMono = false,
  boxId,
  onKeyDown,
  onPaste,
  ...field
}: TextFieldProps) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <input
          {...control}
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={!isMono}
          className={clsx(CONTROL_CLASSES, isMono && 'font-mono text-sm')}
          data-box={boxId}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      )}
    </FieldFrame>
  )
}
