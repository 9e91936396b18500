import { TextCursorInput } from 'lucide-react'
import type { ItemDefinition } from '../definition.ts'
import { checkAnswer } from './answer.ts'
import { FreeTextForm } from './editor-form.tsx'
import { FreeTextView } from './participant-view.tsx'
import { freeTextModel, type FreeText } from './schema.ts'
import { freeTextTexts } from './texts.ts'

export const freeTextDefinition: ItemDefinition<FreeText> = {
  model: freeTextModel,
  icon: TextCursorInput,
  summary: 'Participants write a text or a number.',
  EditorForm: FreeTextForm,
  ParticipantView: FreeTextView,
  checkAnswer,
  texts: freeTextTexts,
}
