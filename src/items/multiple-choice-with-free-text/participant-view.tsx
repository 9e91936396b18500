import { useId } from 'react'
import type { ParticipantViewProps } from '../definition.ts'
import { chosenOptions } from '../multiple-choice/answer.ts'
import { ChoiceQuestion } from '../multiple-choice/choice-question.tsx'
import { resolveRendering } from '../multiple-choice/rendering.ts'
import { explainOption } from './answer.ts'
import type { MultipleChoiceWithFreeText } from './schema.ts'

/** A choice where each chosen option opens a text box below its heading. */
export function MultipleChoiceWithFreeTextView(props: ParticipantViewProps<MultipleChoiceWithFreeText>) {
  const { item, value, onChange, disabled, error } = props
  const chosen = chosenOptions(item, value)
  const isDropdown = resolveRendering(item) === 'dropdown'
  // Here the placeholder belongs to the text boxes.
  const choice = { ...item, placeholder_text_input: null }
  return (
    <ChoiceQuestion
      {...props}
      item={choice}
      below={(index) => (
        <Explanation
          heading={item.options[index]?.heading ?? ''}
          option={isDropdown ? (item.options[index]?.label ?? '') : null}
          placeholder={item.placeholder_text_input ?? undefined}
          text={chosen.get(index)?.explanation ?? ''}
          disabled={disabled}
          isInvalid={error !== null && !chosen.get(index)?.explanation?.trim()}
          onChange={(text) => onChange(explainOption(item, value, index, text))}
        />
      )}
    />
  )
}

type ExplanationProps = {
  readonly heading: string
  /** The option it belongs to, where that does not stand right above. */
  readonly option: string | null
  readonly placeholder: string | undefined
  readonly text: string
  readonly disabled: boolean
  readonly isInvalid: boolean
  readonly onChange: (text: string) => void
}

function Explanation({ heading, option, placeholder, text, disabled, isInvalid, onChange }: ExplanationProps) {
  const id = useId()
  return (
    <div className="participant-explanation">
      {option !== null && (
        <p className="participant-explanation-option" id={`${id}-option`} dir="auto">
          {option}
        </p>
      )}
      <label htmlFor={id} dir="auto">
        {heading === '' ? <span className="participant-placeholder">No heading yet</span> : heading}
      </label>
      <textarea
        id={id}
        className="participant-input"
        dir={text === '' ? undefined : 'auto'}
        rows={2}
        value={text}
        placeholder={placeholder}
        disabled={disabled}
        aria-required
        aria-invalid={isInvalid}
        aria-describedby={option === null ? undefined : `${id}-option`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
