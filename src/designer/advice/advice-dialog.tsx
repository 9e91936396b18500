import { CircleCheck, Lightbulb } from 'lucide-react'
import { useMemo } from 'react'
import { advise } from '../../checks/advice/advise.ts'
import { ADVICE_RULES, type Advice } from '../../checks/advice/advice.ts'
import { placeWords } from '../../layout/find.ts'
import { estimateReading } from '../../outputs/estimate-reading.ts'
import { countWords } from '../../base/number-words.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { goToIssue } from '../problems/go-to-issue.ts'
import { FixButton } from '../problems/issue-line.tsx'
import { type LeakReading, useLeaks } from './use-leaks.ts'

/** How many of the rules look into the data. */
const OF_DATA = 2

/** What would make the study better, on demand: each with its reason, a way there, and a mend where one is certain. */
export function AdviceDialog({ onClose }: { onClose(): void }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const reading = useLeaks()
  const advice = useAdvice(reading)
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title="Design advice"
      description="Good practice for studies like this. Nothing here keeps the platform from accepting your layout."
    >
      {advice.length === 0 && !reading.isReading ? (
        <p className="flex items-center justify-center gap-2 py-10 text-sm text-muted">
          <CircleCheck size={18} aria-hidden className="shrink-0 text-success" />
          None of the {ADVICE_RULES.length - (reading.read === 0 ? OF_DATA : 0)} things looked for was found.
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {advice.map((one) => (
            <AdviceRow
              key={`${one.rule} ${one.key ?? ''} ${one.message}`}
              advice={one}
              onShow={() => {
                onClose()
                goToIssue(store, tools, one)
              }}
            />
          ))}
        </ul>
      )}
      <p role="status" className="mt-3 text-xs text-muted">
        {readingWords(reading)}
      </p>
    </Dialog>
  )
}

function useAdvice({ leaks }: LeakReading): readonly Advice[] {
  const layout = useDesigner((state) => state.history.present.layout)
  const schema = useDesigner((state) => state.history.present.schema)
  const profile = useDesigner((state) => state.dataset.state?.report?.profile ?? null)
  const measured = useDesigner((state) => state.session.measuredMinutes)
  const perGroup = useDesigner((state) => state.history.present.details.tasks_per_group ?? 1)
  return useMemo(() => {
    const minutesPerDatapoint = measured ?? estimateReading(layout, schema, profile).minutesPerDatapoint
    return advise(layout, { schema, profile, leaks, length: { minutesPerDatapoint, datapointsPerGroup: perGroup } })
  }, [layout, schema, profile, measured, perGroup, leaks])
}

function AdviceRow({ advice, onShow }: { advice: Advice; onShow(): void }) {
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <Lightbulb size={17} aria-hidden className="mt-0.5 shrink-0 text-warning" />
      <div className="min-w-0 flex-1 basis-60">
        <p className="text-sm font-medium wrap-anywhere">{advice.message}</p>
        <p className="mt-0.5 text-sm text-muted">{advice.reason}</p>
        {advice.page !== undefined && (
          <p className="mt-0.5 text-xs text-muted">
            {placeWords({ page: advice.page, row: advice.row, column: advice.column, item: advice.item })}
          </p>
        )}
      </div>
      <span className="flex shrink-0 flex-wrap gap-2 max-sm:ps-8">
        {advice.key !== undefined && (
          <Button size="sm" onClick={onShow}>
            Show
          </Button>
        )}
        <FixButton issue={advice} />
      </span>
    </li>
  )
}

function readingWords({ read, isReading }: LeakReading): string {
  if (isReading) return `Looking for metadata in the shown texts: ${countWords(read, 'datapoint')} so far…`
  return read === 0 ? '' : `Looked for metadata in the shown texts of ${countWords(read, 'datapoint')}.`
}
