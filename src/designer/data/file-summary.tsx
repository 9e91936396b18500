import clsx from 'clsx'
import { Check, Ellipsis, TriangleAlert, Wrench, X } from 'lucide-react'
import { describeRepair } from '../../dataset/describe-repair.ts'
import type { Repair } from '../../dataset/reading.ts'
import type { DatasetInfo, DatasetReport } from '../../dataset/worker/protocol.ts'
import { literalChecks, type LiteralCheck } from './literal-checks.ts'

type FileSummaryProps = { info: DatasetInfo; report: DatasetReport | null; isPart: boolean }

/** The three lines that are checked first, and what was mended while the file was read. `isPart`: its end is not read. */
export function FileSummary({ info, report, isPart }: FileSummaryProps) {
  return (
    <div className="flex flex-col gap-3">
      <ul aria-label="First checks" className="grid gap-2 sm:grid-cols-3">
        {literalChecks(info, report, isPart).map((check) => (
          <LiteralLine key={check.label} check={check} />
        ))}
      </ul>
      {report !== null && report.repairs.length > 0 && <FirstRepairs repairs={report.repairs} />}
    </div>
  )
}

const LOOKS = {
  yes: { Icon: Check, box: 'border-line bg-surface', tone: 'bg-success-soft text-success', word: 'Good' },
  no: { Icon: X, box: 'border-danger/40 bg-danger-soft', tone: 'bg-surface text-danger', word: 'To mend' },
  look: {
    Icon: TriangleAlert,
    box: 'border-warning/40 bg-warning-soft',
    tone: 'bg-surface text-warning',
    word: 'Worth a look',
  },
  open: { Icon: Ellipsis, box: 'border-line bg-surface', tone: 'bg-sunken text-muted', word: 'Not known yet' },
} as const

function LiteralLine({ check: { label, state, detail } }: { check: LiteralCheck }) {
  const { Icon, box, tone, word } = LOOKS[state]
  return (
    <li className={clsx('flex items-start gap-2.5 rounded-lg border px-3 py-2', box)}>
      <span className={clsx('grid size-5 shrink-0 place-items-center rounded-full', tone)}>
        <Icon size={13} strokeWidth={2.5} role="img" aria-label={word} />
      </span>
      <span className="min-w-0 text-sm">
        <span
          className={clsx(
            'font-medium',
            state === 'open' && 'text-muted',
            state === 'no' && 'text-danger',
            state === 'look' && 'text-warning',
          )}
        >
          {label}
        </span>
        {detail !== '' && (
          <span className={clsx('block text-xs', state === 'no' || state === 'look' ? 'text-ink' : 'text-muted')}>
            {detail}
          </span>
        )}
      </span>
    </li>
  )
}

const SHOWN = 3

function FirstRepairs({ repairs }: { repairs: readonly Repair[] }) {
  const rest = repairs.slice(SHOWN)
  return (
    <div className="text-xs text-muted">
      <Repairs repairs={repairs.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="mt-1">
          <summary className="rounded-sm ps-5.5 hover:text-ink">{rest.length} more kinds of repairs</summary>
          <Repairs repairs={rest} />
        </details>
      )}
    </div>
  )
}

/** What was mended, each kind with its count and its first place. */
export function Repairs({ repairs }: { repairs: readonly Repair[] }) {
  return (
    <ul aria-label="Repairs" className="flex flex-col gap-1">
      {repairs.map((repair) => (
        <li key={repair.kind} className="flex gap-2">
          <Wrench size={13} aria-hidden className="mt-0.5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{describeRepair(repair)}</span>
        </li>
      ))}
    </ul>
  )
}
