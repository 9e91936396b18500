import type { ParticipantViewProps } from '../definition.ts'
import type { Answer } from '../item-model.ts'
import { QuestionField } from '../question-frame.tsx'
import { addFiles, checkFile, limitsOf, sizeText } from './answer.ts'
import type { FileUpload } from './schema.ts'

/** A question answered by files. They are listed, never read and never sent. */
export function FileUploadView({ item, value, onChange, disabled, error }: ParticipantViewProps<FileUpload>) {
  const { types, max } = limitsOf(item)
  return (
    <QuestionField question={item} error={error} hasNote>
      {({ id, describedBy, isInvalid, noteId }) => (
        <>
          <div className="participant-file-drop">
            <span className="participant-file-button" aria-hidden>
              {max === 1 ? 'Choose a file' : 'Choose files'}
            </span>
            <span className="participant-file-hint" id={noteId} dir="auto">
              {limitsText(item)}
            </span>
            {/* Lies over the whole area, so that files can be dropped anywhere on it. */}
            <input
              id={id}
              type="file"
              accept={types.join(',')}
              multiple={max > 1}
              disabled={disabled}
              aria-required
              aria-invalid={isInvalid}
              aria-describedby={describedBy}
              onChange={(event) => {
                onChange(addFiles(max === 1 ? [] : value, [...(event.target.files ?? [])]))
                // The same file can be chosen again after it was removed.
                event.target.value = ''
              }}
            />
          </div>
          <FileList item={item} value={value} disabled={disabled} onChange={onChange} />
        </>
      )}
    </QuestionField>
  )
}

type FileListProps = {
  readonly item: FileUpload
  readonly value: Answer
  readonly disabled: boolean
  readonly onChange: (value: Answer) => void
}

function FileList({ item, value, disabled, onChange }: FileListProps) {
  if (value.length === 0) return null
  return (
    <ul className="participant-files" aria-label="Chosen files">
      {value.map((file) => {
        const fault = checkFile(item, file)
        return (
          <li key={file.file_key}>
            <span className="participant-file-name" dir="auto">
              {file.file_name}
            </span>
            <span className="participant-file-size">{sizeText(file.file_size_mb ?? 0)}</span>
            <button
              type="button"
              className="participant-file-remove"
              disabled={disabled}
              aria-label={`Remove ${file.file_name}`}
              onClick={() => onChange(value.filter((other) => other !== file))}
            >
              Remove
            </button>
            {fault !== null && (
              <span className="participant-file-fault" dir="auto">
                {fault}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function limitsText(item: FileUpload): string {
  const { types, sizeMb, min, max } = limitsOf(item)
  const count = min === max ? `${min}` : min > 1 ? `${min} to ${max}` : `up to ${max}`
  const files = max === 1 ? 'One file' : `${count[0]?.toUpperCase()}${count.slice(1)} files`
  return `${files}, ${sizeMb} MB at most${max === 1 ? '' : ' each'}: ${types.join(', ')}`
}
