import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { EditorFormProps } from './definition.ts'
import { messagesAt } from './messages-at.ts'
import { optionalText } from './patch-item.ts'

type Question = {
  description: string
  helper_text?: string | null | undefined
  placeholder_text_input?: string | null | undefined
}

type QuestionFieldsProps = {
  readonly item: Question
  readonly findings: EditorFormProps<unknown>['findings']
  readonly onPatch: (patch: Partial<Question>, mergeKey: string) => void
  /** Where the placeholder is shown; absent for questions that have none. */
  readonly placeholderHelp?: string
}

/** The fields that every question has. Source: format.md §2, "Questions: fields common to all". */
export function QuestionFields({ item, findings, onPatch, placeholderHelp }: QuestionFieldsProps) {
  return (
    <>
      <TextArea
        label="Question"
        value={item.description}
        placeholder="What do you ask?"
        messages={messagesAt(findings, 'description')}
        onChange={(text) => onPatch({ description: text }, 'description')}
      />
      <TextArea
        label="Helper text"
        help="Shown below the question."
        rows={1}
        value={item.helper_text ?? ''}
        messages={messagesAt(findings, 'helper_text')}
        onChange={(text) => onPatch({ helper_text: optionalText(text) }, 'helper_text')}
      />
      {placeholderHelp !== undefined && (
        <TextField
          label="Placeholder"
          help={placeholderHelp}
          value={item.placeholder_text_input ?? ''}
          messages={messagesAt(findings, 'placeholder_text_input')}
          onChange={(text) => onPatch({ placeholder_text_input: optionalText(text) }, 'placeholder_text_input')}
        />
      )}
    </>
  )
}
