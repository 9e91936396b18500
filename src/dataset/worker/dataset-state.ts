import type { DatapointResult } from '../reading.ts'
import type { DatasetInfo, DatasetReply, DatasetReport, Progress } from './protocol.ts'

/**
 * Where a file stands. `opening`: nothing is known yet; `indexing`, `checking`: it is usable while the rest is read; `ready`: all is
 * read; `cancelled`: usable as far as it was read; `failed`: `message` says why and what to do.
 */
export type DatasetPhase = 'opening' | 'indexing' | 'checking' | 'ready' | 'cancelled' | 'failed'

/** What the interface shows of an opened dataset. */
export type DatasetState = {
  readonly phase: DatasetPhase
  readonly fileName: string
  /** Null until the first bytes were read. */
  readonly info: DatasetInfo | null
  /** The first datapoints, there long before the others. */
  readonly first: readonly DatapointResult[]
  /** How many datapoints are known; more may come while `isCountFinal` is false. */
  readonly count: number
  readonly isCountFinal: boolean
  /** Null between passes. */
  readonly progress: Progress | null
  /** The result of the last full pass; null before the first one ended, which may have been of the part read before a stop. After a change of schema the old one stays until the new one is there. */
  readonly report: DatasetReport | null
  readonly message: string | null
}

/** The state of a file that was just chosen. */
export function openingState(fileName: string): DatasetState {
  return {
    phase: 'opening',
    fileName,
    info: null,
    first: [],
    count: 0,
    isCountFinal: false,
    progress: null,
    report: null,
    message: null,
  }
}

/** The state after a reply of the worker; the same state for what belongs to single requests. */
export function reduceReply(state: DatasetState, reply: DatasetReply): DatasetState {
  switch (reply.kind) {
    case 'opened': {
      const { info, first, count, isAll } = reply
      return { ...state, phase: 'indexing', info, first, count, isCountFinal: isAll }
    }
    case 'progress': {
      const { progress } = reply
      const count = progress.phase === 'indexing' ? Math.max(state.count, progress.datapoints) : state.count
      return { ...state, phase: progress.phase, progress, count }
    }
    case 'indexed':
      return { ...state, phase: 'checking', count: reply.datapoints, isCountFinal: true, progress: null, report: null }
    case 'checked':
      return { ...state, phase: 'ready', report: reply.report, progress: null }
    case 'cancelled':
      return { ...state, phase: 'cancelled', count: Math.max(state.first.length, reply.datapoints), progress: null }
    case 'failed':
      return { ...state, phase: 'failed', message: reply.message, progress: null }
    case 'task':
    case 'read':
    case 'found':
    case 'written':
    case 'derived':
    case 'refused':
      return state
  }
}
