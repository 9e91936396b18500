import { Toast } from '@base-ui/react/toast'
import clsx from 'clsx'
import { X } from 'lucide-react'
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from 'react'
import { IconButton } from './icon-button.tsx'
import { connectToasts, type ToastMessage, type ToastSubject } from './toasts.tsx'
import { Sentence } from './sentence.tsx'

type ToastData = ToastMessage['data']

/** The messages, the newest in front. */
export function ToastStack() {
  const [manager] = useState(() => Toast.createToastManager<ToastData>())
  // After the provider's own effect, which begins to listen.
  useEffect(() => connectToasts(manager), [manager])
  useEffect(listenForF6, [])
  // Where the person was before the keyboard came here.
  const from = useRef<Element | null>(null)
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          ref={measureRoom}
          data-messages
          onFocus={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) from.current = relatedTarget
          }}
          onKeyDown={(event) => {
            // A dialog beside it stays open.
            if (event.key === 'Escape') event.stopPropagation()
          }}
          className="fixed end-4 bottom-24 z-60 in-data-has-dialog:bottom-4 flex w-[min(26rem,calc(100vw-2rem))] flex-col-reverse gap-2"
        >
          <ToastList from={from} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList({ from }: Pick<ToastCardProps, 'from'>) {
  const { toasts: list } = Toast.useToastManager<ToastData>()
  const front = list.find(({ transitionStatus }) => transitionStatus !== 'ending')?.id
  return list.map((toast) => <ToastCard key={toast.id} toast={toast} isFront={toast.id === front} from={from} />)
}

type ToastCardProps = {
  readonly toast: Toast.Root.ToastObject<ToastData>
  readonly isFront: boolean
  /** Where the focus goes back to when the last message goes that had it. */
  readonly from: RefObject<Element | null>
}

/**
 * A message. Beside a dialog only the one in front stands, so that the dialog keeps its room; on a phone the others are a line each, with
 * what can be done. There each tells only so much until the pointer or the focus is on it, or until somebody reads on.
 */
function ToastCard({ toast, isFront, from }: ToastCardProps) {
  const { id, data, timeout } = toast
  const { close, update } = Toast.useToastManager()
  const standing = useStanding(data?.about)
  const isOver = standing === 'gone' || (standing === 'earlier' && timeout === 0)
  useEffect(() => {
    if (isOver) close(id)
  }, [close, id, isOver])
  const actions = standing === 'latest' ? (data?.actions ?? []) : []
  const isBelow = standsBelow(actions.length, toast.description)
  const isInLine = isBelow && !isFront && actions.length === 1
  const card = useRef<HTMLDivElement>(null)
  const isEnding = toast.transitionStatus === 'ending'
  useLayoutEffect(() => {
    if (!isEnding || card.current?.contains(document.activeElement) !== true) return
    if (from.current instanceof HTMLElement) from.current.focus({ preventScroll: true })
  }, [from, isEnding])
  const words = useRef<HTMLDivElement>(null)
  const isCut = useCut(words)
  const [isOpen, setOpen] = useState(false)
  const isReadOn = isFront && isCut && !isOpen
  const readOn = () => {
    setOpen(true)
    // It stays for whoever reads it.
    update(id, { timeout: 0 })
    words.current?.focus()
  }
  return (
    <Toast.Root
      ref={card}
      toast={toast}
      className={clsx(
        'toast-card flex items-start gap-3 data-limited:hidden rounded-lg border border-line bg-raised px-4 py-3 text-sm shadow-lg transition-opacity data-ending-style:opacity-0 data-[type=error]:border-danger',
        !isFront && 'max-sm:py-2 in-data-has-dialog:hidden',
      )}
    >
      <div className="min-w-0 flex-1">
        <Toast.Title className={clsx('font-medium wrap-anywhere', !isFront && LINE)}>
          {inWords(toast.title)}
        </Toast.Title>
        <Toast.Description
          ref={words}
          {...(isCut && { tabIndex: isOpen ? 0 : -1, 'data-base-ui-swipe-ignore': '' })}
          className={clsx(
            'mt-0.5 text-muted wrap-anywhere whitespace-pre-line',
            !isFront ? UNSEEN : isOpen ? 'max-h-[min(26rem,60dvh)] overflow-y-auto' : SHORT,
          )}
        >
          {inWords(toast.description)}
        </Toast.Description>
        {(isBelow || isReadOn) && (
          <div className={clsx('-mx-2 mt-2 flex flex-wrap gap-1', isInLine && 'max-sm:hidden')}>
            {isReadOn && <Actions actions={[{ label: 'Read on', run: readOn }]} />}
            {isBelow && <Actions actions={actions} />}
          </div>
        )}
      </div>
      {isInLine && (
        <div className="-my-0.5 sm:hidden">
          <Actions actions={actions} />
        </div>
      )}
      {!isBelow && <Actions actions={actions} />}
      <Toast.Close
        render={
          <IconButton label="Dismiss" size="sm" className="-my-1 -me-2">
            <X size={14} aria-hidden />
          </IconButton>
        }
      />
    </Toast.Root>
  )
}

