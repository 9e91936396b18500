import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { EditorFormProps } from '../definition.ts'
import { EditorFields } from '../editor-section.tsx'
import { messagesAt } from '../messages-at.ts'
import { optionalText, patchItem } from '../patch-item.ts'
import type { Image } from './schema.ts'

/** The inspector form of an image. */
export function ImageForm({ item, onChange, findings }: EditorFormProps<Image>) {
  return (
    <EditorFields>
      <TextField
        label="Address"
        help="An https link to the image."
        placeholder="https://"
        isMono
        value={item.url}
        messages={messagesAt(findings, 'url')}
        onChange={(url) => onChange({ ...item, url: url.trim() }, 'url')}
      />
      <TextArea
        label="Alternative text"
        help="Says what the image shows, for those who cannot see it."
        value={item.alt_text}
        messages={messagesAt(findings, 'alt_text')}
        onChange={(alt_text) => onChange({ ...item, alt_text }, 'alt_text')}
      />
      <TextArea
        label="Caption"
        help="Shown below the image."
        rows={1}
        value={item.caption ?? ''}
        messages={messagesAt(findings, 'caption')}
        onChange={(text) => onChange(patchItem(item, { caption: optionalText(text) }), 'caption')}
      />
    </EditorFields>
  )
}
