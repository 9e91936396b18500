import clsx from 'clsx'
import { useId, type ReactNode } from 'react'
import { Sentence } from './sentence.tsx'

/** Something to say about the value of a field, beside the field. */
export type FieldMessage = { readonly message: string; readonly severity: 'error' | 'warning' | 'advice' }

/** What every form field takes, whatever its control. */
export type FieldProps = {
  /** The accessible name of the control. */
  readonly label: string
  /** What stands above the control where the label is too long for the eye, e.g. `Value` for `Option 2 value`; empty shows nothing. */
  readonly shownLabel?: string
  /** Puts the label beside the control. */
  readonly isInline?: boolean
  /** A sentence below the control, read out with it. */
  readonly help?: ReactNode
  /** The id of a text elsewhere that belongs to this field as well. */
  readonly describedBy?: string
  /** What is wrong with the value, or could be better; an error marks the control as invalid. */
  readonly messages?: readonly FieldMessage[]
}

/** What the control inside of a frame must carry. */
export type FramedControl = {
  readonly id: string
  readonly 'aria-label': string | undefined
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type FieldFrameProps = FieldProps & {
  /** Draws the control with what it must carry. */
  readonly children: (control: FramedControl) => ReactNode
}

/** The label, help and messages round one control, tied to it for screen readers. */
export function FieldFrame({ label, shownLabel, help, messages = [], isInline = false, ...props }: FieldFrameProps) {
  const id = useId()
  const shown = shownLabel ?? label
  const describedBy = [help && `${id}-help`, messages.length > 0 && `${id}-messages`, props.describedBy]
  return (
    <div className="min-w-0">
      <div
        className={clsx('flex min-w-0', isInline ? 'items-center justify-between gap-2' : 'flex-col justify-end gap-1')}
      >
        {shown !== '' && (
          <label
            htmlFor={id}
            className={clsx('text-sm font-medium text-muted', isInline ? 'max-w-4/5 shrink-0' : 'min-w-0')}
          >
            {shown}
          </label>
        )}
        {props.children({
          id,
          'aria-label': shown === label ? undefined : label,
          'aria-describedby': describedBy.filter(Boolean).join(' ') || undefined,
          'aria-invalid': messages.some(({ severity }) => severity === 'error') || undefined,
        })}
      </div>
      {help && (
        <p id={`${id}-help`} className="mt-1 text-xs text-muted">
          {help}
        </p>
      )}
      {messages.length > 0 && (
        <ul id={`${id}-messages`} className="mt-1 space-y-0.5 text-xs wrap-anywhere">
          {messages.map(({ message, severity }) => (
            <li key={message} className={MESSAGE_COLOUR[severity]}>
              <Sentence>{message}</Sentence>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The look that text boxes, number boxes and selects share. */
export const CONTROL_CLASSES =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-2 py-1 text-base text-ink placeholder:text-placeholder hover:border-ink aria-invalid:border-danger disabled:cursor-not-allowed disabled:opacity-60'

const MESSAGE_COLOUR = { error: 'text-danger', warning: 'text-warning', advice: 'text-muted' } as const
