import type { EditorFormProps } from '../definition.ts'
import { patchItem } from '../patch-item.ts'
import { ChoiceForm } from './choice-form.tsx'
import { resolveRendering } from './rendering.ts'
import type { MultipleChoice } from './schema.ts'

/** The inspector form of a multiple choice question. */
export function MultipleChoiceForm({ item, onChange, findings, keptValues }: EditorFormProps<MultipleChoice>) {
  const patch = (change: Partial<MultipleChoice>, mergeKey?: string) => onChange(patchItem(item, change), mergeKey)
  return (
    <ChoiceForm
      item={item}
      findings={findings}
      keptValues={keptValues}
      onPatch={patch}
      placeholderHelp={
        resolveRendering(item) === 'dropdown'
          ? 'Shown in the dropdown while nothing is chosen.'
          : 'Shown in the dropdown while nothing is chosen. There is no dropdown now.'
      }
      create={(text) => text}
    />
  )
}
