import { useId } from 'react'

type SegmentedProps<T extends string> = {
  /** The accessible name of the group. */
  readonly label: string
  /** What stands above it where the name is too long for the eye. */
  readonly shownLabel?: string
  /** The value of the choice that is made. */
  readonly value: T
  /** What can be chosen, in the order of reading; two to four. */
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  /** Reports the value of the choice just made. */
  readonly onChange: (value: T) => void
  /** A sentence below the choices, read out with them. */
  readonly help?: string
  /** Leaves the label to screen readers, where the place says what it is about. */
  readonly hidesLabel?: boolean
}

/** A choice of one from a few, all in sight: radio buttons in the shape of one bar. */
export function Segmented<T extends string>({
  label,
  shownLabel,
  value,
  choices,
  onChange,
  help,
  hidesLabel = false,
}: SegmentedProps<T>) {
  const id = useId()
  return (
    <fieldset
      // A hidden label is placed within it, wherever that is scrolled to.
      className="relative min-w-0"
      aria-label={shownLabel === undefined ? undefined : label}
      aria-describedby={help === undefined ? undefined : `${id}-help`}
    >
      <legend className={hidesLabel ? 'sr-only' : 'mb-1 text-sm font-medium text-muted'}>{shownLabel ?? label}</legend>
      <div className="flex rounded-md border border-line-strong bg-surface p-0.5">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="relative min-w-0 flex-auto rounded-sm px-1.5 py-1 text-center text-sm text-muted transition-colors hover:text-ink has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={id}
              className="absolute inset-0 m-0 cursor-pointer appearance-none rounded-sm outline-none"
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {help !== undefined && (
        <p id={`${id}-help`} className="mt-1 text-xs text-muted">
          {help}
        </p>
      )}
    </fieldset>
  )
}
