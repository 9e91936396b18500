import { readPieces } from './read-pieces.js'

// The first limit: nothing but the offset of every line.
onmessage = async ({ data: file }) => {
  const start = performance.now()
  let offsets = new Float64Array(1024)
  let count = 0
  let base = 0
  for await (const piece of readPieces(file)) {
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) {
      if (count === offsets.length) {
        const larger = new Float64Array(count * 2)
        larger.set(offsets)
        offsets = larger
      }
      offsets[count++] = base + at + 1
    }
    base += piece.length
  }
  postMessage({ count, ms: performance.now() - start })
}
