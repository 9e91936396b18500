import type { Cohort } from '../../outputs/assignment/assignment.ts'

/** Cohorts that were typed, and what is wrong with the lines, each as a sentence with its line. */
export type TypedCohorts = { readonly cohorts: readonly Cohort[]; readonly problems: readonly string[] }

/**
 * Reads cohorts, one a line: `Doctors: u1, u2: 1-20, 25`. Before the first colon stands the name, then the annotators’ ids, then the task
 * groups by number from 1, or `all`. A line that cannot be read is left out and reported; blank lines count for nothing.
 */
export function parseCohorts(text: string, groupCount: number): TypedCohorts {
  const cohorts: Cohort[] = []
  const problems: string[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readLine(line, groupCount)
    if (typeof read === 'string') problems.push(`Line ${at + 1}: ${read}`)
    else cohorts.push(read)
  }
  return { cohorts, problems }
}

function readLine(line: string, groupCount: number): Cohort | string {
  const [name = '', ids, numbers, ...more] = line.split(':').map((part) => part.trim())
  if (ids === undefined || numbers === undefined || more.length > 0)
    return 'Write a name, the participants’ ids and the task groups, with colons between them, such as “Doctors: u1, u2: 1-20”.'
  if (name === '') return 'The cohort has no name. Write one before the first colon.'
  const annotators = [...new Set(splitList(ids))]
  if (annotators.length === 0) return 'No participants are named. Write their ids between the colons.'
  const groups = readGroups(numbers, groupCount)
  return typeof groups === 'string' ? groups : { name, annotators, groups }
}

/** Group numbers from 0; or why the text gives none. */
function readGroups(text: string, groupCount: number): readonly number[] | string {
  if (text.toLowerCase() === 'all') return Array.from({ length: groupCount }, (_, group) => group)
  const groups = new Set<number>()
  for (const part of splitList(text)) {
    const span = /^(\d+)(?:\s*[-–]\s*(\d+))?$/.exec(part)
    if (span === null) return `“${part}” is no task group. Write numbers such as 1-20, 25, or “all”.`
    const from = Number(span[1])
    const to = Number(span[2] ?? span[1])
    if (from < 1 || to < from || to > groupCount)
      return `There is no task group ${part}. The task groups are 1 to ${groupCount}.`
    for (let number = from; number <= to; number++) groups.add(number - 1)
  }
  return groups.size === 0 ? 'No task groups are named. Write numbers such as 1-20, 25, or “all”.' : [...groups]
}

function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
