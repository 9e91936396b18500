import type { SavingState } from '../designer-state.ts'

/** Saves soon after every change, one write at a time. */
export type Saver = {
  /**
   * Asks for a write. Changes made while a write waits or runs share one more write after it, so the last change is never lost and a
   * burst costs few writes. After a failure the next call tries again.
   */
  save(): void
  /** Begins at once what waits. Resolves when nothing is being written and nothing waits. */
  flush(): Promise<void>
}

/** A wait before a write; `end` cuts it short. */
export type Pause = { readonly over: Promise<void>; end(): void }

/** A saver; `write` saves what there is when it is called and never rejects, `onState` hears of each change, `pause` begins a wait. */
export function createSaver(
  write: () => Promise<SavingState>,
  onState: (state: SavingState) => void,
  pause: () => Pause,
): Saver {
  let isWanted = false
  let isHurried = false
  let waiting: Pause | null = null
  let running: Promise<void> | null = null

  const writeAll = async () => {
    let outcome: SavingState = { status: 'saved' }
    while (isWanted) {
      if (!isHurried) {
        waiting = pause()
        await waiting.over
        waiting = null
      }
      isWanted = false
      outcome = await write()
    }
    running = null
    onState(outcome)
  }

  return {
    save() {
      isWanted = true
      if (running !== null) return
      onState({ status: 'saving' })
      running = writeAll()
    },
    async flush() {
      isHurried = true
      waiting?.end()
      while (running !== null) await running
      isHurried = false
    },
  }
}
