import type { FieldType } from '../base/field-type.ts'

/** The types of field whose values are links to media. */
export type MediaType = Extract<FieldType, 'image_url' | 'audio_url' | 'video_url'>

/** File endings by type, in lower case. Audio and video: format.md §3 (likely). Images are not published: the common ones, ours. */
export const MEDIA_EXTENSIONS: { readonly [type in MediaType]: readonly string[] } = {
  image_url: ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg', '.avif', '.bmp', '.heic', '.heif', '.tif', '.tiff'],
  audio_url: ['.aac', '.m4a', '.mp3', '.wav'],
  video_url: ['.mp4', '.webm', '.mov'],
}

/** Whether a field of this type holds links to media. */
export function isMediaType(type: FieldType): type is MediaType {
  return Object.hasOwn(MEDIA_EXTENSIONS, type)
}

/** Whether a value is an absolute https URL: `https://`, a host, no blanks. Source: format.md §3, "absolute URLs" (likely); the https is ours. */
export function isHttpsLink(value: string): boolean {
  return PLAIN_LINK.test(value) || (HTTPS_LINK.test(value) && URL.canParse(value))
}

/** Whether a value would be one with `https` for its `http`. */
export function isHttpLink(value: string): boolean {
  return /^http:/i.test(value) && isHttpsLink(`https${value.slice('http'.length)}`)
}

/**
 * The ending of a link's path in lower case, with its dot; '' when there is none. Query and fragment do not count. Source:
 * format.md §3, "taken from the URL's path, case-insensitive" (likely).
 */
export function linkExtension(value: string): string {
  const path = value.slice(0, pathEnd(value))
  const dot = path.lastIndexOf('.')
  // The first slash after `https://` begins the path; before it a dot belongs to the host.
  const host = path.indexOf('/', path.indexOf('//') + 2)
  return host !== -1 && dot > path.lastIndexOf('/') && path.length - dot <= MAX_EXTENSION
    ? path.slice(dot).toLowerCase()
    : ''
}

/** Whether a link's path ends as media of this type do; true of images, whose endings nobody asks for. */
export function hasExtension(value: string, type: MediaType): boolean {
  if (type === 'image_url') return true
  const extensions = MEDIA_EXTENSIONS[type]
  // Nearly all links are written plainly, and need not be taken apart.
  const isPlain = !value.includes('?') && !value.includes('#') && value.indexOf('/', 'https://'.length) !== -1
  return (
    (isPlain && extensions.some((extension) => value.endsWith(extension))) || extensions.includes(linkExtension(value))
  )
}

/** The kind of media that a link leads to by its ending; null when the ending says nothing. */
export function mediaTypeOf(value: string): MediaType | null {
  const extension = linkExtension(value)
  if (extension === '') return null
  if (MEDIA_EXTENSIONS.image_url.includes(extension)) return 'image_url'
  if (MEDIA_EXTENSIONS.audio_url.includes(extension)) return 'audio_url'
  return MEDIA_EXTENSIONS.video_url.includes(extension) ? 'video_url' : null
}

// Nearly all links are plain, and need no parser.
const PLAIN_LINK = /^https:\/\/[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+(?:[/?#]\S*)?$/i
const HTTPS_LINK = /^https:\/\/[^\s/?#]+\S*$/i
const MAX_EXTENSION = 6

function pathEnd(value: string): number {
  const query = value.indexOf('?')
  const fragment = value.indexOf('#')
  if (query === -1) return fragment === -1 ? value.length : fragment
  return fragment === -1 ? query : Math.min(query, fragment)
}
