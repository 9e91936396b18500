import { MessageSquareText } from 'lucide-react'
import { late } from '../../ui/late.ts'
import type { ItemDefinition } from '../definition.ts'
import { checkAnswer } from './answer.ts'
import { MultipleChoiceWithFreeTextView } from './participant-view.tsx'
import { multipleChoiceWithFreeTextModel, type MultipleChoiceWithFreeText } from './schema.ts'
import { multipleChoiceWithFreeTextTexts } from './texts.ts'

export const multipleChoiceWithFreeTextDefinition: ItemDefinition<MultipleChoiceWithFreeText> = {
  model: multipleChoiceWithFreeTextModel,
  icon: MessageSquareText,
  summary: 'Participants choose, and each chosen option asks for a text.',
  EditorForm: late(async () => (await import('./editor-form.tsx')).MultipleChoiceWithFreeTextForm),
  ParticipantView: MultipleChoiceWithFreeTextView,
  checkAnswer,
  texts: multipleChoiceWithFreeTextTexts,
}
