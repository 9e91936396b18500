import clsx from 'clsx'
import { FieldFrame, type FieldProps } from './field-frame.tsx'

type SwitchFieldProps = FieldProps & {
  /** Whether it is on. */
  readonly isOn: boolean
  /** Reports the state just switched to. */
  readonly onChange: (isOn: boolean) => void
  /** A switch that cannot be used says why in its help. */
  readonly isDisabled?: boolean
}

/** A switch for something that is on or off, at once. */
export function SwitchField({ isOn, onChange, isDisabled = false, ...field }: SwitchFieldProps) {
  return (
    <FieldFrame {...field} isInline>
      {(control) => (
        <button
          {...control}
          type="button"
          role="switch"
          aria-checked={isOn}
          disabled={isDisabled}
          className={clsx(
            // The room round it belongs to it too: a finger needs more than is drawn.
            'relative inline-flex h-5 w-9 shrink-0 rounded-full border transition-colors after:absolute after:inset-x-0 after:-inset-y-1 disabled:cursor-not-allowed disabled:opacity-50',
            isOn ? 'border-accent bg-accent' : 'border-line-strong bg-sunken',
          )}
          onClick={() => onChange(!isOn)}
        >
          <span
            className={clsx(
              'absolute top-[3px] size-3 rounded-full transition-all',
              isOn ? 'inset-s-[19px] bg-on-accent' : 'inset-s-[3px] bg-line-strong',
            )}
          />
        </button>
      )}
    </FieldFrame>
  )
}
