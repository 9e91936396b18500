/** The middle of some numbers; NaN of none. */
export function median(numbers) {
  return percentile(numbers, 0.5)
}

/** The number below which a share of some numbers lies, between neighbours; NaN of none. */
export function percentile(numbers, share) {
  const sorted = numbers.filter(Number.isFinite).toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? NaN
  const above = sorted[Math.ceil(at)] ?? NaN
  return below + (above - below) * (at - Math.floor(at))
}

/** The medians of records that have the same keys, key by key. Nested records are taken apart; what is no number is left out. */
export function medians(records) {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))]
  return Object.fromEntries(
    names.map((name) => {
      const values = records.map((record) => record[name]).filter((value) => value !== undefined && value !== null)
      return [name, typeof values[0] === 'object' ? medians(values) : median(values)]
    }),
  )
}
