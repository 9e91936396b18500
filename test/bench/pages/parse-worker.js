import { readPieces } from './read-pieces.js'

// The second limit: every line parsed and thrown away.
onmessage = async ({ data: file }) => {
  const start = performance.now()
  const decoder = new TextDecoder()
  let count = 0
  let rest = new Uint8Array(0)
  const parse = (bytes) => {
    if (bytes.length === 0) return
    JSON.parse(decoder.decode(bytes))
    count++
  }
  for await (const piece of readPieces(file)) {
    let from = 0
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
      if (rest.length > 0) {
        const line = new Uint8Array(rest.length + at)
        line.set(rest)
        line.set(piece.subarray(0, at), rest.length)
        parse(line)
        rest = new Uint8Array(0)
      } else parse(piece.subarray(from, at))
      from = at + 1
    }
    const tail = new Uint8Array(rest.length + piece.length - from)
    tail.set(rest)
    tail.set(piece.subarray(from), rest.length)
    rest = tail
  }
  parse(rest)
  postMessage({ count, ms: performance.now() - start })
}
