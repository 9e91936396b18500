import { assertNever } from '../../base/assert-never.ts'
import { nameJson, type Json } from '../../base/json.ts'
import { isLinkWithSpace, LINK_SPACE_WORDS } from '../../base/link-space.ts'
import {
  hasExtension,
  isHttpsLink,
  linkExtension,
  MEDIA_EXTENSIONS,
  mediaTypeOf,
  type MediaType,
} from '../../dataset/media-link.ts'
import { describeExpiry, readExpiry } from './link-expiry.ts'

/** What came of loading a link. `failed` has the code of the player's error, null for images, which say nothing. */
export type Loading =
  | { readonly state: 'loaded'; readonly width: number; readonly height: number; readonly seconds: number | null }
  | { readonly state: 'failed'; readonly code: number | null }
  | { readonly state: 'too-slow' | 'offline' | 'cancelled' }

/** What is to be said of a link: it is good, worth a look, or bad; what it is or why, and when it expires. */
export type MediaVerdict = {
  readonly grade: 'good' | 'look' | 'bad'
  readonly words: string
  /** How a signed link stands, such as `expires in 3 hours`; null for a link that does not expire, or where the words say it. */
  readonly expiry: string | null
}

/** How long a link may take to load, in milliseconds. */
export const LOAD_LIMIT = 20_000

/** Why a value is not even tried; null when it can be. Source: format.md §3: media values are absolute URLs (likely). */
export function refuseLink(value: Json): string | null {
  if (typeof value !== 'string') return `Not text but ${nameJson(value)}.`
  if (/^http:\/\//i.test(value))
    return 'An http link, which is not loaded here and may not be shown to participants. Use its https address.'
  if (isLinkWithSpace(value)) return `It ${LINK_SPACE_WORDS}.`
  return isHttpsLink(value) ? null : 'Not an absolute https link, which begins with https://.'
}

/** What is to be said of a link of a field of this type once it was tried; `now` in milliseconds since 1970. */
export function judgeLoading(url: string, type: MediaType, loading: Loading, now: number): MediaVerdict {
  const expires = readExpiry(url)
  const expiry = expires === null ? null : describeExpiry(expires, now)
  const verdict = (grade: MediaVerdict['grade'], words: string) => ({ grade, words, expiry: expiry?.words ?? null })
  switch (loading.state) {
    case 'loaded': {
      const mismatch = endingNote(url, type)
      if (mismatch !== null) return verdict('look', mismatch)
      if (!expiry?.isPast) return verdict('good', sizeWords(loading))
      return { grade: 'look', words: `It still loads, but its signature ${expiry.words}.`, expiry: null }
    }
    case 'failed':
      if (!expiry?.isPast) return verdict('bad', failureWords(url, type, loading.code))
      return { grade: 'bad', words: `Did not load: its signature ${expiry.words}.`, expiry: null }
    case 'too-slow':
      return verdict('bad', `Took longer than ${LOAD_LIMIT / 1000} seconds.`)
    case 'offline':
      return verdict('bad', 'Not tried to the end: this device is offline.')
    case 'cancelled':
      return verdict('look', 'Cancelled.')
    default:
      return assertNever(loading)
  }
}

const NOUNS: { readonly [type in MediaType]: string } = {
  image_url: 'an image',
  audio_url: 'audio',
  video_url: 'a video',
}
/** `MediaError.code`. */
const BROKEN_OFF = 2
const NOT_DECODED = 3

function failureWords(url: string, type: MediaType, code: number | null): string {
  if (code === BROKEN_OFF) return 'The connection broke while it was loading.'
  if (code === NOT_DECODED) return 'It is there, but damaged or in a format that this browser cannot play.'
  const found = mediaTypeOf(url)
  const ending = found === null || found === type ? '' : ` It ends in ${linkExtension(url)}, which is ${NOUNS[found]}.`
  return `Did not load: not there, blocked by its server, or not ${NOUNS[type]}.${ending}`
}

/** A link that loads and may be refused all the same. Source: format.md §3, endings of audio and video (likely); none are named for images. */
function endingNote(url: string, type: MediaType): string | null {
  if (hasExtension(url, type)) return null
  const ending = linkExtension(url)
  return `It loads, but ${ending === '' ? 'has no ending' : `ends in ${ending}`}; the import most likely expects ${MEDIA_EXTENSIONS[type].join(', ')}.`
}

function sizeWords({ width, height, seconds }: Extract<Loading, { state: 'loaded' }>): string {
  const size = width > 0 && height > 0 ? `${width} × ${height} pixels` : ''
  const length = seconds === null ? '' : durationWords(seconds)
  return [size, length].filter((part) => part !== '').join(', ') || 'Loads'
}

function durationWords(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'no set length'
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} min`
}
