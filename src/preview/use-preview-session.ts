import { useCallback, useMemo, useState } from 'react'
import type { Key } from '../base/key.ts'
import type { Answer } from '../items/item-model.ts'
import type { Layout } from '../layout/layout.ts'
import { checkPage } from '../participant/check-page.ts'
import { positionOf } from '../participant/flow.ts'

type AnswersOfStep = ReadonlyMap<Key, Answer>

const NONE: AnswersOfStep = new Map()
const NO_ERRORS: ReadonlyMap<Key, string> = new Map()

/** A participant's session in memory: the answers for each datapoint, and what keeps them on the page. Nothing is stored or sent. */
export function usePreviewSession(layout: Layout, page: Key | null, datapoint: number) {
  const [answers, setAnswers] = useState<ReadonlyMap<string, AnswersOfStep>>(new Map())
  const [blocked, setBlocked] = useState<string | null>(null)
  const shown = layout.find(({ key }) => key === page) ?? null
  const round = shown !== null && positionOf(shown) === 'body' ? String(datapoint) : 'once'
  const here = answers.get(round) ?? NONE
  const step = `${round} ${page ?? ''}`

  const onAnswer = useCallback(
    (item: Key, answer: Answer) =>
      setAnswers((all) => new Map(all).set(round, new Map(all.get(round) ?? NONE).set(item, answer))),
    [round],
  )
  // Once Next was refused, what is still missing follows the answers as they are given.
  const errors = useMemo(
    () => (blocked === step && shown !== null ? checkPage(shown, here) : NO_ERRORS),
    [blocked, step, shown, here],
  )
  /** Whether the participant may leave the page; if not, says why at each question. */
  const tryToLeave = (): boolean => {
    const free = shown === null || checkPage(shown, here).size === 0
    setBlocked(free ? null : step)
    return free
  }
  const restart = () => {
    setAnswers(new Map())
    setBlocked(null)
  }
  return { answers: here, onAnswer, errors, tryToLeave, restart, shown }
}
