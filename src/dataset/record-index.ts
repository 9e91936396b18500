const CHUNK_BITS = 10

/** Datapoints in a chunk of the index, at most. */
export const CHUNK_SIZE = 1 << CHUNK_BITS

/**
 * The datapoints from `from` on. The first is on `line`, which starts at the offset `lineStart`. `lineEach`: each is at the start of
 * the line after the one before, so that lines need no counting.
 */
export type IndexChunk = {
  readonly from: number
  readonly line: number
  readonly lineStart: number
  readonly lineEach: boolean
}

/**
 * Where each datapoint of a file starts: four bytes a datapoint. Offsets are bytes from the start of the file. Lines are kept
 * per chunk only; the ones between are counted when they are asked for.
 */
export type RecordIndex = {
  /** Adds the next datapoint, in the order of the file. */
  add(offset: number, line: number, lineStart: number): void
  /** Sets the end of the last datapoint. */
  close(end: number): void
  /** How many datapoints there are whose end is known: all of them once the index is closed, before that all but the last. */
  readonly count: number
  /** The offset of datapoint `n`; for `n` at or beyond the end, the end of the last datapoint. */
  start(n: number): number
  /** The chunk that holds datapoint `n`, which has to be in the index. */
  chunkOf(n: number): IndexChunk
}

/** An empty index, to be filled in the order of the file. */
export function createRecordIndex(): RecordIndex {
  const chunks: Chunk[] = []
  let count = 0
  let end = 0
  let isClosed = false

  return {
    add(offset, line, lineStart) {
      const at = count & (CHUNK_SIZE - 1)
      if (at === 0) chunks.push({ base: offset, line, lineStart, lineEach: true, offsets: new Uint32Array(CHUNK_SIZE) })
      const chunk = chunks[chunks.length - 1]
      if (!chunk) return
      const relative = offset - chunk.base
      if (relative > MAX_UINT32 && chunk.offsets instanceof Uint32Array)
        chunk.offsets = Float64Array.from(chunk.offsets)
      chunk.offsets[at] = relative
      if (line !== chunk.line + at || offset !== lineStart) chunk.lineEach = false
      count++
      end = offset
    },
    close(at) {
      end = at
      isClosed = true
    },
    get count() {
      return isClosed ? count : Math.max(0, count - 1)
    },
    start(n) {
      const chunk = n < count ? chunks[n >>> CHUNK_BITS] : undefined
      return chunk ? chunk.base + (chunk.offsets[n & (CHUNK_SIZE - 1)] ?? 0) : end
    },
    chunkOf(n) {
      const number = n >>> CHUNK_BITS
      const from = number * CHUNK_SIZE
      const chunk = chunks[number]
      return { from, line: chunk?.line ?? 1, lineStart: chunk?.lineStart ?? 0, lineEach: chunk?.lineEach ?? true }
    },
  }
}

type Chunk = {
  readonly base: number
  readonly line: number
  readonly lineStart: number
  lineEach: boolean
  offsets: Uint32Array | Float64Array
}

const MAX_UINT32 = 2 ** 32 - 1
