import type { DatasetReply, Progress } from './protocol.ts'

/** Time as the worker sees it: milliseconds, and a pause that lets waiting messages be handled. Comes from outside. */
export type Clock = { now(): number; pause(): Promise<void> }

/** A long piece of work that can be stopped. `step` is called between its pieces; it throws once the pass is stopped. */
export type Pass = { step(): Promise<void>; stop(): void; isStopped(): boolean }

/** A pass that lets others have their turn every few milliseconds. */
export function createPass(clock: Clock): Pass {
  let isStopped = false
  let lastPause = clock.now()
  return {
    async step() {
      if (!isStopped && clock.now() - lastPause >= TURN_MS) {
        await clock.pause()
        lastPause = clock.now()
      }
      if (isStopped) throw new Error('The pass was stopped.')
    },
    stop: () => {
      isStopped = true
    },
    isStopped: () => isStopped,
  }
}

/** Posts the progress of a phase that begins at the byte `from`, not more often than ten times a second. `total` is the size of the file in bytes. */
export function createProgress(
  phase: Progress['phase'],
  total: number,
  clock: Clock,
  post: (reply: DatasetReply) => void,
  from = 0,
) {
  const start = clock.now()
  let last = start
  return (bytes: number, datapoints: number): void => {
    const now = clock.now()
    if (now - last < PROGRESS_MS) return
    last = now
    post({
      kind: 'progress',
      progress: { phase, bytes, total, datapoints, ...speedOf(bytes - from, total - from, now - start) },
    })
  }
}

/** Posts how far the task `id` is, not more often than ten times a second. */
export function createTaskProgress(id: number, total: number, clock: Clock, post: (reply: DatasetReply) => void) {
  let last = clock.now()
  return (bytes: number): void => {
    const now = clock.now()
    if (now - last < PROGRESS_MS) return
    last = now
    post({ kind: 'task', id, progress: { bytes, total } })
  }
}

/** The speed in MB/s and the seconds left at that speed; null while it is too early to say. */
export function speedOf(
  bytes: number,
  total: number,
  elapsedMs: number,
): Pick<Progress, 'mbPerSecond' | 'secondsLeft'> {
  if (bytes <= 0 || elapsedMs <= 0) return { mbPerSecond: null, secondsLeft: null }
  const bytesPerSecond = (bytes / elapsedMs) * 1000
  return { mbPerSecond: bytesPerSecond / 1e6, secondsLeft: Math.max(0, total - bytes) / bytesPerSecond }
}

const TURN_MS = 25
const PROGRESS_MS = 100
