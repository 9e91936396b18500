import { ChevronLeft, ChevronRight, Database, Search, Users } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { AfterPaint } from '../../ui/after-paint.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { late } from '../../ui/late.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { formatCount } from '../../base/number-words.ts'
import { WalkStrip } from './walk-strip.tsx'
import { WorstMenu } from './worst-menu.tsx'

const ReadingState = late(async () => (await import('./reading-state.tsx')).ReadingState)

/** The datapoint that fills the screen: one back, one on, or any by its number; a search, the worst ones, and how far the file is read. */
export function DatasetBar({ onOpen }: { onOpen(): void }) {
  const isOpen = useDesigner((state) => state.dataset.handle !== null)
  return (
    <section aria-label="Dataset" className="shrink-0 border-t border-line bg-surface text-sm">
      <WalkStrip />
      {isOpen ? <OpenDataset /> : <NoDataset onOpen={onOpen} />}
    </section>
  )
}

function NoDataset({ onOpen }: { onOpen(): void }) {
  const tools = useDesignerTools()
  return (
    <div className="flex min-h-11 items-center gap-2 px-2 sm:px-4">
      <Database size={15} aria-hidden className="shrink-0 text-muted" />
      <span className="min-w-0 flex-1 truncate text-muted">
        No datapoints yet.
        <span className="max-sm:hidden"> Open a JSONL, CSV or JSON file to see your own.</span>
      </span>
      <Button size="sm" variant="quiet" onClick={() => tools.openData('schema')}>
        Schema
      </Button>
      <Button size="sm" onClick={onOpen}>
        Open dataset
      </Button>
    </div>
  )
}

/** In a narrow window what is being read, and what is wrong, stand on a line of their own. */
function OpenDataset() {
  return (
    <div className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 px-2 sm:px-4 md:grid-cols-[auto_minmax(0,1fr)_auto]">
      <FileButton />
      <div className="flex min-w-0 items-center gap-3 max-md:order-last max-md:col-span-full">
        <AfterPaint>
          <ReadingState />
        </AfterPaint>
      </div>
      <div className="flex h-11 items-center gap-1 sm:gap-1.5">
        <FindButton />
        <WorstMenu />
        <StudyButton />
        <span aria-hidden className="mx-1 h-5 w-px bg-line max-sm:hidden" />
        <Stepper />
      </div>
    </div>
  )
}

function FileButton() {
  const tools = useDesignerTools()
  const name = useDesigner((state) => state.dataset.state?.fileName ?? '')
  return (
    <Button
      size="sm"
      variant="quiet"
      className="-ms-2 max-w-[min(16rem,calc(100%+0.5rem))] min-w-0 justify-self-start text-muted"
      title={`Look into ${name}`}
      onClick={() => tools.openData()}
    >
      <Database size={15} aria-hidden className="shrink-0" />
      <span className="truncate">{name}</span>
    </Button>
  )
}

function FindButton() {
  const tools = useDesignerTools()
  return (
    <IconButton label="Find a datapoint" size="sm" onClick={() => tools.openData('datapoints')}>
      <Search size={15} aria-hidden />
    </IconButton>
  )
}

/** A narrow window has no room for it; the list of commands leads there too. */
function StudyButton() {
  const tools = useDesignerTools()
  return (
    <IconButton label="Groups, cost and answers" size="sm" className="max-sm:hidden" onClick={tools.openStudy}>
      <Users size={15} aria-hidden />
    </IconButton>
  )
}

/** One datapoint back, one on, or any by its number. */
function Stepper() {
  const store = useDesignerStore()
  const count = useDesigner((state) => state.dataset.state?.count ?? 0)
  const isFinal = useDesigner((state) => state.dataset.state?.isCountFinal ?? true)
  const index = useDesigner((state) => state.dataset.index)
  return (
    <>
      <IconButton
        label="Previous datapoint"
        size="sm"
        disabled={index <= 0}
        onClick={() => void store.goToDatapoint(index - 1)}
      >
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <DatapointNumber index={index} count={count} isFinal={isFinal} onGo={store.goToDatapoint} />
      <span
        className="whitespace-nowrap text-muted tabular-nums"
        title={isFinal ? undefined : 'As far as the file was read'}
      >
        of {formatCount(count)}
        {isFinal ? '' : '+'}
      </span>
      <IconButton
        label="Next datapoint"
        size="sm"
        disabled={index >= count - 1}
        onClick={() => void store.goToDatapoint(index + 1)}
      >
        <ChevronRight size={16} aria-hidden />
      </IconButton>
    </>
  )
}

/** The least number of digits that the box has room for. */
const LEAST_DIGITS = 3

/** How long typed digits rest before they count as the whole number, in milliseconds. */
const REST = 700

type DatapointNumberProps = {
  index: number
  count: number
  /** Whether `count` is that of the whole file. */
  isFinal: boolean
  /** Resolves when the datapoint is shown. */
  onGo(index: number): Promise<void>
}

/** What is being typed, and whether its datapoint was gone to. */
type Draft = { readonly text: string; readonly isShown: boolean }

/**
 * The number of the datapoint shown, from 1. Digits that are typed are gone to when they rest, at Enter, or when the box is left, so that
 * none is shown on the way to another; the arrows and a paste go there at once. Of what names no datapoint it is said which there are, at
 * Enter or when the box is left.
 */
function DatapointNumber({ index, count, isFinal, onGo }: DatapointNumberProps) {
  const { say } = useDesignerTools()
  const [draft, setDraft] = useState<Draft | null>(null)
  const digits = Math.max(LEAST_DIGITS, String(count).length)
  const goTo = (text: string) => {
    const shown = { text, isShown: true }
    setDraft(shown)
    return onGo(Number(text) - 1).then(() => shown)
  }
  const settle = () => {
    if (draft !== null && !draft.isShown && namesOne(draft.text, count)) {
      // Until it is shown the box keeps the number that was typed.
      void goTo(draft.text).then((shown) => setDraft((now) => (now === shown ? null : now)))
      return
    }
    setDraft(null)
    if (draft === null || draft.isShown || draft.text === '') return
    const known = formatCount(count)
    say(Number(draft.text) > count && !isFinal ? `${known} are read so far.` : `Type a number from 1 to ${known}.`)
  }
  const rest = useEffectEvent(({ text }: Draft) => namesOne(text, count) && void goTo(text))
  useEffect(() => {
    if (draft === null || draft.isShown) return
    const timer = setTimeout(() => rest(draft), REST)
    return () => clearTimeout(timer)
  }, [draft])
  return (
    <input
      type="number"
      aria-label="Datapoint"
      data-app-undo=""
      min={1}
      max={Math.max(1, count)}
      disabled={count === 0}
      value={draft?.text ?? (count === 0 ? '' : String(index + 1))}
      className="h-7 shrink-0 rounded-md border border-line bg-surface px-1 text-center text-sm tabular-nums"
      // Beside the digits the browser puts its two small arrows.
      style={{ width: `calc(${digits}ch + 2rem)` }}
      onChange={({ target: { value: text }, nativeEvent }) => {
        const isTyped = nativeEvent instanceof InputEvent && TYPED.test(nativeEvent.inputType)
        if (!isTyped && namesOne(text, count)) void goTo(text)
        else setDraft({ text, isShown: false })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
      onBlur={settle}
    />
  )
}

/** The inputs after which more digits may come. The arrows have none of these. */
const TYPED = /^(insertText|insertCompositionText|delete)/

function namesOne(text: string, count: number): boolean {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= count
}
