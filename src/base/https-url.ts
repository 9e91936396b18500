/**
 * Whether a text is an absolute `https://` address. Strict on purpose: no other protocol, nothing relative, and no control
 * characters that a browser would skip (`ht\ntps://`). Source: format.md §2, `rich_text` and `image`: https only.
 */
export function isHttpsUrl(text: string): boolean {
  return /^https:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text)
}
