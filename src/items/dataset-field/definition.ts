import { Database } from 'lucide-react'
import { late } from '../../ui/late.ts'
import type { ItemDefinition } from '../definition.ts'
import { DatasetFieldView } from './participant-view.tsx'
import { datasetFieldModel, type DatasetField } from './schema.ts'

export const datasetFieldDefinition: ItemDefinition<DatasetField> = {
  model: datasetFieldModel,
  icon: Database,
  summary: 'The value of a dataset field, a new one for each datapoint.',
  EditorForm: late(async () => (await import('./editor-form.tsx')).DatasetFieldForm),
  ParticipantView: DatasetFieldView,
}
