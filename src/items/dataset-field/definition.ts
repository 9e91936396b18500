import { Database } from 'lucide-react'
import type { ItemDefinition } from '../definition.ts'
import { DatasetFieldForm } from './editor-form.tsx'
import { DatasetFieldView } from './participant-view.tsx'
import { datasetFieldModel, type DatasetField } from './schema.ts'

export const datasetFieldDefinition: ItemDefinition<DatasetField> = {
  model: datasetFieldModel,
  icon: Database,
  summary: 'The value of a dataset field, a new one for each datapoint.',
  EditorForm: DatasetFieldForm,
  ParticipantView: DatasetFieldView,
}
