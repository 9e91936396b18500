import { NumberField } from '../../ui/number-field.tsx'
import type { EditorFormProps } from '../definition.ts'
import { EditorFields, EditorSection } from '../editor-section.tsx'
import { messagesAt } from '../messages-at.ts'
import { patchItem } from '../patch-item.ts'
import { QuestionFields } from '../question-fields.tsx'
import { FileTypesField } from './file-types-field.tsx'
import { FILE_UPLOAD_DEFAULTS, type FileUpload } from './schema.ts'

type NumberKey = 'max_file_size_mb' | 'min_file_count' | 'max_file_count'

/** The inspector form of a file upload. */
export function FileUploadForm({ item, onChange, findings }: EditorFormProps<FileUpload>) {
  const patch = (change: Partial<FileUpload>, mergeKey?: string) => onChange(patchItem(item, change), mergeKey)
  const number = (key: NumberKey, field: { label: string; isWhole?: boolean; min: number }) => (
    <NumberField
      {...field}
      placeholder={String(FILE_UPLOAD_DEFAULTS[key])}
      value={item[key] ?? null}
      messages={messagesAt(findings, key)}
      onChange={(value) => patch({ [key]: value ?? undefined }, key)}
    />
  )
  return (
    <EditorFields>
      <QuestionFields item={item} findings={findings} onPatch={patch} />
      <EditorSection title="Files">
        <FileTypesField
          types={item.accepted_file_types ?? []}
          messages={findings.filter(({ path }) => path[0] === 'accepted_file_types')}
          onChange={(types) =>
            patch({ accepted_file_types: types.length === 0 ? undefined : types }, 'accepted_file_types')
          }
        />
        {number('max_file_size_mb', { label: 'Largest size of a file, in MB', min: 0 })}
        <div className="grid grid-cols-2 items-start gap-2">
          {number('min_file_count', { label: 'Fewest files', isWhole: true, min: 1 })}
          {number('max_file_count', { label: 'Most files', isWhole: true, min: 1 })}
        </div>
      </EditorSection>
    </EditorFields>
  )
}
