import { BoundsFields } from '../bounds-fields.tsx'
import type { EditorFormProps } from '../definition.ts'
import { EditorFields } from '../editor-section.tsx'
import { findingsWithin } from '../messages-at.ts'
import { patchItem } from '../patch-item.ts'
import { QuestionFields } from '../question-fields.tsx'
import type { FreeText } from './schema.ts'

/** The inspector form of a free text question. */
export function FreeTextForm({ item, onChange, findings }: EditorFormProps<FreeText>) {
  const patch = (change: Partial<FreeText>, mergeKey?: string) => onChange(patchItem(item, change), mergeKey)
  return (
    <EditorFields>
      <QuestionFields
        item={item}
        findings={findings}
        placeholderHelp="Shown in the text box while it is empty."
        onPatch={patch}
      />
      <BoundsFields
        bounds={item.validation}
        findings={findingsWithin(findings, 'validation')}
        onChange={(validation, side) => patch({ validation }, side === undefined ? undefined : `validation.${side}`)}
      />
    </EditorFields>
  )
}
