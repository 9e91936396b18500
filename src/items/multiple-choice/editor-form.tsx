import { useId } from 'react'
import type { EditorFormProps } from '../definition.ts'
import { EditorFields, EditorSection } from '../editor-section.tsx'
import { messagesAt } from '../messages-at.ts'
import { OptionListEditor } from '../option-list-editor.tsx'
import { patchItem } from '../patch-item.ts'
import { QuestionFields } from '../question-fields.tsx'
import { FindingLines } from '../finding-lines.tsx'
import { AnswersFields, RenderingFields } from './choice-fields.tsx'
import { ExclusiveReason, ExclusiveSwitch } from './exclusive-switch.tsx'
import type { MultipleChoice } from './schema.ts'

/** The inspector form of a multiple choice question. */
export function MultipleChoiceForm({ item, onChange, findings, keptValues }: EditorFormProps<MultipleChoice>) {
  const patch = (change: Partial<MultipleChoice>, mergeKey?: string) => onChange(patchItem(item, change), mergeKey)
  const reasonId = useId()
  return (
    <EditorFields>
      <QuestionFields
        item={item}
        findings={findings}
        onPatch={patch}
        placeholderHelp="Shown in the dropdown while nothing is chosen."
      />
      <AnswersFields item={item} findings={findings} onPatch={patch} />
      <RenderingFields item={item} findings={findings} onPatch={patch} />
      <EditorSection title="Options">
        <FindingLines findings={messagesAt(findings, 'options')} />
        <OptionListEditor
          noun="Option"
          options={item.options}
          keptValues={keptValues}
          create={(text) => text}
          messagesFor={(index, key) => messagesAt(findings, 'options', index, key)}
          onChange={(options, key) => patch({ options }, key === undefined ? undefined : `options.${key}`)}
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
