import { formatCount } from '../../base/number-words.ts'
import { LONG_LINK, TOO_LONG_LINK } from '../../outputs/share-link.ts'

/** What to say of a link's length: whether it gets through, and what to do when it may not. `length` is in characters. */
export function linkWords(length: number): { readonly severity: 'advice' | 'warning'; readonly message: string } {
  const size = `${formatCount(length)} characters`
  if (length > TOO_LONG_LINK) {
    return {
      severity: 'warning',
      message: `${size}: too long for many browsers and programs. Leave something out, or send the project file instead.`,
    }
  }
  if (length > LONG_LINK) {
    return {
      severity: 'warning',
      message: `${size}: some chat and mail programs cut links from ${formatCount(LONG_LINK)} on. A cut link says so when it is opened.`,
    }
  }
  return { severity: 'advice', message: `${size}: short enough for chat and mail.` }
}
