import { CircleAlert, Lightbulb, TriangleAlert } from 'lucide-react'
import type { Issue } from '../../checks/issue.ts'
import type { Severity } from '../../items/item-model.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { leaveOut } from '../data/leave-out.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { whereName } from '../names.ts'
import { Button } from '../../ui/button.tsx'
import { Sentence } from '../../ui/sentence.tsx'

const LOOKS: Record<Severity, { word: string; tone: string; Icon: typeof CircleAlert }> = {
  error: { word: 'Error', tone: 'text-danger', Icon: CircleAlert },
  warning: { word: 'Warning', tone: 'text-warning', Icon: TriangleAlert },
  advice: { word: 'Advice', tone: 'text-muted', Icon: Lightbulb },
}

/** A finding's sign: its severity as icon and word for screen readers. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const { word, tone, Icon } = LOOKS[severity]
  return <Icon size={15} className={`mt-0.5 shrink-0 ${tone}`} role="img" aria-label={word} />
}

/** One finding with its mend, where there is a certain one. */
export function IssueLine({ issue }: { issue: Issue }) {
  return (
    <li className="flex items-start gap-2 text-xs">
      <SeverityIcon severity={issue.severity} />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-1.5">
        <span className="wrap-anywhere">
          <Sentence>{issue.message}</Sentence>
        </span>
        <FixButton issue={issue} />
      </div>
    </li>
  )
}

/** Mends a finding in one undoable step. Nothing when there is no certain mend. */
export function FixButton({ issue }: { issue: Issue }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const { fix, leavesOut } = issue
  if (leavesOut !== undefined) {
    return (
      <Button
        size="sm"
        onClick={(event) => {
          event.stopPropagation()
          void leaveOut(store, tools, leavesOut)
        }}
      >
        Leave {leavesOut.length === 1 ? 'it' : 'them'} out
      </Button>
    )
  }
  if (fix === undefined) return null
  return (
    <Button
      size="sm"
      onClick={(event) => {
        event.stopPropagation()
        const where =
          issue.key === undefined ? '' : ` in ${whereName(store.getState().history.present.layout, issue.key)}`
        store.commitLayout(fix.step ?? `${fix.label}${where}`, fix.apply)
      }}
    >
      {fix.label}
    </Button>
  )
}
