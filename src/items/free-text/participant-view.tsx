import type { ParticipantViewProps } from '../definition.ts'
import { QuestionField } from '../question-frame.tsx'
import { counterText, rangeText } from '../written-answer.ts'
import { textOf, writeText } from './answer.ts'
import type { FreeText } from './schema.ts'

/** A question answered in a text box, or in a number box where the bounds are of a number. */
export function FreeTextView({ item, value, onChange, disabled, error }: ParticipantViewProps<FreeText>) {
  const text = textOf(value)
  const note = counterText(item.validation, text) ?? rangeText(item.validation)
  return (
    <QuestionField question={item} error={error} hasNote={note !== null}>
      {({ id, describedBy, isInvalid, noteId }) => {
        const box = {
          id,
          className: 'participant-input',
          // Empty, it runs as the question does.
          dir: text === '' ? undefined : 'auto',
          value: text,
          placeholder: item.placeholder_text_input ?? undefined,
          disabled,
          'aria-required': true,
          'aria-invalid': isInvalid,
          'aria-describedby': describedBy,
          onChange: (event: { target: { value: string } }) => onChange(writeText(event.target.value)),
        }
        return (
          <>
            {item.validation?.type === 'number' ? (
              <input {...box} type="text" inputMode="decimal" autoComplete="off" />
            ) : (
              <textarea {...box} rows={3} />
            )}
            {note !== null && (
              <p className="participant-hint" id={noteId} dir="auto">
                {note}
              </p>
            )}
          </>
        )
      }}
    </QuestionField>
  )
}
