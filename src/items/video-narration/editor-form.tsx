import type { EditorFormProps } from '../definition.ts'
import { KeptJson } from '../kept-json.tsx'
import type { VideoNarration } from './schema.ts'

/** Shows a video narration as it came; it goes out again unchanged. */
export function VideoNarrationForm({ item }: EditorFormProps<VideoNarration>) {
  return (
    <KeptJson
      why="The settings of a video narration are not published. It is kept and exported as it came; change it in the JSON view."
      value={item}
    />
  )
}
