type SelectBoxProps = {
  /** The accessible name, or the id of the element that holds it. */
  readonly name?: string
  readonly labelledBy?: string
  readonly describedBy: string | undefined
  readonly isInvalid: boolean
  readonly labels: readonly string[]
  /** The first entry, which chooses nothing; null for none. */
  readonly emptyLabel: string | null
  /** The index of the chosen label, or null. */
  readonly chosen: number | null
  readonly disabled: boolean
  readonly onChoose: (index: number) => void
}

/** A participant's choice of one from a native list. Entries are told apart by place, so that labels and values may be doubled. */
export function SelectBox({ name, labelledBy, describedBy, isInvalid, labels, emptyLabel, ...rest }: SelectBoxProps) {
  const { chosen, disabled, onChoose } = rest
  return (
    <span className="participant-select">
      <select
        className="participant-input"
        aria-label={name}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        aria-required
        disabled={disabled}
        data-empty={chosen === null}
        value={chosen === null ? '' : String(chosen)}
        onChange={(event) => event.target.value !== '' && onChoose(Number(event.target.value))}
      >
        {emptyLabel !== null && (
          <option value="" disabled={chosen !== null}>
            {emptyLabel}
          </option>
        )}
        {labels.map((label, index) => (
          <option key={index} value={index} dir="auto">
            {label}
          </option>
        ))}
      </select>
    </span>
  )
}
