import type { SavingState } from '../designer-state.ts'
import { refusedToSave } from './explain-refusal.ts'
import type { ProjectStorage } from './open-storage.ts'
import type { SavedProject } from './saved-project.ts'

/** Saves at every change, one write at a time. */
export type Saver = {
  /**
   * Saves what `getProject` gives when the write begins. Changes made during a write share one more write after it, so the last
   * change is never lost and a burst costs two writes. After a failure the next call tries again.
   */
  save(getProject: () => SavedProject): void
  /** Resolves when nothing is being written and nothing waits. */
  settled(): Promise<void>
}

/** A saver for a storage; `onState` hears of each change between saving, saved, failed and off. */
export function createSaver(
  storage: Pick<ProjectStorage, 'refusal' | 'save'>,
  onState: (state: SavingState) => void,
): Saver {
  let waiting: (() => SavedProject) | null = null
  let writing: Promise<void> | null = null

  const writeAll = async () => {
    let outcome: SavingState = { status: 'saved' }
    while (waiting !== null) {
      const getProject = waiting
      waiting = null
      outcome = await write(storage, getProject)
    }
    writing = null
    onState(outcome)
  }

  return {
    save(getProject) {
      if (storage.refusal !== null) return onState({ status: 'off', message: storage.refusal })
      waiting = getProject
      if (writing !== null) return
      onState({ status: 'saving' })
      writing = writeAll()
    },
    settled: async () => {
      while (writing !== null) await writing
    },
  }
}

async function write(storage: Pick<ProjectStorage, 'save'>, getProject: () => SavedProject): Promise<SavingState> {
  try {
    await storage.save(getProject())
    return { status: 'saved' }
  } catch (error) {
    return { status: 'failed', message: refusedToSave(error) }
  }
}
