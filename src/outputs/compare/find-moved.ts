/**
 * Which of these places moved: all but a longest run that still rises. `places` says, in the order before, where each stands after; no
 * place occurs twice.
 */
export function findMoved(places: readonly number[]): ReadonlySet<number> {
  // Patience sorting: the last of the shortest rising run of each length, and what stood before each place in its run.
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const place of places) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    before.set(place, ends[low - 1])
    ends[low] = place
  }
  const moved = new Set(places)
  for (let place = ends.at(-1); place !== undefined; place = before.get(place)) moved.delete(place)
  return moved
}
