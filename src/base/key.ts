/** Identity of a node while it is in memory. Never leaves: the export and the clipboard hold no keys. */
export type Key = string

/** Gives a fresh key at each call. Passed in as an argument, so that the pure rooms hold no randomness. */
export type KeySource = () => Key

/** A key source that counts: `k1`, `k2`, … For tests, and for one-off documents that never meet another. */
export function countingKeys(prefix = 'k'): KeySource {
  let count = 0
  return () => `${prefix}${++count}`
}
