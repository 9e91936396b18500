/** What is wrong with a link that has a space, and what to do: follows the link's name. */
export const LINK_SPACE_WORDS = 'has a space; write %20 for it, or take it out'

/** Whether a text would be an absolute address of the web but for spaces in it. Source: format.md §3, "absolute URLs" (likely). */
export function isLinkWithSpace(text: string): boolean {
  const link = text.trim()
  return link !== '' && /\s/.test(text) && /^https?:\/\/[^/?#]/i.test(link) && URL.canParse(link.replace(/\s/g, '%20'))
}

/** A link with %20 for its spaces. Browsers leave out tabs and line breaks, and blanks about it; all else stays as it is spelled. */
export function encodeLinkSpaces(link: string): string {
  return link
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replaceAll(' ', '%20')
}
