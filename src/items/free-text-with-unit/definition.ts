import { Ruler } from 'lucide-react'
import { late } from '../../ui/late.ts'
import type { ItemDefinition } from '../definition.ts'
import { checkAnswer } from './answer.ts'
import { FreeTextWithUnitView } from './participant-view.tsx'
import { freeTextWithUnitModel, type FreeTextWithUnit } from './schema.ts'
import { freeTextWithUnitTexts } from './texts.ts'

export const freeTextWithUnitDefinition: ItemDefinition<FreeTextWithUnit> = {
  model: freeTextWithUnitModel,
  icon: Ruler,
  summary: 'Participants write a text or a number and choose its unit.',
  EditorForm: late(async () => (await import('./editor-form.tsx')).FreeTextWithUnitForm),
  ParticipantView: FreeTextWithUnitView,
  checkAnswer,
  texts: freeTextWithUnitTexts,
}
