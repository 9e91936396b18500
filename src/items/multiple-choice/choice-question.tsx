import { Fragment, useId, type ReactNode } from 'react'
import type { ParticipantViewProps } from '../definition.ts'
import { QuestionGroup } from '../question-frame.tsx'
import { SelectBox } from '../select-box.tsx'
import { chosenOptions, isAtLimit, isBlocked, toggleOption } from './answer.ts'
import { MultipleDropdown } from './multiple-dropdown.tsx'
import { OptionBox } from './option-box.tsx'
import { resolveRendering } from './rendering.ts'
import type { MultipleChoice } from './schema.ts'

type ChoiceQuestionProps = ParticipantViewProps<Omit<MultipleChoice, 'type'>> & {
  /** What opens below a chosen option, by its index. */
  readonly below?: (index: number) => ReactNode
}

/** A choice as participants see it: radio buttons, checkboxes or a dropdown. */
export function ChoiceQuestion({ item, value, onChange, disabled, error, below }: ChoiceQuestionProps) {
  const name = useId()
  const rendering = resolveRendering(item)
  const isSingle = item.answer_limit === 1
  const chosen = chosenOptions(item, value)
  const options = item.options.map((option, index) => ({
    label: option.label,
    isChosen: chosen.has(index),
    isBlocked: isBlocked(item, value, index),
  }))
  const toggle = (index: number) => onChange(toggleOption(item, value, index))
  const isFull = isAtLimit(item, value)
  const emptyLabel = item.placeholder_text_input || (isSingle ? 'Choose an answer' : 'Choose answers')
  return (
    <QuestionGroup question={item} error={error} hasNote={isFull} isRadioGroup={rendering === 'radio'}>
      {(control) => (
        <>
          {rendering === 'dropdown' && isSingle && (
            <SelectBox
              labelledBy={control.titleId}
              describedBy={control.describedBy}
              isInvalid={control.isInvalid}
              labels={options.map(({ label }) => label)}
              emptyLabel={emptyLabel}
              chosen={[...chosen.keys()][0] ?? null}
              disabled={disabled}
              onChoose={toggle}
            />
          )}
          {rendering === 'dropdown' && !isSingle && (
            <MultipleDropdown
              control={control}
              options={options}
              emptyLabel={emptyLabel}
              disabled={disabled}
              onToggle={toggle}
            />
          )}
          {rendering !== 'dropdown' && (
            <div className="participant-options">
              {options.map((option, index) => (
                <Fragment key={index}>
                  <OptionBox
                    {...option}
                    type={rendering}
                    part={`options.${index}.label`}
                    name={name}
                    disabled={disabled}
                    isInvalid={control.isInvalid}
                    onToggle={() => toggle(index)}
                  />
                  {option.isChosen && below?.(index)}
                </Fragment>
              ))}
            </div>
          )}
          {rendering === 'dropdown' &&
            [...chosen.keys()].map((index) => <Fragment key={index}>{below?.(index)}</Fragment>)}
          {options.length === 0 && <p className="participant-placeholder">No options yet</p>}
          <div role="status">
            {isFull && (
              <p className="participant-hint" id={control.noteId} dir="auto">
                You can choose {item.answer_limit} at most.
              </p>
            )}
          </div>
        </>
      )}
    </QuestionGroup>
  )
}
