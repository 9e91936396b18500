import { createScanner } from '../file-format.ts'
import type { RepairMark } from '../reading.ts'
import { readSource, type Source } from './open-source.ts'

/** A mend between datapoints, and the number of the datapoint before it. */
export type GapRepair = { readonly mark: RepairMark; readonly record_index: number }

/**
 * Fills the index of a file in one pass over its bytes. `pause` is called between pieces with the bytes read so far; what it throws
 * ends the pass, and what is indexed by then stays usable. Gives what was mended between datapoints.
 */
export async function indexFile(
  source: Source,
  pause: (bytes: number) => Promise<void>,
): Promise<readonly GapRepair[]> {
  const { blob, shape, index, header } = source
  const scanner = createScanner(shape, (offset, line, lineStart) => index.add(offset, line, lineStart))
  let bytes = shape.start
  for await (const piece of readSource(source, shape.start, blob.size)) {
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
