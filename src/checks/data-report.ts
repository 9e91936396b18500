import type { DatasetReport } from '../dataset/worker/protocol.ts'

/** What the checks need of a dataset's report. It may have been made against an earlier schema: what does not hold any more is left out. */
export type DataReport = Pick<DatasetReport, 'schema' | 'checks' | 'profile'>
