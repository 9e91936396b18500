import clsx from 'clsx'
import { useMemo } from 'react'
import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import type { PageNode } from '../../layout/layout.ts'
import { pageName } from '../../layout/page-name.ts'
import type { ChangeKind } from '../../outputs/compare/change.ts'
import type { Side } from '../../outputs/compare/compare-designs.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { MarkedPage, rowsOf } from '../marked-page.tsx'

/** What became of each node, by key. */
export type Marks = ReadonlyMap<Key, readonly ChangeKind[]>

/** Of a long page only so many rows round the chosen one are drawn. */
const MOST_ROWS = 30

type ComparedPageProps = {
  title: string
  subtitle: string
  page: { readonly page: PageNode; readonly index: number } | null
  side: Side
  marks: Marks
  chosen: Key | null
}

/** One side of a comparison: a page as participants see it, with what changed outlined and named. */
export function ComparedPage({ title, subtitle, page, side, marks, chosen }: ComparedPageProps) {
  const datapoint = useDesigner((state) => state.dataset.datapoint)
  const ownSchema = useDesigner((state) => state.history.present.schema)
  const schema = side.schema === undefined ? ownSchema : side.schema
  const rows = useMemo(() => (page === null ? [] : cutRows(page.page, chosen)), [page, chosen])
  const left = page === null ? 0 : page.page.rows.length - rows.length
  return (
    <section aria-label={title} className="flex min-w-0 flex-col rounded-lg border border-line">
      {/* In one line each, so that the two pages stand side by side whatever the file is called. */}
      <h3 className="flex border-b border-line px-3 py-2 text-sm font-semibold whitespace-nowrap" title={subtitle}>
        {title}
        <span className="ms-1.5 min-w-0 shrink truncate font-normal text-muted">{subtitle}</span>
        {page !== null && (
          <span className="max-w-1/2 shrink-0 truncate font-normal text-muted">
            <span className="mx-1">·</span>
            {pageName(page.page, page.index)}
          </span>
        )}
      </h3>
      {page === null ? (
        <p className="px-3 py-8 text-center text-sm text-muted">This page is not there.</p>
      ) : (
        <div
          data-pane
          className="max-h-[26rem] flex-1 overflow-auto p-3 lg:max-h-[calc(var(--dialog-room)-19.5rem)]"
          role="group"
          aria-label={`${title}, the page`}
          tabIndex={0}
        >
          <div className="participant rounded-md p-4 pt-6">
            <ErrorBoundary what="This page" key={page.page.key}>
              <MarkedPage
                rows={rows}
                schema={schema}
                datapoint={datapoint}
                headRow={(row) => <Mark kinds={marks.get(row.key)} what="Row" isChosen={row.key === chosen} />}
                frameItem={(node, view) => {
                  const kinds = marks.get(node.key)
                  const isChosen = node.key === chosen
                  return (
                    <div
                      data-chosen-change={isChosen || undefined}
                      className={clsx(
                        'rounded-sm outline-offset-6',
                        kinds !== undefined && (kinds.includes('moved') ? 'outline-dashed' : 'outline-solid'),
                        kinds !== undefined &&
                          (isChosen ? 'outline-3 outline-(--p-accent)' : 'outline-1 outline-(--p-control)'),
                      )}
                    >
                      <Mark kinds={kinds} isChosen={isChosen} />
                      <div className="pointer-events-none">{view}</div>
                    </div>
                  )
                }}
              />
            </ErrorBoundary>
            {left > 0 && <p className="mt-6 text-center text-sm text-(--p-muted)">{left} more rows are not shown.</p>}
          </div>
        </div>
      )}
    </section>
  )
}

const WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  changed: 'Changed',
}

function Mark({
  kinds,
  what,
  isChosen,
}: {
  kinds: readonly ChangeKind[] | undefined
  what?: string
  isChosen: boolean
}) {
  if (kinds === undefined) return null
  const words = kinds
    .map((kind) => WORDS[kind])
    .join(' and ')
    .replace('and C', 'and c')
  return (
    <p
      data-chosen-change={(what !== undefined && isChosen) || undefined}
      className={clsx(
        'w-fit rounded-sm border px-1.5 font-sans text-xs',
        // The outline of an item stands 6 pixels off it.
        what === undefined ? 'mb-1' : 'mb-3',
        isChosen ? 'border-transparent bg-accent text-on-accent' : 'border-(--p-control) text-(--p-ink)',
      )}
    >
      {what === undefined ? words : `${what} ${words.toLowerCase()}`}
    </p>
  )
}

/** The rows round the chosen node of a long page. */
function cutRows(page: PageNode, chosen: Key | null): ReturnType<typeof rowsOf> {
  const rows = rowsOf(page)
  if (rows.length <= MOST_ROWS) return rows
  const at = chosen === null ? 0 : (findNode([page], chosen)?.place.row ?? 0)
  const start = Math.max(0, Math.min(at - MOST_ROWS / 2, rows.length - MOST_ROWS))
  return rows.slice(start, start + MOST_ROWS)
}
