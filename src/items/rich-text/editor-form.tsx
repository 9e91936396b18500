import { useMemo, useState } from 'react'
import { loadedMarkdown } from '../../ui/rich-text/markdown.ts'
import { listRemoved } from '../../ui/rich-text/sanitize.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { EditorFormProps } from '../definition.ts'
import { EditorFields } from '../editor-section.tsx'
import { messagesAt } from '../messages-at.ts'
import { patchItem } from '../patch-item.ts'
import type { RichText } from './schema.ts'
import { LateBoundary } from '../../ui/late-boundary.tsx'
import { late } from '../../ui/late.ts'

// It brings the editor with it.
const FormatSwitch = late(async () => (await import('./format-switch.tsx')).FormatSwitch)

/** The inspector form of a rich text: its format and its source. The text itself is edited where it stands on the canvas. */
export function RichTextForm({ item, onChange, findings }: EditorFormProps<RichText>) {
  const [isSwitching, setSwitching] = useState(false)
  const format = item.content_format ?? 'html'
  const other = format === 'html' ? 'markdown' : 'html'
  // HTML is what the platform takes when nothing is said.
  const take = (content: string) =>
    onChange(patchItem(item, { content, content_format: other === 'html' ? undefined : other }))
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
            : 'You see what would change before another format is taken over.'
        }
        onChange={() => (item.content.trim() === '' ? take(item.content) : setSwitching(true))}
      />
      <TextArea
        label={format === 'html' ? 'HTML source' : 'Markdown source'}
        help={
          <>
            To edit the text as it looks, <span className="pointer-coarse:hidden">double-click</span>
            <span className="hidden pointer-coarse:inline">tap</span> it{' '}
            <span className="hidden pointer-coarse:inline">twice</span> on the canvas.
          </>
        }
        isMono
        rows={6}
        value={item.content}
        messages={[...messagesAt(findings, 'content'), ...messagesAt(findings, 'content_format')]}
        onChange={(content) => onChange({ ...item, content }, 'content')}
      />
      <Removed content={item.content} format={format} />
      {isSwitching && (
        <LateBoundary>
          <FormatSwitch
            content={item.content}
            from={format}
            onClose={() => setSwitching(false)}
            onTake={(content) => {
              setSwitching(false)
              take(content)
            }}
          />
        </LateBoundary>
      )}
    </EditorFields>
  )
}

/** What of the source participants never get, because it could harm them. */
function Removed({ content, format }: { content: string; format: 'html' | 'markdown' }) {
  const removed = useMemo(
    () => (format === 'html' ? listRemoved(content) : (loadedMarkdown()?.listRemovedFromMarkdown(content) ?? [])),
    [content, format],
  )
  if (removed.length === 0) return null
  return (
    <div className="text-xs text-muted">
      <p className="font-medium">Taken out wherever it is shown</p>
      <ul aria-label="Taken out of the source" className="list-disc ps-4">
        {removed.slice(0, MOST_SHOWN).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {removed.length > MOST_SHOWN && <li>{`and ${removed.length - MOST_SHOWN} more`}</li>}
      </ul>
    </div>
  )
}

const MOST_SHOWN = 5
