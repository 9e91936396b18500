import { CircleHelp, FileText, Group, ImageIcon, Music, Tag, Video } from 'lucide-react'
import type { ComponentType } from 'react'
import type { FieldType } from '../../base/field-type.ts'

type Look = { readonly words: string; readonly Icon: ComponentType<{ size?: number; className?: string }> }

const LOOKS: { readonly [type in FieldType]: Look } = {
  text: { words: 'Text', Icon: FileText },
  image_url: { words: 'Image link', Icon: ImageIcon },
  audio_url: { words: 'Audio link', Icon: Music },
  video_url: { words: 'Video link', Icon: Video },
  metadata: { words: 'Metadata, not shown', Icon: Tag },
  task_group_id: { words: 'Task group', Icon: Group },
}

const UNKNOWN: Look = { words: 'Not in the schema', Icon: CircleHelp }

/** The type of a field as icon and words; null is a field that the schema does not have. */
export function FieldTypeMark({ type }: { type: FieldType | null }) {
  const { words, Icon } = type === null ? UNKNOWN : LOOKS[type]
  return (
    <p className="mt-0.5 flex items-center gap-1.5 text-xs text-muted">
      <Icon size={13} className="shrink-0" aria-hidden /> {words}
    </p>
  )
}
