import { TextField } from '../../ui/text-field.tsx'
import type { EditorFormProps } from '../definition.ts'
import { messagesAt } from '../messages-at.ts'
import { ChoiceForm } from '../multiple-choice/choice-form.tsx'
import { patchItem } from '../patch-item.ts'
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
  return (
    <ChoiceForm
      item={item}
      findings={findings}
      keptValues={keptValues}
      onPatch={patch}
      placeholderHelp="Shown in the text boxes while they are empty."
      create={(text) => newOption(item, text)}
      hasHeadings
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
    />
  )
}
