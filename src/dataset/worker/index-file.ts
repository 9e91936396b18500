import { createScanner, recordsStart } from '../file-format.ts'
import { gapRepair, type GapRepair } from '../gap-repair.ts'
import { readSource, type Source } from './open-source.ts'

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
  let bytes = recordsStart(shape)
  let last: Promise<unknown> = Promise.resolve()
  const goOn: Indexing['run'] = async (source, pause) => {
    for await (const piece of readSource(source, bytes, source.blob.size)) {
      scanner.scan(piece)
      bytes += piece.length
      await pause(bytes)
    }
    const { end, gaps } = scanner.finish()
    index.close(end)
    return gaps.map((gap) => gapRepair(gap, header))
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
