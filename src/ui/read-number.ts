/** The bounds of a number that is typed. */
export type NumberBounds = {
  /** Whole numbers only. */
  readonly isWhole: boolean
  readonly min: number | undefined
  /** Whether an empty text is a fault. */
  readonly isRequired: boolean
}

/** What a typed text says: a number that fits, null for an empty text, or the sentence that says what is missing. */
export type TypedNumber = { readonly number: number | null } | { readonly fault: string }

/** Reads a number as people type it, with a decimal point or a decimal comma. What could be read in two ways is not guessed at. */
export function readNumber(text: string, { isWhole, min, isRequired }: NumberBounds): TypedNumber {
  const bare = text.trim()
  if (bare === '') return isRequired ? { fault: 'Write a number.' } : { number: null }
  const number = DIGITS.test(bare) ? Number(bare.replace(',', '.')) : NaN
  if (!Number.isFinite(number)) return { fault: `Write a number in digits, such as ${isWhole ? '12' : '12 or 7.5'}.` }
  if (THOUSANDS.test(bare)) {
    const joined = Number(bare.replace(/[.,]/, ''))
    return { fault: `This can be read as ${joined} or as ${number}. Write the one that is meant.` }
  }
  if (isWhole && !Number.isInteger(number)) return { fault: 'Write a whole number.' }
  if (min !== undefined && number < min) return { fault: `Write a number of at least ${min}.` }
  return { number }
}

const DIGITS = /^[+-]?(\d+[.,]?\d*|[.,]\d+)$/

/** `1,000` and `1.000` are a thousand to some and one to others. Nobody sets a thousand apart in `3.142`, which is what this program writes. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(,\d{3}|\.\d\d0)$/
