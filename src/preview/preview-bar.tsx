import { ClipboardCheck, FileText, RotateCcw } from 'lucide-react'
import { useId, type ReactNode, type RefObject } from 'react'
import { Button } from '../ui/button.tsx'
import { RestingNumber } from '../ui/resting-number.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { showToast } from '../ui/toasts.tsx'
import { CutWidth } from './cut-width.tsx'
import { ViewOptions } from './view-options.tsx'
import { NARROWEST, type ViewSettings, WIDEST, WIDTHS } from './view-settings.ts'

type PreviewBarProps = {
  readonly view: ViewSettings
  /** What holds the participant's screen. */
  readonly frame: RefObject<HTMLElement | null>
  onView(view: ViewSettings): void
  readonly tasksPerGroup: number
  onTasksPerGroup(count: number): void
  /** The typing of the tasks per group is over. */
  onTyped(): void
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
  const id = useId()
  const reason = reasonOf(props)
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2 border-b border-line bg-surface px-3 py-2 lg:gap-x-3 lg:px-4">
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
      <ViewOptions view={view} onView={onView} />
      <TasksPerGroup
        value={props.tasksPerGroup}
        isFixed={props.groupField !== null}
        reasonId={reason === null ? undefined : id}
        onChange={props.onTasksPerGroup}
        onTyped={props.onTyped}
      />
      <div className="ms-auto flex items-center lg:gap-1">
        <BarButton label="Task details" icon={<FileText size={15} aria-hidden />} onClick={props.onDetails} />
        <BarButton
          label="Self-check"
          icon={<ClipboardCheck size={15} aria-hidden />}
          data-self-check
          onClick={props.onSelfCheck}
        />
        <BarButton label="Start again" icon={<RotateCcw size={15} aria-hidden />} onClick={props.onRestart} />
      </div>
      <p className="flex basis-full flex-wrap gap-x-3 text-xs text-muted wrap-anywhere">
        <span>
          {words}
          {note !== null && `${words.endsWith('.') ? ' ' : ' · '}${note}`}
          {reason !== null && (
            <>
              {(note ?? words).endsWith('.') ? ' ' : ' · '}
              <span id={id}>{reason}</span>
            </>
          )}
        </span>
        <CutWidth view={view} frame={props.frame} />
        <span className="sm:ms-auto">A rehearsal: no answer or file is sent or saved.</span>
      </p>
    </div>
  )
}

/** Why the size of the groups is not for choosing, or what becomes of it. */
function reasonOf({ groupField, tasksPerGroup }: Pick<PreviewBarProps, 'groupField' | 'tasksPerGroup'>): string | null {
  if (groupField !== null) return `The field ${groupField} makes the groups.`
  return tasksPerGroup > 1 ? 'Tasks per group is part of the study: it goes into the export.' : null
}

type BarButtonProps = { label: string; icon: ReactNode; 'data-self-check'?: boolean; onClick(): void }

/** On a phone the icon stands for the words. */
function BarButton({ label, icon, ...props }: BarButtonProps) {
  return (
    <Button size="sm" variant="quiet" aria-label={label} title={label} {...props}>
      {icon} <span className="max-sm:hidden">{label}</span>
    </Button>
  )
}

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

type TasksPerGroupProps = {
  value: number
  isFixed: boolean
  /** The id of the sentence on it, where there is one. */
  reasonId: string | undefined
  onChange(count: number): void
  onTyped(): void
}

function TasksPerGroup({ value, isFixed, reasonId, onChange, onTyped }: TasksPerGroupProps) {
  const id = useId()
  return (
    <div className="flex items-center gap-1.5 text-xs text-muted">
      <label htmlFor={id}>Tasks per group</label>
      <RestingNumber
        id={id}
        value={value}
        disabled={isFixed}
        aria-describedby={reasonId}
        className="w-14 rounded-md border border-line-strong bg-surface px-1.5 py-1 text-sm text-ink disabled:cursor-not-allowed disabled:opacity-60"
        onTake={onChange}
        onRefuse={() => showToast('Tasks per group stays as it was. Type a whole number from 1 on.')}
        onLeave={onTyped}
      />
    </div>
  )
}
