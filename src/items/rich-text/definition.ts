import { Type } from 'lucide-react'
import { lazy } from 'react'
import type { ItemDefinition } from '../definition.ts'
import { RichTextForm } from './editor-form.tsx'
import { RichTextView } from './participant-view.tsx'
import { richTextModel, type RichText } from './schema.ts'

export const richTextDefinition: ItemDefinition<RichText> = {
  model: richTextModel,
  icon: Type,
  summary: 'A text with headings, lists and links: instructions, criteria, titles.',
  EditorForm: RichTextForm,
  ParticipantView: RichTextView,
  InPlaceEditor: lazy(async () => ({ default: (await import('./in-place-editor.tsx')).RichTextInPlaceEditor })),
}
