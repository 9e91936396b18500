import clsx from 'clsx'
import type { ClipboardEventHandler, KeyboardEventHandler } from 'react'
import { CONTROL_CLASSES, FieldFrame, type FieldProps } from './field-frame.tsx'

type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** For values that machines read. */
  readonly isMono?: boolean
  /** Finds the box again when focus has to move to it. */
  readonly boxId?: string
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>
  readonly onPaste?: ClipboardEventHandler<HTMLInputElement>
}

/** A text box of one line. */
export function TextField({ value, onChange, placeholder, isMono = false, boxId, onKeyDown, onPaste, ...field }: TextFieldProps) {
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
