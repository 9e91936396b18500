/**
 * A text as one word of a shell script (bash, sh): in single quotes, where nothing is expanded. The shell gets exactly the text, line
 * breaks included; NUL, which no word of a shell can hold, is left out, and half a surrogate pair becomes U+FFFD as in any UTF-8 file.
 */
export function quoteShell(text: string): string {
  return `'${wellFormed(text).replaceAll('\0', '').replaceAll("'", `'\\''`)}'`
}

/** A text as a Python literal in ASCII. Python gets exactly the text; half a surrogate pair becomes U+FFFD. */
export function quotePython(text: string): string {
  const inside = Array.from(wellFormed(text), (sign) => {
    const code = sign.codePointAt(0) ?? 0
    if (sign === '"' || sign === '\\') return `\\${sign}`
    if (code >= 0x20 && code < 0x7f) return sign
    if (code < 0x100) return `\\x${hex(code, 2)}`
    return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
  })
  return `"${inside.join('')}"`
}

/** A text for a comment or a message: on one line, without control characters or marks that turn the direction round. */
export function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
