import type { ParticipantViewProps } from '../definition.ts'
import { RemoteImage } from '../remote-media.tsx'
import { TextSlot, useKeepsText } from '../text-slots.tsx'
import type { Image } from './schema.ts'

/** An image with its caption. */
export function ImageView({ item }: ParticipantViewProps<Image>) {
  const keepsCaption = useKeepsText('caption')
  if (item.url === '') return <p className="participant-empty">No image address yet</p>
  return (
    <figure className="participant-figure">
      <RemoteImage key={item.url} url={item.url} alt={item.alt_text} />
      {(item.caption || keepsCaption) && (
        <figcaption dir="auto">
          <TextSlot part="caption">{item.caption}</TextSlot>
        </figcaption>
      )}
    </figure>
  )
}
