import { ChevronLeft, ChevronRight, Database, Search, Users } from 'lucide-react'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { AfterPaint } from '../../ui/after-paint.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { late } from '../../ui/late.ts'
import { RestingNumber } from '../../ui/resting-number.tsx'
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
    <IconButton label="Groups, cost and answers" size="sm" className="max-sm:hidden" onClick={() => tools.openStudy()}>
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

type DatapointNumberProps = {
  index: number
  count: number
  /** Whether `count` is that of the whole file. */
  isFinal: boolean
  /** Resolves when the datapoint is shown. */
  onGo(index: number): Promise<void>
}

/** The number of the datapoint shown, from 1. Of what names no datapoint it is said which there are. */
function DatapointNumber({ index, count, isFinal, onGo }: DatapointNumberProps) {
  const { say } = useDesignerTools()
  const digits = Math.max(LEAST_DIGITS, String(count).length)
  return (
    <RestingNumber
      aria-label="Datapoint"
      data-app-undo=""
      max={Math.max(1, count)}
      disabled={count === 0}
      value={count === 0 ? null : index + 1}
      className="h-7 shrink-0 rounded-md border border-line bg-surface px-1 text-center text-sm tabular-nums"
      // Beside the digits the browser puts its two small arrows.
      style={{ width: `calc(${digits}ch + 2rem)` }}
      onTake={(number) => onGo(number - 1)}
      onRefuse={(typed) => {
        const known = formatCount(count)
        say(Number(typed) > count && !isFinal ? `${known} are read so far.` : `Type a number from 1 to ${known}.`)
      }}
    />
  )
}
