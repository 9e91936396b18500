import { useId } from 'react'
import { TextField } from '../../ui/text-field.tsx'
import type { EditorFormProps } from '../definition.ts'
import { EditorFields, EditorSection } from '../editor-section.tsx'
import { FindingLines } from '../finding-lines.tsx'
import { messagesAt } from '../messages-at.ts'
import { AnswersFields, RenderingFields } from '../multiple-choice/choice-fields.tsx'
import { ExclusiveReason, ExclusiveSwitch } from '../multiple-choice/exclusive-switch.tsx'
import { OptionListEditor } from '../option-list-editor.tsx'
import { patchItem } from '../patch-item.ts'
import { QuestionFields } from '../question-fields.tsx'
import type { MultipleChoiceWithFreeText } from './schema.ts'
import { newOption } from './texts.ts'

/** The inspector form of a choice whose options open a text box. */
export function MultipleChoiceWithFreeTextForm({
  item,
  onChange,
  findings,
  keptValues,
}: EditorFormProps<MultipleChoiceWithFreeText>) {
  const patch = (change: Partial<MultipleChoiceWithFreeText>, mergeKey?: string) =>
    onChange(patchItem(item, change), mergeKey)
  const reasonId = useId()
  return (
    <EditorFields>
      <QuestionFields
        item={item}
        findings={findings}
        onPatch={patch}
        placeholderHelp="Shown in the text boxes while they are empty."
      />
      <AnswersFields item={item} findings={findings} onPatch={patch} />
      <RenderingFields item={item} findings={findings} onPatch={patch} />
      <EditorSection title="Options">
        <FindingLines findings={messagesAt(findings, 'options')} />
        <OptionListEditor
          noun="Option"
          options={item.options}
          keptValues={keptValues}
          create={(text) => newOption(item, text)}
          hasHeadings
          messagesFor={(index, key) => messagesAt(findings, 'options', index, key)}
          onChange={(options, key) => patch({ options }, key === undefined ? undefined : `options.${key}`)}
          more={(option, index, change) => (
            <TextField
              label={`Option ${index + 1} heading`}
              shownLabel="Heading"
              isInline
              placeholder="Over the text box"
              value={option.heading}
              messages={messagesAt(findings, 'options', index, 'heading')}
              onChange={(heading) => change({ ...option, heading }, 'heading')}
            />
          )}
          beside={(option, index, change) => (
            <ExclusiveSwitch
              number={index + 1}
              isOn={option.exclusive === true}
              isSingle={item.answer_limit === 1}
              reasonId={reasonId}
              messages={messagesAt(findings, 'options', index, 'exclusive')}
              onChange={(isOn) => change(patchItem(option, { exclusive: isOn ? true : undefined }))}
            />
          )}
        />
        <ExclusiveReason id={reasonId} isSingle={item.answer_limit === 1} />
      </EditorSection>
    </EditorFields>
  )
}
