/** A number in digits, with a point for decimals, as a regular expression for JSON Schema. The same texts as `parseDecimal` reads. */
export const DECIMAL_PATTERN = '^\\s*[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)\\s*$'
