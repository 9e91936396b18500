import { useMemo } from 'react'
import type { Key } from '../../base/key.ts'
import { countingKeys } from '../../base/key.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { PageNode } from '../../layout/layout.ts'
import { parseLayout } from '../../layout/wire/parse.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { whereName } from '../names.ts'
import { sayStep } from '../say-step.ts'
import { listStarts, type Start } from './list-starts.ts'
import { StartSketch } from './start-sketch.tsx'

/** Layouts to begin with that fit the dataset, as cards. Nothing without a schema, or where the schema has nothing to show. */
export function StartCards({ pageKey }: { readonly pageKey: Key }) {
  const store = useDesignerStore()
  const schema = useDesigner((state) => state.history.present.schema)
  const profile = useDesigner((state) => state.dataset.state?.report?.profile ?? null)
  const starts = useMemo(() => (schema === null ? [] : listStarts(schema, profile)), [schema, profile])
  if (schema === null || starts.length === 0) return null
  return (
    <div role="group" aria-label={STARTS_LABEL} className="mt-8 w-full">
      <p className="mb-3 text-sm font-medium text-(--p-ink)">Or start from your data</p>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,13rem),1fr))] gap-3">
        {starts.map((start) => (
          <li key={start.id} className="flex">
            <StartCard
              start={start}
              schema={schema}
              onUse={() => {
                applyStart(store, pageKey, start)
                sayStep(store, `Started with “${start.title}”.`)
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the group of cards is called. */
export const STARTS_LABEL = 'Start from your data'

type StartCardProps = { readonly start: Start; readonly schema: Schema; onUse(): void }

function StartCard({ start, schema, onUse }: StartCardProps) {
  const page = useMemo(() => firstPage(start, countingKeys()), [start])
  return (
    <button
      type="button"
      className="flex w-full flex-col rounded-lg border border-(--p-line) bg-(--p-ground) p-3 text-start font-sans transition-colors hover:border-(--p-accent) hover:bg-(--p-accent-soft)"
      onClick={onUse}
    >
      {page !== undefined && <StartSketch page={page} schema={schema} />}
      <span className="mt-3 text-sm font-semibold text-(--p-ink)">{start.title}</span>
      <span className="mt-0.5 text-xs wrap-anywhere text-(--p-muted)">{start.summary}</span>
    </button>
  )
}

/** Fills the empty page with a start as one undoable step. The page keeps its id, so that an update of a batch keeps it, too. */
export function applyStart(store: DesignerStore, pageKey: Key, start: Start) {
  const page = firstPage(start, store.keys)
  if (page === undefined) return
  store.commitLayout(
    `Start ${whereName(store.getState().history.present.layout, pageKey)} with “${start.title}”`,
    (layout) => layout.map((one) => (one.key === pageKey ? { ...one, rows: page.rows } : one)),
    { replaces: { kind: 'import' } },
  )
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.canvas-page [data-node]')?.focus())
}

function firstPage(start: Start, keys: DesignerStore['keys']): PageNode | undefined {
  const reading = parseLayout(start.layout, keys)
  return reading.ok ? reading.layout[0] : undefined
}
