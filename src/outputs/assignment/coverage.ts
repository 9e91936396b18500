import { countWords, listWords, numberWords } from '../../base/number-words.ts'
import { type Assignment, DROPOUT_REASONS, OUTCOMES, type Outcome } from './assignment.ts'

/** How many of the datapoints that are uploaded have as many answers as are wanted. */
export type Coverage = {
  readonly wanted: number
  readonly datapoints: number
  readonly met: number
  /** The datapoints (from 0) with fewer answers than wanted, in the order of the file. */
  readonly unmet: Uint32Array
  readonly without: number
  /** How many datapoints have which number of answers, from 0 up to the most: the place is the number of answers. */
  readonly byAnswers: readonly number[]
  readonly outcomes: { readonly [outcome in Outcome]: number }
  readonly words: string
}

/** What an assignment leaves: `wanted` is how many answers each datapoint should have, that is `annotators_per_task`. */
export function summariseCoverage(assignment: Assignment, wanted: number): Coverage {
  const { answers, leftOut } = assignment
  const most = answers.reduce((highest, count) => Math.max(highest, count), 0)
  const byAnswers = Array.from({ length: most + 1 }, () => 0)
  for (const count of answers) byAnswers[count] = (byAnswers[count] ?? 0) + 1
  byAnswers[0] = (byAnswers[0] ?? 0) - leftOut.length
  const short = byAnswers.slice(0, wanted).reduce((sum, count) => sum + count, 0)
  const unmet = new Uint32Array(short)
  let at = 0
  let out = 0
  answers.forEach((count, datapoint) => {
    if (leftOut[out] === datapoint) out++
    else if (count < wanted) unmet[at++] = datapoint
  })
  const datapoints = answers.length - leftOut.length
  const coverage = {
    wanted,
    datapoints,
    met: datapoints - short,
    unmet,
    without: wanted > 0 ? (byAnswers[0] ?? 0) : 0,
    byAnswers,
    outcomes: countOutcomes(assignment),
  }
  return { ...coverage, words: `${coveredWords(coverage)} ${participantWords(coverage)}` }
}

function countOutcomes({ outcomes }: Assignment): Coverage['outcomes'] {
  const counts = { finished: 0, returned: 0, timed_out: 0, rejected: 0, nothing: 0 }
  for (const place of outcomes) {
    const outcome = OUTCOMES[place]
    if (outcome !== undefined) counts[outcome]++
  }
  return counts
}

type Counts = Omit<Coverage, 'words'>

function coveredWords({ datapoints, met, wanted, without, unmet }: Counts): string {
  const answers = countWords(wanted, 'answer')
  if (unmet.length === 0) return `Every datapoint has the ${answers} wanted.`
  const fewer = unmet.length - without
  const lacking = [
    ...(fewer > 0 ? [`${numberWords(fewer)} ${fewer === 1 ? 'has' : 'have'} fewer`] : []),
    ...(without > 0 ? [`${numberWords(without)} ${without === 1 ? 'has' : 'have'} none`] : []),
  ]
  return `${numberWords(met)} of ${countWords(datapoints, 'datapoint')} ${met === 1 ? 'has' : 'have'} the ${answers} wanted; ${listWords(lacking)}.`
}

function participantWords({ outcomes }: Counts): string {
  const dropped = DROPOUT_REASONS.filter((reason) => outcomes[reason] > 0).map(
    (reason) => `${numberWords(outcomes[reason])} ${REASON_WORDS[reason](outcomes[reason])}`,
  )
  const ends = listWords([`${countWords(outcomes.finished, 'participant')} finished`, ...dropped])
  if (outcomes.nothing === 0) return `${ends}.`
  return `${ends}. ${countWords(outcomes.nothing, 'participant')} received nothing: no group was left for them.`
}

const REASON_WORDS = {
  returned: () => 'returned',
  timed_out: () => 'timed out',
  rejected: (count: number) => (count === 1 ? 'was rejected' : 'were rejected'),
} as const
