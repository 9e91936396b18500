import type { Layout } from '../../layout/layout.ts'
import { minutesWords } from '../../base/minutes-words.ts'
import { countWords, numberWords } from '../../base/number-words.ts'
import { toAnswerRecords } from '../../outputs/answers/answer-record.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { AnswerDownloads, type Download } from '../answer-downloads.tsx'
import { REHEARSAL } from '../session.ts'
import { criteriaOf } from './check-plan.ts'
import { criteriaWords } from './check-run.ts'
import { REASONS } from './check-setup.tsx'
import { type CheckResult, type CheckRow, listCheckRows } from './list-check-rows.ts'

type CheckSummaryProps = {
  readonly layout: Layout
  readonly result: CheckResult
  readonly download: Download
  /** Goes back to one of the datapoints. */
  onOpen(at: number): void
  onRestart(): void
}

/** What came of a self-check: a row for each datapoint, and the answers to take away. */
export function CheckSummary({ layout, result, download, onOpen, onRestart }: CheckSummaryProps) {
  const rows = listCheckRows(result)
  const criteria = criteriaOf(result.plan).length
  const hasGold = rows.some(({ gold }) => gold !== null)
  const responses = result.run.picks.flatMap(({ datapoint }) => {
    const answers = toAnswerRecords(result.questions, result.run.answers.get(datapoint) ?? new Map())
    return answers.length === 0 ? [] : [{ participant: REHEARSAL, record_index: datapoint, answers }]
  })
  return (
    <div className="min-h-0 flex-1 overflow-auto p-4">
      <div className="mx-auto flex max-w-5xl flex-col gap-4">
        <p role="status" className="flex flex-wrap items-center gap-3 text-sm">
          {timeWords(rows)}
          <UseForPlan seconds={middleOf(timesOf(rows))} />
        </p>
        <div
          className="overflow-x-auto rounded-lg border border-line bg-surface"
          role="region"
          aria-label="Summary"
          tabIndex={0}
        >
          <table className="w-full text-start text-sm">
            <thead className="text-xs text-muted">
              <tr>
                {[
                  'Datapoint',
                  'Time',
                  'Answered',
                  ...(criteria > 0 ? ['Criteria'] : []),
                  ...(hasGold ? ['Expected'] : []),
                  'Remarks',
                ].map((head) => (
                  <th key={head} scope="col" className="border-b border-line px-3 py-2 text-start font-medium">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={row.datapoint} className="align-baseline not-last:border-b not-last:border-line">
                  <th scope="row" className="px-3 py-2 text-start font-normal whitespace-nowrap">
                    <Button size="sm" onClick={() => onOpen(at)} aria-label={`Open datapoint ${row.datapoint + 1}`}>
                      {row.datapoint + 1}
                    </Button>{' '}
                    <span className="text-xs text-muted">{row.reasons.map((one) => REASONS[one]).join(', ')}</span>
                  </th>
                  <td className="px-3 py-2 whitespace-nowrap">
                    {row.seconds === null ? '–' : countWords(Math.round(row.seconds), 'second')}
                  </td>
                  <td className="px-3 py-2 whitespace-nowrap">
                    {numberWords(row.answered)} of {numberWords(result.questions.length)}
                  </td>
                  {criteria > 0 && (
                    <td className="px-3 py-2 whitespace-nowrap">
                      {row.seconds === null ? '–' : criteriaWords(row.met, criteria)}
                    </td>
                  )}
                  {hasGold && <td className="min-w-56 px-3 py-2 wrap-anywhere lg:min-w-88">{row.gold?.words}</td>}
                  <td className="w-full min-w-64 px-3 py-2 wrap-anywhere">
                    {row.remarks.length === 0 ? '–' : row.remarks.map((remark) => <p key={remark}>{remark}</p>)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <AnswerDownloads className={DOWNLOAD_CLASSES} layout={layout} responses={responses} download={download} />
          <Button className="ms-auto" onClick={onRestart}>
            Another self-check
          </Button>
        </div>
      </div>
    </div>
  )
}

const DOWNLOAD_CLASSES =
  'h-8 rounded-md border border-line bg-surface px-3 text-sm font-medium shadow-sm hover:bg-hover'

/** How long a datapoint took: the middle of those that were looked at. */
function timeWords(rows: readonly CheckRow[]): string {
  const times = timesOf(rows)
  const middle = middleOf(times)
  if (middle === undefined) return 'No datapoint was looked at.'
  if (times.length === 1) return `1 datapoint looked at, for ${minutesWords(middle / 60)}.`
  return `${countWords(times.length, 'datapoint')} looked at; half of them took up to ${minutesWords(middle / 60)}.`
}

function timesOf(rows: readonly CheckRow[]): readonly number[] {
  return rows.flatMap(({ seconds }) => (seconds === null ? [] : [seconds])).toSorted((a, b) => a - b)
}

function middleOf(times: readonly number[]): number | undefined {
  return times[Math.floor(times.length / 2)]
}

/** Hands the measured time to the plan of the study, where it takes the place of the estimate. */
function UseForPlan({ seconds }: { seconds: number | undefined }) {
  const store = useDesignerStore()
  const measured = useDesigner((state) => state.session.measuredMinutes)
  if (seconds === undefined) return null
  const isUsed = measured === seconds / 60
  return (
    <Button size="sm" disabled={isUsed} onClick={() => store.setMeasuredMinutes(seconds / 60)}>
      {isUsed ? 'The cost is planned with this time' : 'Plan the cost with this time'}
    </Button>
  )
}
