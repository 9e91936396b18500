import type { Key } from '../../base/key.ts'
import { countWords } from '../../base/number-words.ts'
import type { Answer } from '../../items/item-model.ts'
import type { PickedDatapoint } from '../../outputs/pick-datapoints.ts'
import type { PageAnswers } from '../session.ts'

/** A self-check that is under way: the datapoints picked, what was answered, how long it took, which criteria were ticked. */
export type CheckRun = {
  readonly picks: readonly PickedDatapoint[]
  /** Which of the picks is shown, from 0; as many as there are when the summary is. */
  readonly at: number
  /** Which of the body pages is shown, from 0. */
  readonly page: number
  /** Whether Next was refused on this page. */
  readonly isBlocked: boolean
  /** By datapoint, by item. */
  readonly answers: ReadonlyMap<number, PageAnswers>
  /** The datapoints with made-up answers that nobody has changed since. */
  readonly madeUp: ReadonlySet<number>
  /** Milliseconds spent on each datapoint. */
  readonly spent: ReadonlyMap<number, number>
  /** When the datapoint now shown came up. */
  readonly since: number
  /** The criteria ticked for each datapoint. */
  readonly ticked: ReadonlyMap<number, ReadonlySet<string>>
}

/** What happens to a self-check. `now` is in milliseconds of any steady clock. */
export type CheckAction =
  | { readonly kind: 'answer'; readonly item: Key; readonly answer: Answer }
  | { readonly kind: 'fill'; readonly answers: ReadonlyMap<number, PageAnswers> }
  | { readonly kind: 'tick'; readonly criterion: string; readonly isMet: boolean }
  | { readonly kind: 'block' }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'go'; readonly at: number; readonly now: number }
  /** The screen is left, or entered again: the time between is nobody's. */
  | { readonly kind: 'pause'; readonly now: number }
  | { readonly kind: 'resume'; readonly now: number }

/** A self-check at its first datapoint. */
export function startRun(picks: readonly PickedDatapoint[], now: number): CheckRun {
  return {
    picks,
    at: 0,
    page: 0,
    isBlocked: false,
    answers: new Map(),
    madeUp: new Set(),
    spent: new Map(),
    since: now,
    ticked: new Map(),
  }
}

/** The datapoint shown; null at the summary. */
export function shownIn({ picks, at }: CheckRun): number | null {
  return picks[at]?.datapoint ?? null
}

/** The picked datapoints that have no answer at all, made up or not. */
export function unansweredIn({ picks, answers }: CheckRun): readonly number[] {
  const hasAnswer = (datapoint: number) => [...(answers.get(datapoint)?.values() ?? [])].some((one) => one.length > 0)
  return picks.map(({ datapoint }) => datapoint).filter((one) => !hasAnswer(one))
}

/** How many criteria are met, and whether that passes: all of them must be. */
export function criteriaWords(met: number, criteria: number): string {
  return `${met === criteria ? 'Passed' : 'Not passed'}: ${met} of ${countWords(criteria, 'criterion', 'criteria')} met`
}

/** The self-check after an action. At the summary nothing can be answered or ticked. */
export function nextRun(run: CheckRun, action: CheckAction): CheckRun {
  const shown = shownIn(run)
  switch (action.kind) {
    case 'answer': {
      if (shown === null) return run
      const here = new Map(run.answers.get(shown)).set(action.item, action.answer)
      const madeUp = new Set([...run.madeUp].filter((one) => one !== shown))
      return { ...run, answers: new Map(run.answers).set(shown, here), madeUp }
    }
    case 'fill':
      return {
        ...run,
        answers: new Map([...run.answers, ...action.answers]),
        madeUp: new Set([...run.madeUp, ...action.answers.keys()]),
      }
    case 'tick': {
      if (shown === null) return run
      const here = new Set(run.ticked.get(shown))
      if (action.isMet) here.add(action.criterion)
      else here.delete(action.criterion)
      return { ...run, ticked: new Map(run.ticked).set(shown, here) }
    }
    case 'block':
      return { ...run, isBlocked: true }
    case 'page':
      return { ...run, page: action.page, isBlocked: false }
    case 'go': {
      const at = Math.max(0, Math.min(action.at, run.picks.length))
      return { ...run, at, page: 0, isBlocked: false, since: action.now, spent: spentBy(run, action.now) }
    }
    case 'pause':
      return { ...run, since: action.now, spent: spentBy(run, action.now) }
    case 'resume':
      return { ...run, since: action.now }
  }
}

function spentBy(run: CheckRun, now: number): CheckRun['spent'] {
  const shown = shownIn(run)
  if (shown === null) return run.spent
  return new Map(run.spent).set(shown, (run.spent.get(shown) ?? 0) + Math.max(0, now - run.since))
}
