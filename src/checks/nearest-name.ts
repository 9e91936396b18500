/**
 * The name that was probably meant: the only nearest one within two slips (a letter wrong, missing, too many or swapped), or one slip
 * for names of up to four letters; upper and lower case do not count. Null when none or several are as near.
 */
export function nearestName(name: string, names: readonly string[]): string | null {
  const reach = name.length <= 4 ? 1 : 2
  const written = name.trim().toLowerCase()
  let nearest: string | null = null
  let least = reach + 1
  for (const candidate of names) {
    if (Math.abs(candidate.length - written.length) > reach) continue
    const slips = countSlips(written, candidate.toLowerCase(), reach)
    if (slips < least) [nearest, least] = [candidate, slips]
    else if (slips === least) nearest = null
  }
  return nearest
}

/** The edit distance of two texts, where two neighbours swapped are one slip; Infinity when it is certainly above `most`. */
function countSlips(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  let row: number[] = []
  for (let i = 1; i <= a.length; i++) {
    // Further from the diagonal than `most`, the distance is above it: only the cells between are worked out, and one beside each end.
    const from = Math.max(1, i - most)
    const to = Math.min(b.length, i + most)
    row[from - 1] = from === 1 ? i : Infinity
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      )
    }
    row[to + 1] = Infinity
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return at(last, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}
