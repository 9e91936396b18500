import { useEffect, useMemo, useRef, useState } from 'react'
import type { Key } from '../../base/key.ts'
import { formatCount } from '../../base/number-words.ts'
import type { DatapointResult } from '../../dataset/reading.ts'
import type { Answer } from '../../items/item-model.ts'
import type { Question } from '../../outputs/answers/list-questions.ts'
import type { CollectedAnswer } from '../../outputs/collected/collect-answers.ts'
import { ORDERS } from '../../outputs/counterbalance/counterbalance.ts'
import { positionOf } from '../../participant/flow.ts'
import { PageView } from '../../participant/page-view.tsx'
import { useDesigner } from '../../store/store-context.tsx'
import { pageName } from '../../layout/page-name.ts'
import { useOrderField } from './use-order-field.ts'

type ShownAnswerProps = { readonly answer: CollectedAnswer; readonly questions: readonly Question[] }

const ignore = () => {}

/** The pages that the participant saw, filled with the datapoint and the answers; nothing can be changed. What does not fit is marked at its question. */
export function ShownAnswer({ answer: wanted, questions }: ShownAnswerProps) {
  const layout = useDesigner((state) => state.history.present.layout)
  const schema = useDesigner((state) => state.history.present.schema)
  const pages = useMemo(() => layout.filter((page) => positionOf(page) === 'body'), [layout])
  const frame = useRef<HTMLDivElement>(null)
  const ready = useWithDatapoint(wanted)
  const answer = ready?.answer ?? null
  const { answers, errors } = useMemo(() => valuesOf(answer, questions), [answer, questions])
  useEffect(() => {
    frame.current?.scrollTo({ top: 0 })
  }, [answer])
  const datapoint = ready?.result?.ok === true ? ready.result.datapoint : null
  const order = useOrderField()
  const way = order === null ? undefined : datapoint?.get(order)
  return (
    <section aria-label="The participant’s page" className="collected-page">
      <Missing ready={ready} />
      {order !== null && (way === ORDERS.swapped || way === ORDERS.kept) && (
        <p className="text-xs text-muted">
          <code className="font-mono">{order}</code> is {way}: page and answer are as the participant saw them, not
          turned round.
        </p>
      )}
      <div
        ref={frame}
        tabIndex={0}
        aria-label="Pages"
        role="group"
        className="collected-paper rounded-lg border border-line outline-offset-[-2px]"
      >
        {ready !== null && (
          <div className="participant min-h-full p-5" data-theme="light">
            {pages.map((page) => {
              const name = pageName(page, layout.indexOf(page))
              return (
                <section key={page.key} aria-label={name}>
                  {pages.length > 1 && (
                    <h3 className="collected-name" dir="auto">
                      {name}
                    </h3>
                  )}
                  <PageView
                    page={page}
                    schema={schema}
                    datapoint={datapoint}
                    answers={answers}
                    onAnswer={ignore}
                    errors={errors}
                    disabled
                  />
                </section>
              )
            })}
          </div>
        )}
      </div>
    </section>
  )
}

/** An answer with its datapoint; `result` is null where there is none to show, with the reason. */
type Ready = {
  readonly answer: CollectedAnswer
  readonly result: DatapointResult | null
  readonly reason: string | null
}

function Missing({ ready }: { readonly ready: Ready | null }) {
  if (ready === null) return null
  const { result, reason } = ready
  const words = result?.ok === false ? `Its datapoint can’t be read: ${result.fault.reason}` : reason
  return words === null ? null : <p className="text-sm text-warning">{words}</p>
}

const changedWords = (isAllRead: boolean) =>
  `The datapoint of this answer can’t be found for certain: none in the open dataset${isAllRead ? '' : ', as far as it is read,'} shows the same values, or several do, so the fields show their names. Open the data that was answered.`
const UNNAMED = 'The file does not say to which datapoint this is the answer, so the fields show their names.'

/** The answer with its datapoint. Until both are there the ones before stay, so that no page is seen half filled. */
function useWithDatapoint(answer: CollectedAnswer): Ready | null {
  const handle = useDesigner((state) => state.dataset.handle)
  const isAllRead = useDesigner((state) => state.dataset.state?.isCountFinal === true)
  const [ready, setReady] = useState<Ready | null>(null)
  useEffect(() => {
    let isOver = false
    const take = (result: DatapointResult | null, reason: string | null) => {
      if (!isOver) setReady({ answer, result, reason })
    }
    const { datapoint } = answer
    if (datapoint === null) take(null, handle !== null && answer.fingerprint !== '' ? changedWords(isAllRead) : UNNAMED)
    else if (handle === null)
      take(null, 'No dataset is open, so the fields show their names. Open the dataset that was answered.')
    else {
      handle.datapoint(datapoint).then(
        (result) =>
          take(
            result,
            result === null
              ? `The open dataset has no datapoint ${formatCount(datapoint + 1)}, so the fields show their names.`
              : null,
          ),
        (error: unknown) => take(null, error instanceof Error ? error.message : String(error)),
      )
    }
    return () => {
      isOver = true
    }
  }, [answer, handle, isAllRead])
  return ready
}

function valuesOf(answer: CollectedAnswer | null, questions: readonly Question[]) {
  const answers = new Map<Key, Answer>()
  const errors = new Map<Key, string>()
  for (const { key } of questions) {
    const read = answer?.answers.get(key)
    if (read === undefined) continue
    answers.set(key, read.answer)
    if (read.strange.length > 0) errors.set(key, read.strange.join(' '))
  }
  return { answers, errors }
}
