import { TextArea } from '../ui/text-area.tsx'
import { EditorFields } from './editor-section.tsx'

/** The form of an item that this designer can only carry along: its JSON, for reading. */
export function KeptJson({ why, value }: { why: string; value: unknown }) {
  return (
    <EditorFields>
      <TextArea label="JSON" help={why} isMono rows={6} value={JSON.stringify(value, null, 2)} />
    </EditorFields>
  )
}
