import clsx from 'clsx'
import { Search } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { DatasetState } from '../../dataset/worker/dataset-state.ts'
import { Button } from '../../ui/button.tsx'
import { useDesignerStore } from '../../store/store-context.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { DatapointGrid } from './datapoint-grid.tsx'
import { keepOnly, leaveOut } from './leave-out.ts'
import { listColumns } from './list-columns.ts'
import { useMaking } from './making.ts'
import { searchWords } from './search-words.ts'
import { TaskProgress } from './task-progress.tsx'
import { useChosen } from './use-chosen.ts'
import { useDatapointSearch } from './use-datapoint-search.ts'

type DatapointsTabProps = {
  handle: DatasetHandle
  state: DatasetState
  schema: Schema | null
  /** The datapoint on the screen, from 0. */
  shown: number
  /** Whether the search box is ready for typing at once. */
  takesFocus: boolean
  onGo(index: number): void
}

/** All datapoints in a table, a search through all of them, and a choice of those that are left out or kept. */
export function DatapointsTab({ handle, state, schema, shown, takesFocus, onGo }: DatapointsTabProps) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const root = useRef<HTMLDivElement>(null)
  const { chosen, toggle, clear } = useChosen(handle)
  const isBusy = useMaking() !== null
  const [text, setText] = useState('')
  const [active, setActive] = useState(shown)
  const search = useDatapointSearch(handle)
  const { names } = state.info ?? { names: [] }
  const columns = listColumns(schema, state.report?.profile.fields.map(({ name }) => name) ?? names)
  const { state: searching } = search
  const found = useMemo(
    () => (searching.kind === 'found' ? { ...searching.found, text: searching.text } : null),
    [searching],
  )

  const findNext = async () => {
    if (text === '') return
    const next = await search.find(text, active)
    if (next !== null) setActive(next.index)
  }
  // The buttons go with the choice, and the focus would go with them.
  const withChosen = (act: typeof leaveOut) => {
    root.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
    void act(
      store,
      tools,
      [...chosen].toSorted((a, b) => a - b),
    )
  }
  return (
    <div ref={root} className="flex h-full min-h-64 flex-col gap-3 py-4">
      <form
        role="search"
        className="flex flex-wrap items-center gap-x-3 gap-y-2"
        onSubmit={(event) => {
          event.preventDefault()
          void findNext()
        }}
      >
        <span className="relative min-w-0 flex-1 sm:max-w-80">
          <Search
            size={15}
            aria-hidden
            className="pointer-events-none absolute inset-s-2.5 top-1/2 -translate-y-1/2 text-muted"
          />
          <input
            data-first={takesFocus || undefined}
            type="search"
            dir="auto"
            aria-label="Find in all datapoints"
            placeholder="Find in all datapoints"
            autoComplete="off"
            className="h-8 w-full rounded-md border border-line-strong bg-surface ps-8 pe-2 text-sm placeholder:text-placeholder hover:border-ink"
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              search.letGo()
            }}
          />
        </span>
        <Button type="submit" disabled={text === ''}>
          {found === null ? 'Find' : 'Find next'}
        </Button>
        <div className="flex min-w-0 items-center gap-3 max-sm:order-last max-sm:basis-full sm:flex-1">
          <p
            role="status"
            className={clsx(
              'min-w-0 text-sm text-muted wrap-anywhere sm:line-clamp-2 sm:leading-tight',
              searching.kind !== 'searching' && 'flex-1',
            )}
          >
            {searchWords(searching)}
          </p>
          {searching.kind === 'searching' && searching.progress !== null && (
            <TaskProgress label="Searching the datapoints" progress={searching.progress} onCancel={search.letGo} />
          )}
          {found !== null && (
            <Button variant="primary" onClick={() => onGo(found.index)}>
              Go to datapoint
            </Button>
          )}
        </div>
      </form>
      {state.count === 0 ? (
        <p className="m-auto text-sm text-muted">There is no datapoint in this file.</p>
      ) : (
        <DatapointGrid
          handle={handle}
          count={state.count}
          columns={columns}
          shown={shown}
          active={Math.min(active, state.count - 1)}
          found={found}
          chosen={chosen}
          onActive={setActive}
          onChoose={toggle}
          onGo={onGo}
        />
      )}
      {state.count > 0 && (
        <ChosenBar
          count={chosen.size}
          isBusy={isBusy}
          onLeaveOut={() => withChosen(leaveOut)}
          onKeepOnly={() => withChosen(keepOnly)}
          onClear={() => {
            root.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
            clear()
          }}
        />
      )}
    </div>
  )
}
