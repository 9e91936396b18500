/** Bytes that are read at once. */
export const CHUNK_BYTES = 1024 * 1024

/**
 * The bytes of a file piece by piece, in one buffer that is used again and again: a piece is valid only until the next one is asked for.
 * Throws what the browser throws when the file cannot be read any more; see `describeReadError`.
 */
export async function* readBlob(blob: Blob, chunkBytes = CHUNK_BYTES): AsyncGenerator<Uint8Array, void> {
  const reader = byteReader(blob.stream())
  if (!reader) {
    yield* readSlices(blob, chunkBytes)
    return
  }
  beingRead.add(reader)
  try {
    let buffer = new ArrayBuffer(chunkBytes)
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(buffer)).catch((error) => refuse(blob, error))
      if (done || value === undefined) return
      yield value
      buffer = value.buffer
    }
  } finally {
    beingRead.delete(reader)
    // Nothing is left to be told about a stream that nobody reads any more.
    await reader.cancel().catch(() => undefined)
  }
}

/** Bytes that are in memory, in pieces as `readBlob` gives them, so that others have their turn between them. */
export async function* readHeld(bytes: Uint8Array, chunkBytes = CHUNK_BYTES): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

/** What went wrong when a file could not be read, and what to do. */
export function describeReadError(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'NotReadableError' || name === 'NotFoundError') {
    return 'The file was changed, moved or deleted after it was opened. Open it again.'
  }
  return `The file could not be read (${error instanceof Error ? error.message : 'unknown reason'}). Open it again.`
}

// A stream says only that it broke off; reading a byte of the file in another way says why.
async function refuse(blob: Blob, error: unknown): Promise<never> {
  await blob.slice(0, 1).arrayBuffer()
  throw error
}

// Chromium collects a stream that nothing but its own pending read refers to, and that read then never ends.
const beingRead = new Set<ReadableStreamBYOBReader>()

// Not every browser gives files as byte streams.
function byteReader(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: 'byob' })
  } catch {
    return null
  }
}

async function* readSlices(blob: Blob, chunkBytes: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < blob.size; at += chunkBytes)
    yield new Uint8Array(await blob.slice(at, at + chunkBytes).arrayBuffer())
}
