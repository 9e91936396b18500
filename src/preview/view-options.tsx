import { SlidersHorizontal } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { listViewWords, type ViewSettings } from './view-settings.ts'

type ViewOptionsProps = { readonly view: ViewSettings; onView(view: ViewSettings): void }

/** How the participant's screen is looked at, beside its width. What differs from the usual stands on the button; a narrow window has room for its colour only. */
export function ViewOptions({ view, onView }: ViewOptionsProps) {
  const words = listViewWords(view)
  return (
    <Popover
      label="View of the participant’s screen"
      trigger={
        <Button size="sm" variant={words.length > 0 ? 'chosen' : 'secondary'} title={words.join(' · ') || undefined}>
          <SlidersHorizontal size={14} aria-hidden />
          <span>
            View {/* Where the bar would need a second line for them, the colour says enough. */}
            {words.length > 0 && <span className="max-lg:sr-only">· {words.join(' · ')}</span>}
          </span>
        </Button>
      }
    >
      <div className="flex w-56 flex-col gap-3">
        <Segmented
          label="Zoom"
          value={view.isZoomed ? '200' : '100'}
          choices={ZOOMS}
          onChange={(zoom) => onView({ ...view, isZoomed: zoom === '200' })}
        />
        <Segmented
          label="Participant’s theme"
          value={view.isDark ? 'dark' : 'light'}
          choices={THEMES}
          onChange={(theme) => onView({ ...view, isDark: theme === 'dark' })}
        />
        <Segmented
          label="Reading direction"
          value={view.isRightToLeft ? 'rtl' : 'ltr'}
          choices={DIRECTIONS}
          onChange={(direction) => onView({ ...view, isRightToLeft: direction === 'rtl' })}
        />
      </div>
    </Popover>
  )
}

const ZOOMS = [
  { value: '100', label: '100 %' },
  { value: '200', label: '200 %' },
] as const
const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
const DIRECTIONS = [
  { value: 'ltr', label: 'Left to right' },
  { value: 'rtl', label: 'Right to left' },
] as const
