/** A list of whole numbers from 0 that grows by pushing, at four bytes a number. */
export type GrowingList = {
  readonly length: () => number
  push(value: number): void
  /** The numbers so far. Not a copy: push no more afterwards. */
  numbers(): Uint32Array
}

/** An empty list of numbers. */
export function createGrowingList(): GrowingList {
  let list = new Uint32Array(1024)
  let length = 0
  return {
    length: () => length,
    push(value) {
      if (length === list.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(list)
        list = larger
      }
      list[length++] = value
    },
    numbers: () => list.subarray(0, length),
  }
}
