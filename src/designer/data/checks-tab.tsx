import clsx from 'clsx'
import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RuleCount } from '../../dataset/check-datapoints.ts'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import type { SchemaProblem } from '../../dataset/schema-file.ts'
import type { DatasetState } from '../../dataset/worker/dataset-state.ts'
import type { DatasetReport } from '../../dataset/worker/protocol.ts'
import type { Walk } from '../../store/designer-state.ts'
import { SeverityIcon } from '../problems/issue-line.tsx'
import { CountRow } from './count-row.tsx'
import { DownloadBox } from './download-box.tsx'
import { FaultTable } from './fault-table.tsx'
import { Repairs } from './file-summary.tsx'
import { countWords } from '../../base/number-words.ts'
import { GroupChart } from './group-chart.tsx'
import { listCounts } from './list-counts.ts'
import { Sentence } from '../../ui/sentence.tsx'

type ChecksTabProps = {
  handle: DatasetHandle
  state: DatasetState
  /** What the platform would refuse in the schema. */
  ofSchema: readonly SchemaProblem[]
  onGo(index: number): void
  /** Goes to a datapoint and offers the others of its kind one after another. */
  onGoThrough(walk: Walk, from: number): void
  onMend(count: RuleCount): void
}

/** What the platform's import will say about the datapoints, before it is asked; and the good ones and the bad ones as files. */
export function ChecksTab({ handle, state, ofSchema, onGo, onGoThrough, onMend }: ChecksTabProps) {
  const { report } = state
  return (
    <div className="grid items-start gap-x-8 gap-y-6 py-4 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="flex min-w-0 flex-col gap-6">
        {ofSchema.length > 0 && <SchemaFaults faults={ofSchema} />}
        {report === null ? (
          <p className="rounded-md bg-sunken px-3 py-2 text-sm text-muted">
            {state.phase === 'cancelled'
              ? state.isCountFinal
                ? 'Nothing was checked: checking was stopped.'
                : 'Nothing was checked: reading was stopped before.'
              : 'All datapoints are checked once the file is read.'}
          </p>
        ) : (
          <Findings
            report={report}
            isPart={!state.isCountFinal}
            onGo={onGo}
            onGoThrough={onGoThrough}
            onMend={onMend}
          />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <DownloadBox handle={handle} state={state} />
        {report !== null && report.checks.groups !== null && (
          <Section title="Task groups">
            <GroupChart groups={report.checks.groups} leftOut={report.checks.leftOut.length} />
          </Section>
        )}
      </div>
    </div>
  )
}

function SchemaFaults({ faults }: { faults: readonly SchemaProblem[] }) {
  return (
    <Section title="The schema" note="The platform refuses it as it is. Mend it in the tab Schema.">
      <ul
        aria-label="Faults of the schema"
        className="divide-y divide-line rounded-lg border border-line bg-surface text-sm"
      >
        {faults.map(({ message }, index) => (
          <li key={index} className="flex items-start gap-2.5 px-3 py-2">
            <SeverityIcon severity="error" />
            <span className="min-w-0 flex-1 wrap-anywhere">
              <Sentence>{message}</Sentence>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type FindingsProps = {
  report: DatasetReport
  /** Of the part that was read before a stop. */
  isPart: boolean
  onGo(index: number): void
  onGoThrough(walk: Walk, from: number): void
  onMend(count: RuleCount): void
}

function Findings({
  report: { checks, faults, faultCount, repairs },
  isPart,
  onGo,
  onGoThrough,
  onMend,
}: FindingsProps) {
  const counts = listCounts(checks.counts)
  return (
    <>
      <Section
        title="What the import will say"
        note="An error fails a datapoint or most likely does, a warning may, advice is worth a look."
      >
        {counts.length === 0 ? (
          <p
            className={clsx(
              'flex items-center gap-2 rounded-md px-3 py-2 text-sm',
              isPart ? 'bg-sunken text-muted' : 'bg-success-soft text-success',
            )}
          >
            <CircleCheck size={16} aria-hidden /> Nothing to mend in {isPart ? 'the first ' : ''}
            {countWords(checks.datapoints, 'datapoint')}.
          </p>
        ) : (
          <ul
            aria-label="Counts by field and rule"
            className="overflow-hidden rounded-lg border border-line bg-surface"
          >
            {counts.map((count) => (
              <CountRow key={`${count.rule} ${count.field}`} count={count} onGoThrough={onGoThrough} onMend={onMend} />
            ))}
          </ul>
        )}
        {!checks.duplicatesAreExact && (
          <p className="mt-2 text-xs text-muted">
            There are too many datapoints to remember them all, so some duplicates may be missing.
          </p>
        )}
      </Section>
      {faults.length > 0 && (
        <Section title="Broken datapoints" note="The others stay usable.">
          <FaultTable faults={faults} total={faultCount} onGo={onGo} />
        </Section>
      )}
      {repairs.length > 0 && (
        <Section title="Mended while it was read" note="Your file is as it was; what you download is mended.">
          <div className="text-sm">
            <Repairs repairs={repairs} />
          </div>
        </Section>
      )}
    </>
  )
}

function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="mb-2 text-sm font-semibold">
        {title} {note !== undefined && <span className="ms-1 text-xs font-normal text-muted">{note}</span>}
      </h3>
      {children}
    </section>
  )
}
