import { NumberField } from '../../ui/number-field.tsx'
import type { EditorFormProps } from '../definition.ts'
import { EditorFields, EditorSection } from '../editor-section.tsx'
import { messagesAt } from '../messages-at.ts'
import { patchItem } from '../patch-item.ts'
import { QuestionFields } from '../question-fields.tsx'
import { FileTypesField } from './file-types-field.tsx'
import { FILE_UPLOAD_DEFAULTS, type FileUpload } from './schema.ts'

/** The inspector form of a file upload. */
export function FileUploadForm({ item, onChange, findings }: EditorFormProps<FileUpload>) {
  const patch = (change: Partial<FileUpload>, mergeKey?: string) => onChange(patchItem(item, change), mergeKey)
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
        {NUMBERS.map(({ key, label, ...number }) => (
          <NumberField
            key={key}
            label={label}
            {...number}
            placeholder={String(FILE_UPLOAD_DEFAULTS[key])}
            value={item[key] ?? null}
            messages={messagesAt(findings, key)}
            onChange={(value) => patch({ [key]: value ?? undefined }, key)}
          />
        ))}
      </EditorSection>
    </EditorFields>
  )
}

const NUMBERS = [
  { key: 'max_file_size_mb', label: 'Largest size of a file, in MB', isWhole: false, min: 0 },
  { key: 'min_file_count', label: 'Fewest files', isWhole: true, min: 1 },
  { key: 'max_file_count', label: 'Most files', isWhole: true, min: 1 },
] as const
