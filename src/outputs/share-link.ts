import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { decodeBase64Url, encodeBase64Url } from './base64-url.ts'
import { isShare, SHARE_PREFIX } from './share-fragment.ts'

/** The form of a link's content. When it changes, raise it and go on reading the forms before. */
const SHARE_VERSION = '1'

/** Many chat programs and some mail programs cut a link that is longer, in characters. */
export const LONG_LINK = 8_000

/** Some browsers and most programs refuse a link that is longer, in characters. */
export const TOO_LONG_LINK = 32_000

/** A longer fragment is not read at all, in characters. */
const MAX_FRAGMENT = 2_000_000

/** What a link unpacks to is never larger, in bytes; a few letters could ask for gigabytes. 8 MB. */
const MAX_CONTENT_BYTES = 8_000_000

/** Lists and objects within each other go no deeper. */
const MAX_DEPTH = 100

/**
 * The fragment of a link that holds `content`, `#` included: `#share=1.LENGTH.SUM.DATA`. DATA is the JSON, deflated, in base64url; LENGTH
 * is the number of its characters and SUM a check sum over them, both in base 36, so that a cut or damaged link can be told.
 */
export function encodeShare(content: JsonObject): string {
  return encodeShareText(JSON.stringify(content))
}

/** The same for content that is a JSON text already. About a millisecond for a thousand characters of it. */
export function encodeShareText(json: string): string {
  const data = encodeBase64Url(deflateSync(strToU8(json), { level: 9 }))
  return `${SHARE_PREFIX}${SHARE_VERSION}.${data.length.toString(36)}.${checkSum(data).toString(36)}.${data}`
}

/** What a link holds, or why it can't be read, in a sentence with what to do. */
export type ShareReading =
  { readonly ok: true; readonly content: JsonObject } | { readonly ok: false; readonly message: string }

/** Reads the fragment of a link. Never throws, whatever it holds, and never unpacks more than a layout can be. */
export function decodeShare(fragment: string): ShareReading {
  if (!isShare(fragment)) return refuse('This link holds no layout.')
  if (fragment.length > MAX_FRAGMENT) return refuse(`This link is longer than a layout can be. ${ASK_FOR_FILE}`)
  // Programs that pass links on wrap long ones, or write signs the long way.
  const bare = withoutEscapes(fragment.slice(SHARE_PREFIX.length)).replace(/\s+/g, '')
  const [version, length, sum, data, ...more] = bare.split('.')
  if (version !== SHARE_VERSION && /^\d+$/.test(version ?? '')) {
    return refuse(
      'This link was made by a newer version of the designer. Reload the page to get that version, then open it again.',
    )
  }
  if (length === undefined || sum === undefined || data === undefined || more.length > 0) return refuse(DAMAGED)
  const expected = parseInt(length, 36)
  if (data.length < expected) {
    return refuse(
      `This link is incomplete: ${data.length} of its ${expected} characters arrived. A program on the way has cut it. ${ASK_FOR_FILE}`,
    )
  }
  if (data.length !== expected || checkSum(data).toString(36) !== sum) return refuse(DAMAGED)
  return unpack(data)
}

const ASK_FOR_FILE = 'Ask for the project file instead.'
const DAMAGED = `This link is damaged: its characters are not those that were sent. Copy it again, whole. If that does not help, ask for the project file instead.`

function refuse(message: string): ShareReading {
  return { ok: false, message }
}

function unpack(data: string): ShareReading {
  const packed = decodeBase64Url(data)
  const bytes = packed === null ? 'damaged' : inflate(packed)
  if (bytes === 'too large') return refuse(`What this link holds is larger than a layout can be. ${ASK_FOR_FILE}`)
  if (bytes === 'damaged') return refuse(DAMAGED)
  const text = strFromU8(bytes)
  if (depthOf(text) > MAX_DEPTH)
    return refuse(`What this link holds is nested deeper than a layout can be. ${ASK_FOR_FILE}`)
  try {
    const content: Json = JSON.parse(text)
    return isJsonObject(content) ? { ok: true, content } : refuse(DAMAGED)
  } catch {
    return refuse(DAMAGED)
  }
}

/** Fed in small pieces, so that it can stop: at most a thousandfold of a piece comes out at once. */
const PIECE = 2048

function inflate(packed: Uint8Array): Uint8Array | 'too large' | 'damaged' {
  const parts: Uint8Array[] = []
  let size = 0
  let isDone = false
  const stream = new Inflate((part, isFinal) => {
    size += part.length
    isDone ||= isFinal
    if (size <= MAX_CONTENT_BYTES) parts.push(part)
  })
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
      if (size > MAX_CONTENT_BYTES) return 'too large'
    }
  } catch {
    return 'damaged'
  }
  return isDone ? join(parts, size) : 'damaged'
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** How deep a JSON text nests. Read without recursion, before anything else reads it. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isInText = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '"') isInText = !isInText
    else if (isInText) continue
    else if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth)
    else if (sign === ']' || sign === '}') depth--
  }
  return deepest
}

/** FNV-1a over the characters: 32 bits. */
function checkSum(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum >>> 0
}

function withoutEscapes(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
