/** An option as its control shows it. */
export type ShownOption = { readonly label: string; readonly isChosen: boolean; readonly isBlocked: boolean }

type OptionBoxProps = ShownOption & {
  readonly type: 'radio' | 'checkbox'
  readonly name?: string
  readonly disabled: boolean
  readonly isInvalid: boolean
  readonly onToggle: () => void
}

/** One option with its radio button or checkbox; the whole box can be pressed. */
export function OptionBox({ label, type, name, isChosen, isBlocked, disabled, isInvalid, onToggle }: OptionBoxProps) {
  return (
    <label className="participant-option" data-chosen={isChosen} data-at-limit={isBlocked}>
      <input
        type={type}
        name={name}
        checked={isChosen}
        disabled={disabled || isBlocked}
        // A radio button says it through its group.
        aria-invalid={type === 'checkbox' ? isInvalid : undefined}
        onChange={onToggle}
      />
      {label === '' ? (
        <span className="participant-placeholder">No label yet</span>
      ) : (
        <span className="participant-option-label" dir="auto">
          {label}
        </span>
      )}
    </label>
  )
}
