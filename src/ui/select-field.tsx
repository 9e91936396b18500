import { ChevronDown } from 'lucide-react'
import clsx from 'clsx'
import { CONTROL_CLASSES, FieldFrame, type FieldProps } from './field-frame.tsx'

/** One entry of a select. */
export type SelectChoice<T extends string> = { readonly value: T; readonly label: string }

type SelectFieldProps<T extends string> = FieldProps & {
  /** The value of the choice that is made. */
  readonly value: T
  /** What can be chosen, from top to bottom. */
  readonly choices: readonly SelectChoice<T>[]
  /** Reports the value of the choice just made. */
  readonly onChange: (value: T) => void
  /** A list that cannot be used says why in its help. */
  readonly isDisabled?: boolean
}

/** A choice of one from a list that opens. The values must differ from each other. */
export function SelectField<T extends string>({ value, choices, onChange, isDisabled, ...field }: SelectFieldProps<T>) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <span className="relative block min-w-0">
          <select
            {...control}
            className={clsx(CONTROL_CLASSES, 'appearance-none pe-7 text-ellipsis')}
            value={value}
            disabled={isDisabled}
            onChange={(event) => {
              const chosen = choices.find((choice) => choice.value === event.target.value)
              if (chosen) onChange(chosen.value)
            }}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
          <ChevronDown
            size={14}
            aria-hidden
            className="pointer-events-none absolute inset-e-2 top-1/2 -translate-y-1/2 text-muted"
          />
        </span>
      )}
    </FieldFrame>
  )
}
