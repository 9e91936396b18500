import type { DatasetState } from './worker/dataset-state.ts'

/**
 * Whether reading was stopped before the end of the file, so that only the first datapoints are known, checked or not. A file that was
 * stopped while it was checked is not cut.
 */
export function isCut({ phase, isCountFinal }: ReadExtent): boolean {
  return !isCountFinal && (phase === 'cancelled' || phase === 'ready')
}

/** The parts of the state that say how far a file was read. */
export type ReadExtent = Pick<DatasetState, 'phase' | 'isCountFinal'>
