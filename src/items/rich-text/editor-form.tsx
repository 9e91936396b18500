import { Segmented } from '../../ui/segmented.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { EditorFormProps } from '../definition.ts'
import { EditorFields } from '../editor-section.tsx'
import { messagesAt } from '../messages-at.ts'
import { patchItem } from '../patch-item.ts'
import type { RichText } from './schema.ts'

/** The inspector form of a rich text: its format and its source. The text itself is edited where it stands on the canvas. */
export function RichTextForm({ item, onChange, findings }: EditorFormProps<RichText>) {
  const format = item.content_format ?? 'html'
  return (
    <EditorFields>
      <Segmented
        label="Format"
        value={format}
        choices={[
          { value: 'html', label: 'HTML' },
          { value: 'markdown', label: 'Markdown' },
        ]}
        help={
          format === 'markdown'
            ? 'The platform turns Markdown into HTML when it stores the layout.'
            : 'The source is kept as it is when the format changes.'
        }
        // HTML is what the platform takes when nothing is said.
        onChange={(next) => onChange(patchItem(item, { content_format: next === 'html' ? undefined : next }))}
      />
      <TextArea
        label={format === 'html' ? 'HTML source' : 'Markdown source'}
        help="To edit the text as it looks, double-click it on the canvas."
        isMono
        rows={6}
        value={item.content}
        messages={[...messagesAt(findings, 'content'), ...messagesAt(findings, 'content_format')]}
        onChange={(content) => onChange({ ...item, content }, 'content')}
      />
    </EditorFields>
  )
}
