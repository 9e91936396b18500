import { TextCursorInput } from 'lucide-react'
import { late } from '../../ui/late.ts'
import type { ItemDefinition } from '../definition.ts'
import { checkAnswer } from './answer.ts'
import { FreeTextView } from './participant-view.tsx'
import { freeTextModel, type FreeText } from './schema.ts'
import { freeTextTexts } from './texts.ts'

export const freeTextDefinition: ItemDefinition<FreeText> = {
  model: freeTextModel,
  icon: TextCursorInput,
  summary: 'Participants write a text or a number.',
  EditorForm: late(async () => (await import('./editor-form.tsx')).FreeTextForm),
  ParticipantView: FreeTextView,
  checkAnswer,
  texts: freeTextTexts,
}
