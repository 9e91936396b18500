import { Video } from 'lucide-react'
import { late } from '../../ui/late.ts'
import type { ItemDefinition } from '../definition.ts'
import { VideoNarrationView } from './participant-view.tsx'
import { videoNarrationModel, type VideoNarration } from './schema.ts'

export const videoNarrationDefinition: ItemDefinition<VideoNarration> = {
  model: videoNarrationModel,
  icon: Video,
  summary: 'Participants record a video while they work; kept as it came.',
  EditorForm: late(async () => (await import('./editor-form.tsx')).VideoNarrationForm),
  ParticipantView: VideoNarrationView,
}
