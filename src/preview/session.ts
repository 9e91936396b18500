import type { Key } from '../base/key.ts'
import type { Answer } from '../items/item-model.ts'
import type { Layout } from '../layout/layout.ts'
import { type Response, toAnswerRecords } from '../outputs/answers/answer-record.ts'
import { listQuestions } from '../outputs/answers/list-questions.ts'
import type { Step } from '../participant/flow.ts'

/** The answers on the pages that belong to one datapoint, by item. */
export type PageAnswers = ReadonlyMap<Key, Answer>

/** What a participant has done so far, in memory only. */
export type Session = {
  /** By datapoint; null holds the pages that come once. */
  readonly answers: ReadonlyMap<number | null, PageAnswers>
  /** The step that Next was refused at; null when it was not. */
  readonly blocked: Step | null
  /** A screen beside the layout's pages, shown while the designer stays at the step it was opened from. */
  readonly aside: { readonly screen: 'details' | 'finished'; readonly at: Step } | null
}

/** What happens to a session. */
export type SessionAction =
  | { readonly kind: 'answer'; readonly datapoint: number | null; readonly item: Key; readonly answer: Answer }
  | { readonly kind: 'block'; readonly at: Step }
  | { readonly kind: 'move' }
  | { readonly kind: 'open'; readonly screen: 'details' | 'finished'; readonly at: Step }
  | { readonly kind: 'clear' }

export const EMPTY_SESSION: Session = { answers: new Map(), blocked: null, aside: null }

/** The session after an action. */
export function nextSession(session: Session, action: SessionAction): Session {
  switch (action.kind) {
    case 'answer': {
      const here = new Map(session.answers.get(action.datapoint)).set(action.item, action.answer)
      return { ...session, answers: new Map(session.answers).set(action.datapoint, here) }
    }
    case 'block':
      return { ...session, blocked: action.at }
    case 'move':
      return { ...session, blocked: null, aside: null }
    case 'open':
      return { ...session, blocked: null, aside: { screen: action.screen, at: action.at } }
    case 'clear':
      return EMPTY_SESSION
  }
}

/** Whether two steps are the same place. */
export function isSameStep(a: Step | null, b: Step | null): boolean {
  return a !== null && b !== null && a.page === b.page && a.datapoint === b.datapoint
}

/** The answers to these datapoints as the platform would give them, in the order of the walk; datapoints without an answer have no response. */
export function listResponses(layout: Layout, session: Session, datapoints: readonly number[]): readonly Response[] {
  const questions = listQuestions(layout)
  return datapoints.flatMap((datapoint) => {
    const answers = toAnswerRecords(questions, session.answers.get(datapoint) ?? new Map())
    return answers.length === 0 ? [] : [{ participant: REHEARSAL, record_index: datapoint, answers }]
  })
}

/** The name that stands for the participant in what is downloaded. */
export const REHEARSAL = 'rehearsal'
