import type { Issue } from '../issue.ts'

/** A finding of ours before its source is put on. */
export type Draft = Omit<Issue, 'source'>
