import { printJson, textOfValue } from '../../base/print-json.ts'
import { objectFrom } from '../datapoint.ts'
import {
  editedName,
  encodeSpaces,
  keeps,
  NONE_LEFT,
  refuse,
  refuseColumn,
  refuseSecond,
  renameKey,
  type Derivation,
  type DerivationRefusal,
  type Derived,
} from '../derive.ts'
import type { FileShape } from '../detect-format.ts'
import { changeInRow, fieldsOf, renameInHeader } from '../read-csv-record.ts'
import { elementEnd } from '../read-record.ts'
import type { Datapoint } from '../schema.ts'
import { openSource, type Source } from './open-source.ts'
import { readBlob } from './read-blob.ts'
import { walkRecords, type BatchVisit } from './walk-records.ts'

/**
 * Makes another file of an indexed one, in the same format. Whatever the change does not touch stays as it is to the byte, also what can't be
 * read; it is taken from the file where that is possible, without reading it. `names` are the fields of the datapoints. What `pause` throws
 * ends it.
 */
export async function deriveFile(
  source: Source,
  fileName: string,
  names: readonly string[],
  change: Derivation,
  pause: (bytes: number) => Promise<void>,
): Promise<Derived> {
  const made =
    'datapoints' in change
      ? await keepRecords(source, keeps(change))
      : change.kind === 'encode-spaces'
        ? await editRecords(source, (datapoint) => encodeSpaces(datapoint, change.field), pause)
        : source.header === 1
          ? await renameColumn(source, names, change)
          : await editRecords(source, renaming(change), pause)
  if (!Array.isArray(made)) return made
  const name = editedName(fileName)
  const file = new File(await takeParts(source, made, pause), name)
  const again = await openSource(file, name)
  // A file is recognised by how it begins, and that may be another one now.
  if (!again.ok || !isAlike(source.shape, again.source.shape)) return READ_OTHERWISE
  return { ok: true, file }
}

/** A stretch of the source's bytes, or what stands in its place. */
type Part = { readonly from: number; readonly to: number } | Blob

type Made = Part[] | DerivationRefusal

const READ_OTHERWISE = refuse(
  'Without these, the file would begin in a way in which it is not recognised. Mend its first lines and open it again.',
)

async function renameColumn(
  { blob, index, shape, columns }: Source,
  names: readonly string[],
  { from, to }: Renaming,
): Promise<Made> {
  if (fieldsOf(columns, names).includes(to)) return refuseColumn(to)
  const [start, end] = [index.start(0), index.start(1)]
  const line = new TextDecoder(shape.encoding, { ignoreBOM: true }).decode(await blob.slice(start, end).arrayBuffer())
  const renamed = renameInHeader(line, columns, String.fromCharCode(shape.delimiter), from, to)
  return [{ from: 0, to: start }, new Blob([renamed]), { from: end, to: blob.size }]
}

type Renaming = Extract<Derivation, { kind: 'rename' }>

/** What becomes of a datapoint, counted from 0: another one, or null where it stays as it is. A refusal ends it all. */
type Edit = (datapoint: Datapoint, index: number) => Datapoint | DerivationRefusal | null

function renaming({ from, to }: Renaming): Edit {
  return (datapoint, index) => {
    if (datapoint.has(to)) return refuseSecond(index, to)
    return datapoint.has(from) ? renameKey(datapoint, from, to) : null
  }
}

async function editRecords(source: Source, edit: Edit, pause: (bytes: number) => Promise<void>): Promise<Made> {
  const { index, decoder, header, shape } = source
  const parts: Part[] = [{ from: 0, to: index.start(header) }]
  let refusal: DerivationRefusal | null = null
  let piece: (string | Uint8Array<ArrayBuffer>)[] = []
  let length = 0
  const flush = () => {
    // The browser may keep parts on disk, which it cannot do with texts and bytes.
    if (piece.length > 0) parts.push(new Blob(piece))
    piece = []
    length = 0
  }
  const put = (text: string | Uint8Array<ArrayBuffer>) => {
    piece.push(text)
    length += text.length
    if (length >= PART_LENGTH) flush()
  }
  const visit: BatchVisit = (n, bytes, starts) => {
    if (!bytes) {
      flush()
      parts.push({ from: index.start(n), to: index.start(n + 1) })
      return false
    }
    return decoder.batch(bytes, starts, ({ result, text }, at) => {
      const edited = result.ok ? edit(result.datapoint, n + at - header) : null
      if (edited !== null && 'message' in edited) {
        refusal = edited
        return true
      }
      if (result.ok && edited !== null) put(printIn(text, result.datapoint, edited, source))
      else if (shape.encoding === 'windows-1252') put(text)
      else put(bytes.slice(starts[at], starts[at + 1]))
      return false
    })
  }
  await walkRecords(source, header, index.count, visit, pause)
  if (refusal !== null) return refusal
  flush()
  return [...parts, { from: index.start(index.count), to: source.blob.size }]
}

