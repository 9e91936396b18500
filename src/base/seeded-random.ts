/** Draws that look random and are the same again for the same seed. For samples and simulations; nothing here is secret. */
export type Random = {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number
  /** A whole number from `min` to `max`, both included; `min` when `max` is below it. */
  whole(min: number, max: number): number
  /** One value of a list, each as likely as another; undefined when the list is empty. */
  pick<T>(list: readonly T[]): T | undefined
  /** A copy of a list in another order, each order as likely as another. */
  shuffle<T>(list: readonly T[]): T[]
  /** The numbers 0 to `count - 1` in a random order. Four bytes a number, so that a million are no burden. */
  order(count: number): Uint32Array
}

/**
 * A source of draws. The number 1 and the text "1" are the same seed, so that a seed can be typed. The same seed gives the same draws on
 * every machine and in every version of this designer: a stored seed must keep its meaning.
 */
export function createRandom(seed: number | string): Random {
  const draw = createDraws(String(seed))
  // 53 bits, all that a number between 0 and 1 can hold.
  const next = () => ((draw() >>> 5) * 2 ** 26 + (draw() >>> 6)) / 2 ** 53
  const whole = (min: number, max: number) =>
    // Kept below `max` where numbers are too large for the sum to be exact.
    max <= min ? min : Math.min(max, min + Math.floor(next() * (max - min + 1)))
  const order = (count: number) => {
    const list = new Uint32Array(count)
    for (let at = 0; at < count; at++) {
      // Each number goes to a random place among those so far, and what stood there moves to the end.
      const place = whole(0, at)
      list[at] = list[place] ?? 0
      list[place] = at
    }
    return list
  }
  return {
    next,
    whole,
    pick: (list) => list[whole(0, list.length - 1)],
    shuffle(list) {
      const places = order(list.length)
      // Sorted by place instead of looked up, because a list may hold undefined.
      return list
        .map((value, at) => ({ value, place: places[at] ?? 0 }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ value }) => value)
    },
    order,
  }
}

/** Gives 32 random bits at each call: the small fast counter generator "sfc32", which passes the usual statistical tests. */
function createDraws(seed: string): () => number {
  let a = hashText(seed, 0x9e3779b9)
  let b = hashText(seed, 0x85ebca6b)
  let c = hashText(seed, 0xc2b2ae35)
  let count = 1
  const draw = () => {
    const result = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + result
    c |= 0
    return result >>> 0
  }
  // Seeds that are alike give first draws that are alike; these are thrown away.
  for (let round = 0; round < 16; round++) draw()
  return draw
}

/** 32 bits of a text: FNV-1a from a start of its own, and stirred at the end so that every character reaches every bit. */
function hashText(text: string, start: number): number {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
