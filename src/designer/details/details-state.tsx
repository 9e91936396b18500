import clsx from 'clsx'
import { Check, CircleDashed } from 'lucide-react'
import { checkDetails, type DetailUse } from '../../outputs/batch/check-details.ts'
import type { BatchDetails } from '../../outputs/batch/batch-details.ts'

const USES: readonly { readonly use: DetailUse; readonly label: string }[] = [
  { use: 'dataset', label: 'To make the dataset' },
  { use: 'batch', label: 'To make the batch' },
  { use: 'study', label: 'To make the study' },
]

/** What the details are enough for already, and what is missing for the rest. */
export function DetailsState({ details }: { details: BatchDetails }) {
  const problems = checkDetails(details)
  return (
    <ul aria-label="What the details are enough for" className="grid gap-2 text-sm sm:grid-cols-3">
      {USES.map(({ use, label }) => {
        const own = problems.filter(({ uses }) => uses.includes(use))
        return (
          <li key={use} className="flex min-w-0 items-start gap-2 rounded-md border border-line bg-sunken px-3 py-2">
            {own.length === 0 ? (
              <Check size={15} aria-hidden className="mt-0.5 shrink-0 text-success" />
            ) : (
              <CircleDashed size={15} aria-hidden className="mt-0.5 shrink-0 text-muted" />
            )}
            <span className="min-w-0">
              <span className="block font-medium">{label}</span>
              <span className={clsx('block text-xs', own.length === 0 ? 'text-success' : 'text-muted')}>
                {own.length === 0
                  ? 'Nothing is missing.'
                  : own.length === 1
                    ? 'One part is missing or wrong.'
                    : `${own.length} parts are missing or wrong.`}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
