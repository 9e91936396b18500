import { Video } from 'lucide-react'
import type { ItemDefinition } from '../definition.ts'
import { VideoNarrationForm } from './editor-form.tsx'
import { VideoNarrationView } from './participant-view.tsx'
import { videoNarrationModel, type VideoNarration } from './schema.ts'

export const videoNarrationDefinition: ItemDefinition<VideoNarration> = {
  model: videoNarrationModel,
  icon: Video,
  summary: 'Participants record a video while they work; kept as it came.',
  EditorForm: VideoNarrationForm,
  ParticipantView: VideoNarrationView,
}
