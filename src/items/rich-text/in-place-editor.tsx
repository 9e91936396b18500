import { RichTextEditor } from '../../ui/rich-text/rich-text-editor.tsx'
import type { InPlaceEditorProps } from '../definition.ts'
import type { RichText } from './schema.ts'

/** Edits a rich text where it stands on the canvas. Brings the editor with it, so it is only ever loaded lazily. */
export function RichTextInPlaceEditor({ item, onChange, onDone, onSource }: InPlaceEditorProps<RichText>) {
  // Whoever opened it wants to write, so the focus goes along.
  const opened = { autoFocus: true }
  return (
    <RichTextEditor
      {...opened}
      content={item.content}
      format={item.content_format ?? 'html'}
      label="Rich text"
      onChange={(content) => onChange({ ...item, content }, 'content')}
      onDone={onDone}
      onSource={onSource}
    />
  )
}
