import { Type } from 'lucide-react'
import { late } from '../../ui/late.ts'
import type { ItemDefinition } from '../definition.ts'
import { RichTextView } from './participant-view.tsx'
import { richTextModel, type RichText } from './schema.ts'

export const richTextDefinition: ItemDefinition<RichText> = {
  model: richTextModel,
  icon: Type,
  summary: 'A text with headings, lists and links: instructions, criteria, titles.',
  EditorForm: late(async () => (await import('./editor-form.tsx')).RichTextForm),
  ParticipantView: RichTextView,
  InPlaceEditor: late(async () => (await import('./in-place-editor.tsx')).RichTextInPlaceEditor),
}
