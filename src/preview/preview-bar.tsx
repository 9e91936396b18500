import { ClipboardCheck, FileText, RotateCcw } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../ui/button.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { NARROWEST, type ViewSettings, WIDEST, WIDTHS } from './view-settings.ts'

type PreviewBarProps = {
  readonly view: ViewSettings
  onView(view: ViewSettings): void
  readonly tasksPerGroup: number
  onTasksPerGroup(count: number): void
  /** The field that makes the groups; then their size is not for choosing. */
  readonly groupField: string | null
  /** What the group walked is, and what to know of it. */
  readonly words: string
  readonly note: string | null
  onDetails(): void
  onSelfCheck(): void
  onRestart(): void
}

/** The controls over the participant's screen: how it is looked at, which datapoints are walked, and what else can be done. */
export function PreviewBar({ view, onView, words, note, ...props }: PreviewBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2">
      {/* On a phone every width is the phone's own. */}
      <div className="flex items-center gap-3 max-sm:hidden">
        <Segmented
          label="Width"
          hidesLabel
          value={view.width}
          choices={WIDTHS}
          onChange={(width) => onView({ ...view, width })}
        />
        {view.width === 'free' && (
          <FreeWidth width={view.freeWidth} onChange={(freeWidth) => onView({ ...view, freeWidth })} />
        )}
      </div>
      <Segmented
        label="Zoom"
        hidesLabel
        value={view.isZoomed ? '200' : '100'}
        choices={ZOOMS}
        onChange={(zoom) => onView({ ...view, isZoomed: zoom === '200' })}
      />
      <Segmented
        label="Participant’s theme"
        hidesLabel
        value={view.isDark ? 'dark' : 'light'}
        choices={THEMES}
        onChange={(theme) => onView({ ...view, isDark: theme === 'dark' })}
      />
      <Button
        size="sm"
        aria-pressed={view.isRightToLeft}
        className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
        onClick={() => onView({ ...view, isRightToLeft: !view.isRightToLeft })}
      >
        Right to left
      </Button>
      <TasksPerGroup value={props.tasksPerGroup} groupField={props.groupField} onChange={props.onTasksPerGroup} />
      <p className="min-w-0 text-xs text-muted wrap-anywhere">
        {words}
        {note !== null && ` ${note}`}
      </p>
      <div className="ms-auto flex flex-wrap items-center gap-1">
        <p className="px-1 text-xs text-muted">A rehearsal: nothing is sent or saved.</p>
        <Button size="sm" variant="quiet" onClick={props.onDetails}>
          <FileText size={14} aria-hidden /> Task details
        </Button>
        <Button size="sm" variant="quiet" onClick={props.onSelfCheck}>
          <ClipboardCheck size={14} aria-hidden /> Self-check
        </Button>
        <Button size="sm" variant="quiet" onClick={props.onRestart}>
          <RotateCcw size={14} aria-hidden /> Start again
        </Button>
      </div>
    </div>
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

function FreeWidth({ width, onChange }: { width: number; onChange(width: number): void }) {
  return (
    <label className="flex items-center gap-2 text-xs text-muted">
      <span className="sr-only">Free width in pixels</span>
      <input
        type="range"
        min={NARROWEST}
        max={WIDEST}
        step={10}
        value={width}
        className="w-32 accent-accent"
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <span aria-hidden>{width}</span>
    </label>
  )
}

type TasksPerGroupProps = { value: number; groupField: string | null; onChange(count: number): void }

function TasksPerGroup({ value, groupField, onChange }: TasksPerGroupProps) {
  const id = useId()
  const reason = groupField === null ? undefined : `The field ${groupField} makes the groups.`
  return (
    <>
      <label className="flex items-center gap-1.5 text-xs text-muted">
        Tasks per group
        <input
          type="number"
          min={1}
          max={MOST_TASKS}
          value={value}
          disabled={groupField !== null}
          aria-describedby={reason === undefined ? undefined : id}
          title={reason}
          className="w-14 rounded-md border border-line-strong bg-surface px-1.5 py-1 text-sm text-ink disabled:cursor-not-allowed disabled:opacity-60"
          onChange={(event) => {
            const count = event.target.valueAsNumber
            if (Number.isInteger(count) && count >= 1 && count <= MOST_TASKS) onChange(count)
          }}
        />
      </label>
      {reason !== undefined && (
        <span id={id} className="sr-only">
          {reason}
        </span>
      )}
    </>
  )
}

/** More are not walked by hand. */
const MOST_TASKS = 500
