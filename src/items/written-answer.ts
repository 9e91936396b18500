import { countCharacters } from '../base/count-characters.ts'
import type { Validation } from './question.ts'

type Bounds = Validation | null | undefined

/** What keeps a written answer from being complete, in words for the participant; null when it may go on. */
export function checkWritten(bounds: Bounds, text: string): string | null {
  const isNumber = bounds?.type === 'number'
  if (text.trim() === '') return isNumber ? 'Write a number.' : 'Write an answer.'
  return isNumber ? checkNumber(bounds, text) : checkLength(bounds, text)
}

/** The counter below a text that has bounds, e.g. `12 of at least 20 characters` or `12 characters, 20 to 400 wanted`; null for numbers and unbounded texts. */
export function counterText(bounds: Bounds, text: string): string | null {
  if (bounds?.type !== 'string') return null
  const { min, max } = bounds
  const count = countCharacters(text)
  if (typeof min === 'number' && typeof max === 'number' && min !== max)
    return `${characters(count)}, ${min} to ${max} wanted`
  const span = spanText(bounds)
  return span === null ? null : `${count} of ${span} ${(min ?? max) === 1 ? 'character' : 'characters'}`
}

/** The hint below a box for a number that has bounds, e.g. `A number from 1 to 10`; null for texts and unbounded numbers. */
export function rangeText(bounds: Bounds): string | null {
  if (bounds?.type !== 'number') return null
  const { min, max } = bounds
  if (typeof min === 'number' && typeof max === 'number') return `A number from ${min} to ${max}`
  const span = spanText(bounds)
  return span === null ? null : `A number of ${span}`
}

/** The number that a text says, with a point for decimals; null when it says none. */
export function parseDecimal(text: string): number | null {
  const bare = text.trim()
  const number = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : NaN
  return Number.isFinite(number) ? number : null
}

function checkLength(bounds: Bounds, text: string): string | null {
  const count = countCharacters(text)
  const { min, max } = bounds ?? {}
  if (typeof min === 'number' && count < min) return `Write at least ${characters(min)}; you have ${count}.`
  if (typeof max === 'number' && count > max) return `Write at most ${characters(max)}; you have ${count}.`
  return null
}

function checkNumber({ min, max }: Validation, text: string): string | null {
  const number = parseDecimal(text)
  if (number === null) {
    return text.includes(',')
      ? 'Write the number without commas, and with a point for decimals, such as 2.5.'
      : 'Write a number in digits, such as 12 or 2.5.'
  }
  if (typeof min === 'number' && number < min) return `Write a number of at least ${min}.`
  if (typeof max === 'number' && number > max) return `Write a number of at most ${max}.`
  return null
}

function spanText({ min, max }: Validation): string | null {
  if (typeof min === 'number' && typeof max === 'number') return min === max ? `exactly ${min}` : `${min} to ${max}`
  if (typeof min === 'number') return `at least ${min}`
  return typeof max === 'number' ? `at most ${max}` : null
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`
}
