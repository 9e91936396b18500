import { Ruler } from 'lucide-react'
import type { ItemDefinition } from '../definition.ts'
import { checkAnswer } from './answer.ts'
import { FreeTextWithUnitForm } from './editor-form.tsx'
import { FreeTextWithUnitView } from './participant-view.tsx'
import { freeTextWithUnitModel, type FreeTextWithUnit } from './schema.ts'
import { freeTextWithUnitTexts } from './texts.ts'

export const freeTextWithUnitDefinition: ItemDefinition<FreeTextWithUnit> = {
  model: freeTextWithUnitModel,
  icon: Ruler,
  summary: 'Participants write a text or a number and choose its unit.',
  EditorForm: FreeTextWithUnitForm,
  ParticipantView: FreeTextWithUnitView,
  checkAnswer,
  texts: freeTextWithUnitTexts,
}
