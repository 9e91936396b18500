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
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(Infinity)
    row[0] = i
    // Further from the diagonal than `most`, the distance is above it.
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}
