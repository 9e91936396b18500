/** A link as it should be, and what was mended in it. */
export type LinkRepair = { readonly link: string; readonly hadSpaces: boolean }

/**
 * Takes the angle brackets off a value that is nothing but `<https://…>`, and the line breaks and blanks that copying put inside of
 * it. Null for every other value. Source: format.md §7.
 */
export function repairLink(value: string): LinkRepair | null {
  if (!mayNeedRepair(value)) return null
  const inner = WRAPPED_LINK.exec(value)?.[1]
  if (inner === undefined) return null
  const link = inner.replace(/\s+/g, '')
  return { link, hadSpaces: link !== inner }
}

/** A quick no for nearly every value, of which millions come by; a yes may still be wrong. */
export function mayNeedRepair(value: string): boolean {
  const first = value.charCodeAt(0)
  return first === LESS_THAN || first <= 32
}

const LESS_THAN = 60
const WRAPPED_LINK = /^\s*<\s*(https?:\/\/[^<>]*[^<>\s])\s*>\s*$/