const PART_LENGTH = 4 * 1024 * 1024

// In the place of the datapoint that stood in the text: on one line, unless it stood on several and none is told by its line.
function printIn(text: string, before: Datapoint, datapoint: Datapoint, { header, columns, shape }: Source): string {
  const { format, newline, delimiter } = shape
  if (header === 1) {
    const changed = [...datapoint].filter(([name, value]) => value !== before.get(name))
    const cells = changed.map(([name, value]) => [name, textOfValue(value)] as const)
    return changeInRow(text, columns, String.fromCharCode(delimiter), new Map(cells))
  }
  const end = elementEnd(text)
  const isSpread = format === 'json' && /[\r\n]/.test(text.slice(0, end))
  const json = printJson(objectFrom(datapoint), isSpread ? 2 : undefined)
  return json.replaceAll('\n', String.fromCharCode(newline)) + text.slice(end)
}

async function keepRecords(source: Source, isKept: (index: number) => boolean): Promise<Made> {
  const { blob, index, header, shape } = source
  const parts: { from: number; to: number }[] = [{ from: 0, to: index.start(header) }]
  let last = -1
  for (let n = header; n < index.count; n++) {
    if (!isKept(n - header)) continue
    last = n
    const before = parts.at(-1)
    if (before?.to === index.start(n)) parts.splice(-1, 1, { from: before.from, to: index.start(n + 1) })
    else parts.push({ from: index.start(n), to: index.start(n + 1) })
  }
  if (last === -1) return NONE_LEFT
  const rest = { from: index.start(index.count), to: blob.size }
  if (shape.format !== 'json' || last === index.count - 1) return [...parts, rest]
  // The comma after what is the last one now would be one too many.
  const end = await inkEnd(blob, index.start(last), index.start(last + 1))
  return [...parts.map((part) => (part.to > end ? { ...part, to: end } : part)), new Blob(['\n']), rest]
}

// Where the ink of a record ends, before the blanks and commas that follow it.
async function inkEnd(blob: Blob, start: number, end: number): Promise<number> {
  const from = Math.max(start, end - TAIL_BYTES)
  const bytes = new Uint8Array(await blob.slice(from, end).arrayBuffer())
  const at = bytes.findLastIndex((byte) => byte > SPACE && byte !== COMMA)
  return at === -1 ? end : from + at + 1
}

const TAIL_BYTES = 64 * 1024
const SPACE = 32
const COMMA = 44

// The new file is UTF-8: the new name may hold characters that the old encoding has not.
async function takeParts(
  { blob, shape }: Source,
  parts: readonly Part[],
  pause: (bytes: number) => Promise<void>,
): Promise<Blob[]> {
  const taken: Blob[] = []
  for (const part of parts) {
    if (part instanceof Blob) taken.push(part)
    else if (shape.encoding !== 'windows-1252') taken.push(blob.slice(part.from, part.to))
    else {
      const decoder = new TextDecoder(shape.encoding)
      let at = part.from
      for await (const bytes of readBlob(blob.slice(part.from, part.to))) {
        taken.push(new Blob([decoder.decode(bytes)]))
        at += bytes.length
        await pause(at)
      }
    }
  }
  return taken
}

function isAlike(before: FileShape, after: FileShape): boolean {
  if (before.format !== after.format || after.encoding !== 'utf-8' || before.preamble !== after.preamble) return false
  return before.delimiter === after.delimiter
}
