import type { DatasetHandle } from '../../dataset/dataset-handle.ts'

/** Says something to the person: a fault stays until it is read, a note goes by itself; what is about a dataset goes with it. */
export type Tell = (sentence: string, kind: 'info' | 'error', dataset?: DatasetHandle) => void
