import { ScanEye } from 'lucide-react'
import { isMediaType } from '../../dataset/media-link.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useDesignerTools } from '../designer-tools.tsx'

/** Opens the check of images, sounds and films. Nothing where the dataset has none. */
export function CheckMediaButton() {
  const tools = useDesignerTools()
  const hasMedia = useDesigner(
    ({ dataset, history }) =>
      dataset.handle !== null && history.present.schema?.fields.some(({ type }) => isMediaType(type)) === true,
  )
  if (!hasMedia) return null
  return (
    <Button variant="quiet" size="sm" className="text-muted" onClick={tools.openMedia}>
      <ScanEye size={14} aria-hidden />
      Check media
    </Button>
  )
}
