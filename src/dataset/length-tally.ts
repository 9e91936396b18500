/** How many texts are `from` to `to` characters long, both included. */
export type LengthBucket = { readonly from: number; readonly to: number; readonly count: number }

/** Counts texts by their length, in a few kilobytes however long they are. Empty ones are not counted. */
export type LengthTally = {
  add(length: number): void
  /** The shortest and the longest length; 0 before there is one. */
  shortest(): number
  longest(): number
  /** The lengths in ranges that are easy to read, small first and without gaps; the first and the last are not empty. */
  buckets(): readonly LengthBucket[]
  /** What is left when the texts of another tally, all counted in this one, are taken out. Long lengths are known by two digits then. */
  without(other: LengthTally): LengthTally
  /** How many texts are in each slot. */
  readonly counts: ArrayLike<number>
}

/** A tally that has counted nothing. */
export function createLengthTally(): LengthTally {
  return tallyOf(new Uint32Array(EXACT + DECADES * STEPS_A_DECADE), 0, 0)
}

function tallyOf(counts: Uint32Array, shortest: number, longest: number): LengthTally {
  return {
    counts,
    add(length) {
      if (length <= 0) return
      if (length > longest) longest = length
      if (length < shortest || shortest === 0) shortest = length
      const at = slotOf(length)
      counts[at] = (counts[at] ?? 0) + 1
    },
    shortest: () => shortest,
    longest: () => longest,
    buckets() {
      if (longest === 0) return []
      const edges = isNarrow(shortest, longest) ? evenEdges(shortest, longest) : growingEdges(shortest, longest)
      return edges.slice(0, -1).map((from, at) => {
        const next = edges[at + 1] ?? from + 1
        const count = counts.subarray(slotOf(from), slotOf(next)).reduce((sum, one) => sum + one, 0)
        return { from, to: next - 1, count }
      })
    },
    without(other) {
      const rest = counts.map((count, at) => count - (other.counts[at] ?? 0))
      const first = rest.findIndex((count) => count > 0)
      if (first === -1) return createLengthTally()
      const end = startOf(rest.findLastIndex((count) => count > 0) + 1)
      return tallyOf(rest, Math.max(shortest, startOf(first)), Math.min(longest, end - 1))
    },
  }
}

/** Ranges of a narrow span, at most. */
const MOST_EVEN = 12

/** Lengths below this are counted one by one, longer ones by their first two digits: 1,000 to 1,099 are one. */
const EXACT = 1000
const STEPS_A_DECADE = 90
const DECADES = 7

// Where the texts of a length are counted; all beyond the last decade together.
function slotOf(length: number): number {
  let at = length
  let base = EXACT
  for (let unit = 100; at >= EXACT && base < EXACT + DECADES * STEPS_A_DECADE; unit *= 10, base += STEPS_A_DECADE) {
    if (length < unit * 100) return base + Math.floor(length / unit) - 10
  }
  return at < EXACT ? at : base - 1
}

// The first length of a slot.
function startOf(slot: number): number {
  if (slot < EXACT) return slot
  const decade = Math.floor((slot - EXACT) / STEPS_A_DECADE)
  return (10 + ((slot - EXACT) % STEPS_A_DECADE)) * 100 * 10 ** decade
}

// A span that equal ranges show well. Where the longest is many times the shortest, the ranges grow instead.
function isNarrow(shortest: number, longest: number): boolean {
  return longest <= 30 || longest <= shortest * 8
}

function evenEdges(shortest: number, longest: number): readonly number[] {
  const finest = longest < EXACT ? 1 : 10 ** (digitsOf(longest) - 2)
  const wanted = (longest - shortest + 1) / MOST_EVEN
  const step = roundUp(Math.max(finest, wanted))
  const first = Math.floor(shortest / step)
  const count = Math.floor(longest / step) - first + 1
  return Array.from({ length: count + 1 }, (_, at) => Math.max(1, (first + at) * step))
}

// 1, 2, 5, 10, 20, 50 and so on.
function growingEdges(shortest: number, longest: number): readonly number[] {
  const edges: number[] = []
  for (let power = 1; (edges.at(-1) ?? 0) <= longest; power *= 10) edges.push(power, 2 * power, 5 * power)
  const first = edges.findLastIndex((edge) => edge <= shortest)
  const last = edges.findIndex((edge) => edge > longest)
  return edges.slice(first, last + 1)
}

// The next of 1, 2, 5, 10, 20, 50 and so on.
function roundUp(number: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(number)))
  return (number <= power ? 1 : number <= 2 * power ? 2 : number <= 5 * power ? 5 : 10) * power
}

function digitsOf(number: number): number {
  return String(number).length
}
