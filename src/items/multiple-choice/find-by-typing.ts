/**
 * The index of the next label that begins with the typed letters, from `start` on and round again; null when none does.
 * The case of letters does not matter.
 */
export function findByTyping(labels: readonly string[], start: number, typed: string): number | null {
  const wanted = typed.toLocaleLowerCase()
  for (let step = 0; step < labels.length; step++) {
    const index = (Math.max(start, 0) + step) % labels.length
    if (labels[index]?.toLocaleLowerCase().startsWith(wanted)) return index
  }
  return null
}
