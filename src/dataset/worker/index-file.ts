import { createScanner } from '../file-format.ts'
import type { RepairMark } from '../reading.ts'
import { readSource, type Source } from './open-source.ts'

/** A mend between datapoints, and the number of the datapoint before it. */
export type GapRepair = { readonly mark: RepairMark; readonly record_index: number }

/** The one pass over a file's bytes that fills its index. It can break off and go on from there. */
export type Indexing = {
  /** How many bytes of the file are indexed. */
  bytes(): number
  /**
   * Goes on to the end of the file. `pause` is called between pieces with the bytes read so far; what it throws ends the run, and what is
   * indexed by then stays usable. A run waits for the end of the one before. Gives what was mended between datapoints.
   */
  run(source: Pick<Source, 'blob' | 'held'>, pause: (bytes: number) => Promise<void>): Promise<readonly GapRepair[]>
}

/** The indexing of a file, which has not begun. */
export function createIndexing({ shape, index, header }: Source): Indexing {
  const scanner = createScanner(shape, (offset, line, lineStart) => index.add(offset, line, lineStart))
  let bytes = shape.start
  let last: Promise<unknown> = Promise.resolve()
  const goOn: Indexing['run'] = async (source, pause) => {
    for await (const piece of readSource(source, bytes, source.blob.size)) {
      scanner.scan(piece)
      bytes += piece.length
      await pause(bytes)
    }
    const { end, wrongCommas } = scanner.finish()
    index.close(end)
    return wrongCommas.map(({ kind, count, before, line }) => {
      return { mark: { kind, count, line, column: 1 }, record_index: before - 1 - header }
    })
  }
  return {
    bytes: () => bytes,
    run(source, pause) {
      const run = last.then(() => goOn(source, pause))
      last = run.catch(() => undefined)
      return run
    },
  }
}
