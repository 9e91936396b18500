import { Upload } from 'lucide-react'
import { late } from '../../ui/late.ts'
import type { ItemDefinition } from '../definition.ts'
import { checkAnswer } from './answer.ts'
import { FileUploadView } from './participant-view.tsx'
import { fileUploadModel, type FileUpload } from './schema.ts'
import { fileUploadTexts } from './texts.ts'

export const fileUploadDefinition: ItemDefinition<FileUpload> = {
  model: fileUploadModel,
  icon: Upload,
  summary: 'Participants hand in files.',
  EditorForm: late(async () => (await import('./editor-form.tsx')).FileUploadForm),
  ParticipantView: FileUploadView,
  checkAnswer,
  texts: fileUploadTexts,
}
