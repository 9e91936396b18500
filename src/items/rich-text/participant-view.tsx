import { RichTextContent } from '../../ui/rich-text/rich-text-content.tsx'
import type { ParticipantViewProps } from '../definition.ts'
import type { RichText } from './schema.ts'

/** A text with headings, lists and links. */
export function RichTextView({ item }: ParticipantViewProps<RichText>) {
  if (item.content.trim() === '') return <p className="participant-empty">No text yet</p>
  return <RichTextContent content={item.content} format={item.content_format ?? 'html'} />
}
