/** What the bounds of an answer are called, by what it is: a text has a length, a number a value. */
export const BOUND_NAMES = {
  string: { min: 'Fewest characters', max: 'Most characters' },
  number: { min: 'Smallest number', max: 'Largest number' },
} as const
