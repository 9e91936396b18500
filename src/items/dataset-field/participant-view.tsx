import type { ReactNode } from 'react'
import { isDisplayable } from '../../base/field-type.ts'
import { nameJson } from '../../base/json.ts'
import { isNumberValue, printJson } from '../../base/print-json.ts'
import type { ParticipantViewProps, ShownField } from '../definition.ts'
import { LongText } from '../long-text.tsx'
import { RemoteImage, RemotePlayer } from '../remote-media.tsx'
import { TextSlot } from '../text-slots.tsx'
import type { DatasetField } from './schema.ts'

/** The value of a field in the datapoint shown, below the field's label; a note where there is none to show. */
export function DatasetFieldView({ item, field }: ParticipantViewProps<DatasetField>) {
  if (item.field === '') return <p className="participant-empty">No field chosen yet</p>
  if (!field) return <FieldName name={item.field} />
  return (
    <div className="participant-field" role={field.label ? 'group' : undefined} aria-label={field.label}>
      {field.label && (
        <p className="participant-field-label" dir="auto">
          <TextSlot part="label">{field.label}</TextSlot>
        </p>
      )}
      <FieldValue field={field} />
    </div>
  )
}

function FieldValue({ field }: { field: ShownField }) {
  const { name, type, value, hasDatapoint } = field
  if (type === null) return <Note>{`No such field: ${name}`}</Note>
  if (!isDisplayable(type)) return <Note>{`${name} is of type ${type}, which participants cannot be shown`}</Note>
  if (!hasDatapoint) return <FieldName name={name} />
  const nothing = (what: string) => <Note>{`${name} is ${what}, so participants see nothing here`}</Note>
  // Null is left out of what is uploaded.
  if (value === undefined || value === null) return nothing(`${value === null ? 'null' : 'missing'} in this datapoint`)
  if (typeof value !== 'string') {
    return (
      <>
        <p className="participant-text" dir="ltr">
          <LongText>{printJson(value, 2)}</LongText>
        </p>
        <Note>{`${name} is ${isNumberValue(value) ? 'a number' : nameJson(value)} in this datapoint, not text`}</Note>
      </>
    )
  }
  if (value.trim() === '') return nothing('empty')
  const words = field.label || name
  if (type === 'image_url') return <RemoteImage key={value} url={value} alt={words} />
  if (type === 'audio_url') return <RemotePlayer key={value} url={value} name={words} kind="audio" />
  if (type === 'video_url') return <RemotePlayer key={value} url={value} name={words} kind="video" />
  return (
    <p className="participant-text" dir="auto">
      <LongText>{value}</LongText>
    </p>
  )
}

function FieldName({ name }: { name: string }) {
  return <p className="participant-empty participant-field-name">{name}</p>
}

function Note({ children }: { children: ReactNode }) {
  return <p className="participant-note">{children}</p>
}
