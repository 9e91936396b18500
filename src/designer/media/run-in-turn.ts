/**
 * Does the work of each task, at most `limit` at a time, in order, and tells `onResult` each result. Resolves when all is done, or when
 * the work that had begun has ended after `signal` was aborted. A refused promise ends the run and refuses.
 */
export async function runInTurn<T, R>(
  tasks: readonly T[],
  limit: number,
  signal: AbortSignal,
  work: (task: T) => Promise<R>,
  onResult: (task: T, result: R) => void,
): Promise<void> {
  const queue = tasks.values()
  const takeTurns = async () => {
    for (const task of queue) {
      if (signal.aborted) return
      const result = await work(task)
      if (signal.aborted) return
      onResult(task, result)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, takeTurns))
}
