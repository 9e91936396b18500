import { useEffect, useRef, useState } from 'react'
import type { Key } from '../../base/key.ts'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import type { DatapointResult } from '../../dataset/reading.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { Answer } from '../../items/item-model.ts'
import type { PageNode } from '../../layout/layout.ts'
import { PageView } from '../../participant/page-view.tsx'
import { formatCount, numberWords } from '../../base/number-words.ts'
import type { SheetPick } from './pick-sheet.ts'
import { useElementSize } from './use-element-size.ts'
import { useSeen } from './use-seen.ts'

/** A participant's screen, in CSS pixels. */
export type ScreenSize = { readonly width: number; readonly height: number }

/** From how many screens on a page counts as longer than one. */
const LEAST_CUT = 1.05

type SheetScreenProps = {
  pick: SheetPick
  size: ScreenSize
  page: PageNode
  schema: Schema | null
  handle: DatasetHandle
  onGo(index: number): void
}

/** One screen of the contact sheet, scaled down, drawn when it comes into sight. Nothing in it can be used; a click goes to the datapoint. */
export function SheetScreen({ pick, size, page, schema, handle, onGo }: SheetScreenProps) {
  const frame = useRef<HTMLDivElement>(null)
  const screen = useRef<HTMLDivElement>(null)
  const isSeen = useSeen(frame)
  const result = useDatapoint(handle, pick.index, isSeen)
  const scale = useElementSize(frame).width / size.width
  const height = useElementSize(screen).height
  const screens = height / size.height
  const isCut = screens >= LEAST_CUT
  return (
    <li className="group relative flex min-w-0 flex-col">
      <div
        ref={frame}
        inert
        className="relative overflow-hidden rounded-lg border border-line bg-white shadow-sm transition-shadow group-hover:shadow-md"
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
      >
        <div
          ref={screen}
          className="participant absolute top-0 left-0 origin-top-left p-5"
          data-theme="light"
          style={{ width: size.width, scale: scale.toFixed(4) }}
        >
          {result !== null && <ScreenContent result={result} page={page} schema={schema} />}
        </div>
        {isCut && <div className="absolute inset-x-0 bottom-0 h-10 bg-linear-to-t from-white to-white/0" />}
      </div>
      <button
        type="button"
        className="mt-1.5 rounded-sm text-start outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-accent"
        onClick={() => onGo(pick.index)}
      >
        <span className="block text-sm font-medium tabular-nums group-hover:underline">
          Datapoint {formatCount(pick.index + 1)}
        </span>
        {pick.reasons.length > 0 && <span className="block text-xs text-muted">{reasonWords(pick.reasons)}</span>}
        {isCut && <span className="block text-xs text-muted tabular-nums">{numberWords(screens, 1)} screens long</span>}
      </button>
    </li>
  )
}

type ScreenContentProps = { result: DatapointResult; page: PageNode; schema: Schema | null }

const NO_ANSWERS: ReadonlyMap<Key, Answer> = new Map()
const NO_ERRORS: ReadonlyMap<Key, string> = new Map()
const ignore = () => {}

function ScreenContent({ result, page, schema }: ScreenContentProps) {
  if (!result.ok) return <p className="participant-note">{`This datapoint can’t be read: ${result.fault.reason}`}</p>
  return (
    <PageView
      page={page}
      schema={schema}
      datapoint={result.datapoint}
      answers={NO_ANSWERS}
      onAnswer={ignore}
      errors={NO_ERRORS}
      disabled
    />
  )
}

/** A datapoint, fetched once it is wanted; null until it is there. */
function useDatapoint(handle: DatasetHandle, index: number, isWanted: boolean): DatapointResult | null {
  const [result, setResult] = useState<DatapointResult | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    const take = (next: DatapointResult | null) => {
      if (!isGone) setResult(next)
    }
    handle.datapoint(index).then(take, (error: unknown) => take(unreadable(index, error)))
    return () => {
      isGone = true
    }
  }, [handle, index, isWanted])
  return result
}

function unreadable(index: number, error: unknown): DatapointResult {
  const reason = error instanceof Error ? error.message : String(error)
  return { ok: false, text: '', fault: { record_index: index, field: '_raw', reason, line: 0, column: 0, value: '' } }
}

/** One sentence of several: only the first begins with a capital. */
function reasonWords([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map((reason) => reason.charAt(0).toLowerCase() + reason.slice(1))].join(', ')
}