/**
 * F6 takes the keyboard to the message in front. Base UI's own way, which this comes before, puts guards about the messages that send each
 * Tab from below back to where the person was: what stands before that could not be reached any more.
 */
function listenForF6(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F6') return
    event.stopImmediatePropagation()
    const front = document.querySelector<HTMLElement>('[data-messages] [role$="dialog"]:not([data-ending-style])')
    if (front === null) return
    event.preventDefault()
    front.focus({ preventScroll: true })
  }
  window.addEventListener('keydown', onKeyDown, true)
  return () => window.removeEventListener('keydown', onKeyDown, true)
}

/** So much is to be read at first where there is little room: on a phone, and beside a dialog. */
const SHORT = 'max-sm:card-resting:line-clamp-3 in-data-has-dialog:card-resting:line-clamp-3'

/** A title behind another message on a phone, and what stands below it. */
const LINE = 'max-sm:card-resting:truncate'
const UNSEEN = 'max-sm:card-resting:hidden'

/** Whether there was ever more to read than is shown. It stays so when the pointer or the focus brings the rest. */
function useCut(words: RefObject<HTMLElement | null>): boolean {
  const [isCut, setCut] = useState(false)
  useEffect(() => {
    const box = words.current
    if (box === null || isCut) return
    const sizes = new ResizeObserver(() => setCut(box.scrollHeight > box.clientHeight + 1))
    sizes.observe(box)
    return () => sizes.disconnect()
  }, [words, isCut])
  return isCut
}

/** Where the subject of a message stands; what speaks of nothing in particular is always the latest. */
function useStanding(about: ToastSubject = NOTHING) {
  return useSyncExternalStore(about.subscribe, about.standing)
}

const NOTHING: ToastSubject = { subscribe: () => () => {}, standing: () => 'latest' }

/** Between a message and what makes room for it, in pixels. */
const GAP = 12

/** Tells the style sheet how much room the messages take, so that a dialog keeps out of their way. */
function measureRoom(viewport: HTMLElement | null) {
  if (viewport === null) return
  const { style } = document.documentElement
  const sizes = new ResizeObserver(() => {
    const { height } = viewport.getBoundingClientRect()
    style.setProperty('--toast-room', `${height === 0 ? 0 : Math.ceil(height) + GAP}px`)
  })
  sizes.observe(viewport)
  return () => {
    sizes.disconnect()
    style.removeProperty('--toast-room')
  }
}

/** Our words as a sentence; what is more than words as it is. */
function inWords(content: ReactNode): ReactNode {
  return typeof content === 'string' ? <Sentence>{content}</Sentence> : content
}

/** One action stands beside a title; more, or more to read, take a line of their own. */
function standsBelow(count: number, description: ReactNode): boolean {
  return count > 1 || (count === 1 && description !== undefined)
}

function Actions({ actions }: Pick<ToastData, 'actions'>) {
  return actions.map(({ label, run }) => (
    <button
      key={label}
      type="button"
      className="min-h-6 rounded-md px-2 py-0.5 font-medium text-accent-ink hover:bg-hover"
      onClick={run}
    >
      {label}
    </button>
  ))
}
