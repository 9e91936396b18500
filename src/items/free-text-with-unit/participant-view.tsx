import type { ParticipantViewProps } from '../definition.ts'
import { textOf } from '../free-text/answer.ts'
import { QuestionGroup, type QuestionControl } from '../question-frame.tsx'
import { SelectBox } from '../select-box.tsx'
import { TextSlot } from '../text-slots.tsx'
import { counterText, rangeText } from '../written-answer.ts'
import { unitOf, writeWithUnit } from './answer.ts'
import type { FreeTextWithUnit, UnitOption } from './schema.ts'

/** A question answered by a text or a number with a unit, before or after it. */
export function FreeTextWithUnitView(props: ParticipantViewProps<FreeTextWithUnit>) {
  const { item, value, disabled, error } = props
  const text = textOf(value)
  const unit = unitOf(item, value)
  const note = counterText(unit?.validation, text) ?? rangeText(unit?.validation)
  return (
    <QuestionGroup question={item} error={error} hasNote={note !== null}>
      {(control) => (
        <>
          <div className="participant-with-unit" data-unit-position={item.unit_position}>
            {item.unit_position === 'prefix' && <Unit {...props} unit={unit} control={control} />}
            <input
              className="participant-input"
              type="text"
              inputMode={unit?.validation?.type === 'number' ? 'decimal' : 'text'}
              autoComplete="off"
              dir={text === '' ? undefined : 'auto'}
              value={text}
              placeholder={item.placeholder_text_input ?? undefined}
              disabled={disabled}
              // A unit that is fixed is part of the name.
              aria-labelledby={item.unit_options.length === 1 ? `${control.titleId} ${control.id}` : control.titleId}
              aria-required
              aria-invalid={control.isInvalid}
              aria-describedby={control.describedBy}
              onChange={(event) => props.onChange(writeWithUnit(item, event.target.value, unit))}
            />
            {item.unit_position === 'suffix' && <Unit {...props} unit={unit} control={control} />}
          </div>
          {note !== null && (
            <p className="participant-hint" id={control.noteId} dir="auto">
              {note}
            </p>
          )}
        </>
      )}
    </QuestionGroup>
  )
}

type UnitProps = ParticipantViewProps<FreeTextWithUnit> & {
  readonly unit: UnitOption | null
  readonly control: QuestionControl
}

function Unit({ item, value, onChange, disabled, unit, control }: UnitProps) {
  const [only, ...others] = item.unit_options
  if (only === undefined) return <span className="participant-unit participant-placeholder">No unit yet</span>
  if (others.length === 0)
    return (
      <span className="participant-unit" id={control.id} dir="auto">
        <TextSlot part="unit_options.0.label">{only.label}</TextSlot>
      </span>
    )
  return (
    <SelectBox
      name="Unit"
      describedBy={control.describedBy}
      isInvalid={control.isInvalid && unit === null}
      labels={item.unit_options.map((option) => option.label)}
      // A unit that is preset is never empty again.
      emptyLabel={unit === null ? 'Unit' : null}
      chosen={unit === null ? null : item.unit_options.indexOf(unit)}
      disabled={disabled}
      onChoose={(index) => onChange(writeWithUnit(item, textOf(value), item.unit_options[index] ?? null))}
    />
  )
}
