import type { Issue } from '../issue.ts'

/** A way to make the study better that no rule asks for: what it is about, why it matters, and a mend where one is certain. */
export type Advice = Issue & { readonly severity: 'advice'; readonly reason: string }

/** An advice before its source is put on. */
export type AdviceDraft = Omit<Advice, 'source' | 'severity' | 'path'>
