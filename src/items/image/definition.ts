import { Image as ImageIcon } from 'lucide-react'
import { late } from '../../ui/late.ts'
import type { ItemDefinition } from '../definition.ts'
import { ImageView } from './participant-view.tsx'
import { imageModel, type Image } from './schema.ts'
import { imageTexts } from './texts.ts'

export const imageDefinition: ItemDefinition<Image> = {
  model: imageModel,
  icon: ImageIcon,
  summary: 'An image that is the same for every datapoint.',
  EditorForm: late(async () => (await import('./editor-form.tsx')).ImageForm),
  ParticipantView: ImageView,
  texts: imageTexts,
}
