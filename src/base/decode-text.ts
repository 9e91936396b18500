/** A file's text, and in a sentence what was assumed in reading it. */
export type DecodedText = { readonly text: string; readonly repairs: readonly string[] }

/**
 * The text of a file's bytes: UTF-8, or UTF-16 where its byte-order mark says so. Other bytes are read as Windows-1252, as a dataset's are,
 * and that is told: as UTF-8 their letters would be lost.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingByMark(bytes)
  if (encoding !== 'utf-8') return { text: new TextDecoder(encoding).decode(bytes), repairs: [] }
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), repairs: [] }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), repairs: [NOT_UTF8] }
  }
}

/** What a byte-order mark says of a text; UTF-8 without one. */
export function encodingByMark([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

const NOT_UTF8 = 'Read the file as Windows-1252 (Latin-1), because it is not UTF-8.'
