import { useState } from 'react'
import type { FieldMessage } from '../../ui/field-frame.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { endingIn, FILE_UPLOAD_DEFAULTS } from './schema.ts'

type FileTypesFieldProps = {
  readonly types: readonly string[]
  readonly messages: readonly FieldMessage[]
  readonly onChange: (types: string[]) => void
}

/** The accepted file types as one line of text. What is typed stays as typed while it means the types that are set. */
export function FileTypesField({ types, messages, onChange }: FileTypesFieldProps) {
  const [draft, setDraft] = useState('')
  const shown = parseFileTypes(draft).join() === types.join() ? draft : types.join(', ')
  return (
    <TextField
      label="Accepted file types"
      help="Separated by commas. Left empty, common image files are accepted."
      isMono
      placeholder={FILE_UPLOAD_DEFAULTS.accepted_file_types.join(', ')}
      value={shown}
      messages={messages}
      onChange={(text) => {
        setDraft(text)
        onChange(parseFileTypes(text))
      }}
    />
  )
}

/** The types in a text, separated by commas or spaces, each with its dot: `pdf, *.png` → `.pdf`, `.png`. What is no ending stays as it is. */
function parseFileTypes(text: string): string[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  return words.map((word) => endingIn(word) ?? word)
}
