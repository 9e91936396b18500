import { MessageSquareText } from 'lucide-react'
import type { ItemDefinition } from '../definition.ts'
import { checkAnswer } from './answer.ts'
import { MultipleChoiceWithFreeTextForm } from './editor-form.tsx'
import { MultipleChoiceWithFreeTextView } from './participant-view.tsx'
import { multipleChoiceWithFreeTextModel, type MultipleChoiceWithFreeText } from './schema.ts'
import { multipleChoiceWithFreeTextTexts } from './texts.ts'

export const multipleChoiceWithFreeTextDefinition: ItemDefinition<MultipleChoiceWithFreeText> = {
  model: multipleChoiceWithFreeTextModel,
  icon: MessageSquareText,
  summary: 'Participants choose, and each chosen option asks for a text.',
  EditorForm: MultipleChoiceWithFreeTextForm,
  ParticipantView: MultipleChoiceWithFreeTextView,
  checkAnswer,
  texts: multipleChoiceWithFreeTextTexts,
}
