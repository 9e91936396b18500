import type { DatasetFormat } from './reading.ts'
import { CARRIAGE_RETURN, LINE_FEED } from './scanner.ts'

/** How a file's bytes become text. `windows-1252` is what spreadsheets on Windows write when they do not write UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * What a file is. `start` is where its text begins: 0, or after the byte-order mark. `newline` is the byte that ends a line.
 * `delimiter` is the byte between values, which matters for CSV and TSV only, as does `preamble`: the bytes of a first line such as `sep=;`,
 * which names the delimiter and stands before the names; 0 without one.
 */
export type FileShape = {
  readonly format: DatasetFormat
  readonly encoding: Encoding
  readonly start: number
  readonly newline: number
  readonly delimiter: number
  readonly preamble: number
}

/** The shape, or a sentence that says why the file cannot be read and what to do. */
export type Detection =
  { readonly ok: true; readonly shape: FileShape } | { readonly ok: false; readonly message: string }

/**
 * Recognises a dataset by its first bytes, and by its name where the bytes leave a choice. Some 64 KB are enough; `isWhole`
 * says that there are no more. UTF-16 is recognised, but its bytes have to be turned into UTF-8 before they are scanned.
 */
export function detectFormat(head: Uint8Array, fileName: string, isWhole: boolean): Detection {
  if (head.length === 0) return { ok: false, message: 'The file is empty. Choose a file with at least one datapoint.' }
  const foreign = FOREIGN_FILES.find(({ magic }) => magic.every((byte, index) => head[index] === byte))
  if (foreign) return { ok: false, message: foreign.message }
  const { encoding, start } = detectEncoding(head, isWhole)
  if (!encoding) return { ok: false, message: NOT_TEXT }
  const text = new TextDecoder(encoding).decode(head.subarray(start))
  if (text.trim() === '' && isWhole) {
    return { ok: false, message: 'The file holds only blanks. Choose a file with at least one datapoint.' }
  }
  const newline = text.includes('\n') || !text.includes('\r') ? LINE_FEED : CARRIAGE_RETURN
  const format = detectTextFormat(text, extensionOf(fileName))
  const separator = format === 'csv' || format === 'tsv' ? SEPARATOR_LINE.exec(text) : null
  if (separator === null)
    return {
      ok: true,
      shape: { format, encoding, start, newline, delimiter: detectDelimiter(text, format), preamble: 0 },
    }
  const [{ length: preamble }, delimiter = ''] = separator
  return {
    ok: true,
    shape: {
      format: delimiter === '\t' ? format : 'csv',
      encoding,
      start,
      newline,
      delimiter: delimiter.charCodeAt(0),
      preamble,
    },
  }
}

/** What stands between the values of a table: what is most often in its first line, quotes aside; a comma where none is. */
export function delimiterOf(text: string): Delimiter {
  const line = firstLine(text)
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length - 1)
  const best = Math.max(...counts)
  return best === 0 ? ',' : (DELIMITERS[counts.indexOf(best)] ?? ',')
}

/** A character that can stand between the values of a table. */
export type Delimiter = (typeof DELIMITERS)[number]

const DELIMITERS = [',', ';', '\t', '|'] as const

const NOT_TEXT =
  'This is not a text file: it holds bytes that no text has. Save the data as JSONL or CSV and open that.'

const FOREIGN_FILES: readonly { readonly magic: readonly number[]; readonly message: string }[] = [
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    message:
      'This is not a text file: it is a spreadsheet or a ZIP archive. Save the sheet as CSV, or unpack the archive, and open that.',
  },
  {
    magic: [0x1f, 0x8b],
    message: 'This is not a text file: it is compressed (gzip). Unpack it and open the file inside.',
  },
  {
    magic: [0x50, 0x41, 0x52, 0x31],
    message: 'This is not a text file: it is Parquet. Export the data as JSONL or CSV and open that.',
  },
  {
    magic: [0x25, 0x50, 0x44, 0x46],
    message: 'This is not a text file: it is a PDF. Export the data as JSONL or CSV and open that.',
  },
]

function detectEncoding(
  head: Uint8Array,
  isWhole: boolean,
): { readonly encoding: Encoding | null; readonly start: number } {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', start: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', start: 2 }
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  if (head.includes(0)) return { encoding: detectUtf16(head), start: 0 }
  if (isUtf8(head, isWhole)) return { encoding: 'utf-8', start }
  return { encoding: countControls(head) * 50 > head.length ? null : 'windows-1252', start }
}

// UTF-16 without a mark: where the text is mostly Latin, every second byte is 0.
function detectUtf16(head: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const most = head.length * 0.35
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : null
}

function isUtf8(head: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole })
    return true
  } catch {
    return false
  }
}

function countControls(head: Uint8Array): number {
  return head.reduce(
    (count, byte) => (byte < 32 && byte !== TAB && byte !== LINE_FEED && byte !== CARRIAGE_RETURN ? count + 1 : count),
    0,
  )
}

function extensionOf(fileName: string): string {
  return /\.([a-z0-9]+)$/.exec(fileName.toLowerCase())?.[1] ?? ''
}

function detectTextFormat(text: string, extension: string): DatasetFormat {
  const ink = text.trimStart()
  if (/^\[\s*([[{\]"“]|$)/.test(ink)) return 'json'
  if (/^\{\s*(["“”}]|$)/.test(ink)) return isSpreadOverLines(ink) ? 'json' : 'jsonl'
  if (extension === 'json') return ink.startsWith('[') ? 'json' : 'jsonl'
  if (extension === 'jsonl' || extension === 'ndjson') return 'jsonl'
  if (extension === 'tsv' || extension === 'tab') return 'tsv'
  return extension !== 'csv' && firstLine(ink).includes('\t') ? 'tsv' : 'csv'
}

// An object that is spread over several lines, as against a JSONL file, where the second line begins a new object.
function isSpreadOverLines(text: string): boolean {
  const [first = '', second] = text.split(/[\r\n]+/, 3).map((line) => line.trim())
  return second !== undefined && /[{[,:]$/.test(first) && !second.startsWith('{')
}

// What spreadsheets write before the names, and take for the separator when they open the file. Plain characters, so as many bytes.
const SEPARATOR_LINE = /^sep=([\t !#$%&'*+,./:;<=>?@^_`|~-])(?:\r?\n|\r|$)/i

const TAB = 9
function detectDelimiter(text: string, format: DatasetFormat): number {
  return format === 'csv' ? delimiterOf(text).charCodeAt(0) : TAB
}

// The first line without what stands in quotes, which may go on over line breaks.
function firstLine(text: string): string {
  return (
    text
      .trimStart()
      .replace(/"[^"]*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? ''
  )
}
