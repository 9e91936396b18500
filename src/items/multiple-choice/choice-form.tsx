import { useId, type ComponentProps } from 'react'
import type { EditorFormProps } from '../definition.ts'
import { EditorFields, EditorSection } from '../editor-section.tsx'
import { FindingLines } from '../finding-lines.tsx'
import { messagesAt } from '../messages-at.ts'
import { OptionListEditor } from '../option-list-editor.tsx'
import { patchItem } from '../patch-item.ts'
import { QuestionFields } from '../question-fields.tsx'
import { AnswersFields, RenderingFields } from './choice-fields.tsx'
import { ExclusiveReason, ExclusiveSwitch } from './exclusive-switch.tsx'
import type { ChoiceOption, MultipleChoice } from './schema.ts'

type Choice<O> = Omit<MultipleChoice, 'type' | 'options'> & { options: O[] }

type ChoiceFormProps<O extends ChoiceOption> = Pick<EditorFormProps<unknown>, 'findings' | 'keptValues'> &
  Pick<ComponentProps<typeof OptionListEditor<O>>, 'create' | 'hasHeadings' | 'more'> & {
    readonly item: Choice<O>
    readonly onPatch: (patch: Partial<Choice<O>>, mergeKey?: string) => void
    /** Where the placeholder is shown. */
    readonly placeholderHelp: string
  }

/** The inspector form of a question with options to choose from. */
export function ChoiceForm<O extends ChoiceOption>({
  item,
  onPatch,
  findings,
  keptValues,
  placeholderHelp,
  ...ofOptions
}: ChoiceFormProps<O>) {
  const reasonId = useId()
  const isSingle = item.answer_limit === 1
  return (
    <EditorFields>
      <QuestionFields item={item} findings={findings} onPatch={onPatch} placeholderHelp={placeholderHelp} />
      <AnswersFields item={item} findings={findings} onPatch={onPatch} />
      <RenderingFields item={item} findings={findings} onPatch={onPatch} />
      <EditorSection title="Options">
        <FindingLines findings={messagesAt(findings, 'options')} />
        <OptionListEditor
          {...ofOptions}
          noun="Option"
          options={item.options}
          keptValues={keptValues}
          messagesFor={(index, key) => messagesAt(findings, 'options', index, key)}
          onChange={(options, key) => onPatch({ options }, key === undefined ? undefined : `options.${key}`)}
          beside={(option, index, change) => (
            <ExclusiveSwitch
              number={index + 1}
              isOn={option.exclusive === true}
              isSingle={isSingle}
              reasonId={reasonId}
              messages={messagesAt(findings, 'options', index, 'exclusive')}
              onChange={(isOn) => change(patchItem(option, { ...option, exclusive: isOn ? true : undefined }))}
            />
          )}
        />
        <ExclusiveReason id={reasonId} isSingle={isSingle} />
      </EditorSection>
    </EditorFields>
  )
}
