import { createRandom, type Random } from '../../base/seeded-random.ts'
import { createGrowingList } from '../../base/growing-list.ts'
import { datapointsOf } from '../task-groups.ts'
import { type Assignment, type AssignmentPlan, DROPOUT_REASONS, type DropoutReason, OUTCOMES } from './assignment.ts'
import { createRandomPool, createRankedPool, type GroupPool } from './group-pool.ts'

/**
 * Plays a study through: participants come one after another, take their groups, and finish or drop out. Nobody gets a group twice
 * (format.md §4, sure), and no group is given to more than `annotatorsPerTask` at a time. The same seed gives the same result.
 * How the platform itself chooses groups is not published; this shows what a strategy leaves unannotated, not who will get what.
 */
export function simulateAssignment(plan: AssignmentPlan): Assignment {
  const { groups } = plan
  const ids = typeof plan.participants === 'number' ? null : [...new Set(plan.participants)]
  const count = ids?.length ?? (typeof plan.participants === 'number' ? plan.participants : 0)
  const random = createRandom(plan.seed)
  const takenTimes = new Uint32Array(groups.count)
  const answers = new Uint32Array(groups.datapoints)
  const outcomes = new Uint8Array(count)
  const finished = new Uint32Array(count)
  const takenStarts = new Uint32Array(count + 1)
  const taken = createGrowingList()
  const pools = createPools(plan, takenTimes, random)

  for (let participant = 0; participant < count; participant++) {
    const held = takeGroups(plan, pools.for(ids?.[participant]), takenTimes)
    for (const group of held) taken.push(group)
    takenStarts[participant + 1] = taken.length()
    const reason = held.size === 0 ? null : drawReason(plan, random)
    outcomes[participant] = OUTCOMES.indexOf(held.size === 0 ? 'nothing' : (reason ?? 'finished'))
    finished[participant] = finishGroups(plan, held, reason, { random, answers, takenTimes })
    for (const group of held) if ((takenTimes[group] ?? 0) < plan.annotatorsPerTask) pools.put(group)
  }
  const { leftOut } = groups
  return {
    participants: count,
    ids,
    taken: taken.numbers(),
    takenStarts,
    outcomes,
    finished,
    answers,
    leftOut,
    takenTimes,
  }
}

type Pools = {
  /** The pools a participant takes from, in this order. */
  for(id: string | undefined): readonly GroupPool[]
  put(group: number): void
}

function createPools({ strategy, groups }: AssignmentPlan, takenTimes: Uint32Array, random: Random): Pools {
  const all = { length: groups.count }
  if (strategy.kind === 'random') return onePool(createRandomPool(groups.count, random))
  if (strategy.kind !== 'cohorts') {
    const rankOf = strategy.kind === 'fixed_order' ? () => 0 : (group: number) => takenTimes[group] ?? 0
    return onePool(
      createRankedPool(
        Array.from(all, (_, group) => group),
        groups.count,
        rankOf,
      ),
    )
  }
  const byAnnotator = new Map<string, GroupPool[]>()
  const byGroup = new Map<number, GroupPool[]>()
  for (const cohort of strategy.cohorts) {
    const members = new Set(cohort.groups.filter((group) => group >= 0 && group < groups.count))
    const pool = createRankedPool(members, groups.count, () => 0)
    for (const group of members) addTo(byGroup, group, pool)
    for (const annotator of new Set(cohort.annotators)) addTo(byAnnotator, annotator, pool)
  }
  return {
    for: (id) => (id === undefined ? [] : (byAnnotator.get(id) ?? [])),
    put: (group) => byGroup.get(group)?.forEach((pool) => pool.put(group)),
  }
}

function onePool(pool: GroupPool): Pools {
  const pools = [pool]
  return { for: () => pools, put: (group) => pool.put(group) }
}

function addTo<K>(map: Map<K, GroupPool[]>, key: K, pool: GroupPool): void {
  const list = map.get(key)
  if (list) list.push(pool)
  else map.set(key, [pool])
}

/** Takes as many groups as one participant gets. They stay out of the pools until the participant is done, so none comes twice. */
function takeGroups(plan: AssignmentPlan, pools: readonly GroupPool[], takenTimes: Uint32Array): ReadonlySet<number> {
  const held = new Set<number>()
  const isUsable = (group: number) => (takenTimes[group] ?? 0) < plan.annotatorsPerTask && !held.has(group)
  for (const pool of pools) {
    while (held.size < plan.groupsPerParticipant) {
      const group = pool.take(isUsable)
      if (group === null) break
      held.add(group)
      takenTimes[group] = (takenTimes[group] ?? 0) + 1
    }
  }
  return held
}

/** Why this participant drops out; null for one who finishes. Rates above 1 in all are cut off in the order of the reasons. */
function drawReason({ dropout }: AssignmentPlan, random: Random): DropoutReason | null {
  let rest = random.next()
  for (const reason of DROPOUT_REASONS) {
    rest -= dropout[reason].rate
    if (rest < 0) return reason
  }
  return null
}

type Tallies = { readonly random: Random; readonly answers: Uint32Array; readonly takenTimes: Uint32Array }

/** Counts the answers of one participant and gives back what is to be given back. Gives the number of datapoints that were finished. */
function finishGroups(
  plan: AssignmentPlan,
  held: ReadonlySet<number>,
  reason: DropoutReason | null,
  { random, answers, takenTimes }: Tallies,
): number {
  let total = 0
  for (const group of held) total += datapointsOf(plan.groups, group).length
  // Somebody who was rejected had finished; the others stopped before the end.
  const done = reason === null || reason === 'rejected' ? total : random.whole(0, total - 1)
  const policy = reason === null ? null : plan.dropout[reason]
  let left = done
  for (const group of held) {
    const datapoints = datapointsOf(plan.groups, group)
    const isWhole = left >= datapoints.length
    if (policy?.answers !== 'discard') {
      for (const datapoint of datapoints.subarray(0, left)) answers[datapoint] = (answers[datapoint] ?? 0) + 1
    }
    const isKept = isWhole && policy?.answers !== 'discard'
    if (!isKept && policy?.groups === 'give_back') takenTimes[group] = (takenTimes[group] ?? 0) - 1
    left = Math.max(0, left - datapoints.length)
  }
  return done
}
