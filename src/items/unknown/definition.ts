import { CircleQuestionMark } from 'lucide-react'
import { late } from '../../ui/late.ts'
import type { ItemDefinition } from '../definition.ts'
import { UnknownItemView } from './participant-view.tsx'
import { unknownItemModel, type UnknownItem } from './schema.ts'

export const unknownItemDefinition: ItemDefinition<UnknownItem> = {
  model: unknownItemModel,
  icon: CircleQuestionMark,
  summary: 'An item of a type that this designer does not know; kept as it came.',
  EditorForm: late(async () => (await import('./editor-form.tsx')).UnknownItemForm),
  ParticipantView: UnknownItemView,
}
