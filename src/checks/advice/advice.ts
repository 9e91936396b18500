import type { Issue } from '../issue.ts'

/** What is looked for. */
export const ADVICE_RULES = [
  'compared-apart',
  'long-datapoint',
  'long-group',
  'markup-shown',
  'metadata-shown',
  'no-way-out',
  'options-unlike-headings',
  'poor-alt-text',
  'question-before-stimulus',
  'scale-in-dropdown',
  'sides-by-place',
  'sides-unlabelled',
  'title-repeated',
] as const

/** A way to make the study better that no rule asks for: what it is about, why it matters, and a mend where one is certain. */
export type Advice = Issue & {
  readonly rule: (typeof ADVICE_RULES)[number]
  readonly severity: 'advice'
  readonly reason: string
}

/** An advice before its source is put on. */
export type AdviceDraft = Omit<Advice, 'source' | 'severity' | 'path'>
