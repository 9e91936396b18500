import { TextSlot } from '../text-slots.tsx'

/** An option as its control shows it. */
export type ShownOption = { readonly label: string; readonly isChosen: boolean; readonly isBlocked: boolean }

type OptionBoxProps = ShownOption & {
  readonly type: 'radio' | 'checkbox'
  readonly name?: string
  readonly disabled: boolean
  readonly isInvalid: boolean
  readonly onToggle: () => void
  /** Where its label is in the item, where it can be written on the canvas. */
  readonly part?: string
}

/** One option with its radio button or checkbox; the whole box can be pressed. */
export function OptionBox({
  label,
  type,
  name,
  isChosen,
  isBlocked,
  disabled,
  isInvalid,
  onToggle,
  part,
}: OptionBoxProps) {
  const words = label === '' ? <span className="participant-placeholder">No label yet</span> : label
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
      <span className="participant-option-label" dir={label === '' ? undefined : 'auto'}>
        {part === undefined ? words : <TextSlot part={part}>{words}</TextSlot>}
      </span>
    </label>
  )
}
