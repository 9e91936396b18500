import { ListChecks } from 'lucide-react'
import { late } from '../../ui/late.ts'
import type { ItemDefinition } from '../definition.ts'
import { checkAnswer } from './answer.ts'
import { MultipleChoiceView } from './participant-view.tsx'
import { multipleChoiceModel, type MultipleChoice } from './schema.ts'
import { multipleChoiceTexts } from './texts.ts'

export const multipleChoiceDefinition: ItemDefinition<MultipleChoice> = {
  model: multipleChoiceModel,
  icon: ListChecks,
  summary: 'Participants choose one or several options.',
  EditorForm: late(async () => (await import('./editor-form.tsx')).MultipleChoiceForm),
  ParticipantView: MultipleChoiceView,
  checkAnswer,
  texts: multipleChoiceTexts,
}
