// Chromium collects a stream that nothing but its own pending read refers to, and that read then never ends.
const beingRead = new Set()

/** The bytes of a file in pieces of 1 MB, in one buffer that is used again and again. */
export async function* readPieces(file) {
  const reader = file.stream().getReader({ mode: 'byob' })
  beingRead.add(reader)
  let buffer = new ArrayBuffer(1024 * 1024)
  for (;;) {
    const { done, value } = await reader.read(new Uint8Array(buffer))
    if (done) break
    yield value
    buffer = value.buffer
  }
  beingRead.delete(reader)
}
