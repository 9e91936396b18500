import { useState } from 'react'
import type { Fault } from '../../dataset/reading.ts'
import { Button } from '../../ui/button.tsx'
import { formatCount } from '../../base/number-words.ts'

type FaultTableProps = { faults: readonly Fault[]; total: number; onGo(index: number): void }

const STEP = 100
const HEADS = ['Datapoint', 'Line', 'Column', 'Field', 'Value', 'Reason'] as const

/**
 * The datapoints that can't be read: where, what stands there, and why. `total` counts those that are not listed, too. A phone has no room
 * for the columns: there each is an entry of a list.
 */
export function FaultTable({ faults, total, onGo }: FaultTableProps) {
  const [shown, setShown] = useState(STEP)
  return (
    <>
      <ul aria-label="Broken datapoints" className="rounded-lg border border-line bg-surface text-xs sm:hidden">
        {faults.slice(0, shown).map((fault) => (
          <FaultEntry key={fault.record_index} fault={fault} onGo={onGo} />
        ))}
      </ul>
      <div
        role="region"
        aria-label="Broken datapoints"
        tabIndex={0}
        className="overflow-x-auto max-sm:hidden rounded-lg border border-line bg-surface"
      >
        <table className="w-full min-w-[38rem] text-start text-xs">
          <thead className="text-muted">
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col" className="px-3 py-1.5 text-start font-medium">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, shown).map((fault) => (
              <FaultLine key={fault.record_index} fault={fault} onGo={onGo} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-2 flex items-center gap-3">
        {faults.length > shown && (
          <Button size="sm" onClick={() => setShown(shown + STEP)}>
            Show {formatCount(Math.min(STEP, faults.length - shown))} more
          </Button>
        )}
        {total > faults.length && (
          <p className="text-xs text-muted">
            The first {formatCount(faults.length)} of {formatCount(total)} are listed. The download of the bad ones
            holds them all.
          </p>
        )}
      </div>
    </>
  )
}

type FaultProps = { fault: Fault; onGo(index: number): void }

function FaultEntry({ fault, onGo }: FaultProps) {
  const { line, column, field, value, reason } = fault
  return (
    <li className="border-t border-line px-3 py-2 first:border-t-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <GoButton fault={fault} label="Datapoint" onGo={onGo} />
        <span className="text-muted tabular-nums">
          line {formatCount(line)}, column {formatCount(column)}
        </span>
        <code className="ms-auto font-mono text-muted">{field}</code>
      </p>
      <p className="mt-0.5 wrap-anywhere">{reason}</p>
      <p className="mt-0.5 font-mono wrap-anywhere text-muted" dir="auto">
        {value}
      </p>
    </li>
  )
}

function FaultLine({ fault, onGo }: FaultProps) {
  const { line, column, field, value, reason } = fault
  return (
    <tr className="border-t border-line align-top">
      <td className="px-3 py-1.5">
        <GoButton fault={fault} onGo={onGo} />
      </td>
      <td className="px-3 py-1.5 tabular-nums">{formatCount(line)}</td>
      <td className="px-3 py-1.5 tabular-nums">{formatCount(column)}</td>
      <td className="px-3 py-1.5 font-mono">{field}</td>
      <td className="w-60 px-3 py-1.5 font-mono wrap-anywhere text-muted" dir="auto">
        {value}
      </td>
      <td className="px-3 py-1.5 wrap-anywhere">{reason}</td>
    </tr>
  )
}

type GoButtonProps = FaultProps & {
  /** What stands before the number, where no heading says what it is. */
  label?: string
}

function GoButton({ fault: { record_index }, label, onGo }: GoButtonProps) {
  const number = formatCount(record_index + 1)
  return (
    <button
      type="button"
      className="-my-1 min-h-6 min-w-6 rounded-sm text-start font-medium text-accent-ink tabular-nums hover:underline"
      onClick={() => onGo(record_index)}
    >
      {label === undefined ? number : `${label} ${number}`}
    </button>
  )
}
