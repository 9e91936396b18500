import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import type { OpenDataset } from '../../store/design-document.ts'
import { MAX_KEPT_FILE_BYTES, type FileToKeep } from '../../store/storage/kept-file.ts'
import { nextTask } from '../next-task.ts'
import { messageOf } from './message-of.ts'
import type { Tell } from './tell.ts'

/** The files that stand behind the open datasets, each under an id that never stands for another content. */
export type KeptFiles = {
  /** A dataset's file; null when there is none to keep; `pending` while the datapoints in memory are being written. */
  of(dataset: OpenDataset | undefined): FileToKeep | null | 'pending'
  /** Resolves when a dataset's file is no longer pending. */
  settled(dataset: OpenDataset | undefined): Promise<void>
  /** Notes that a file, before it is opened, is what is kept already. */
  know(file: Blob, kept: FileToKeep): void
  /** Whether a file is one that was kept and is brought back, so that the person opened it before. */
  isBack(file: Blob | null): boolean
}

/** No files yet. `onReady` hears when one is no longer pending; what can't be kept is told. */
export function createKeptFiles(newId: () => string, onReady: () => void, tell: Tell): KeptFiles {
  const back = new WeakSet<Blob>()
  // By the file, or by the handle of datapoints in memory.
  const known = new WeakMap<Blob | DatasetHandle, FileToKeep | null>()
  const pending = new WeakMap<DatasetHandle, Promise<void>>()

  const keep = ({ handle, isMade = false }: OpenDataset, blob: Blob, key: Blob | DatasetHandle) => {
    const name = handle.state().fileName
    const fits = blob.size <= MAX_KEPT_FILE_BYTES
    // Where one was made, that is said in the message of what was done, which another one would cover.
    if (!fits && !isMade)
      tell(`“${name}” is too large to be kept in the browser. Open it again at your next visit.`, 'info', handle)
    // A file without a byte can't be opened again, and nothing in it is missed.
    known.set(key, fits && blob.size > 0 ? { id: newId(), name, blob } : null)
  }
  const write = async (dataset: OpenDataset) => {
    const { handle } = dataset
    await nextTask()
    try {
      keep(dataset, await handle.write({ which: 'all', format: 'jsonl', asText: false }), handle)
    } catch (error) {
      known.set(handle, null)
      tell(`The datapoints could not be kept for the next visit: ${messageOf(error)}`, 'error', handle)
    }
    onReady()
  }
  const of: KeptFiles['of'] = (dataset) => {
    if (dataset === undefined) return null
    const { handle, file } = dataset
    const key = file ?? handle
    if (!known.has(key) && file !== null) keep(dataset, file, key)
    if (!known.has(key) && !pending.has(handle)) pending.set(handle, write(dataset))
    const kept = known.get(key)
    return kept === undefined ? 'pending' : kept
  }
  return {
    of,
    settled: async (dataset) => {
      if (dataset !== undefined && of(dataset) === 'pending') await pending.get(dataset.handle)
    },
    know: (file, kept) => {
      back.add(file)
      known.set(file, kept)
    },
    isBack: (file) => file !== null && back.has(file),
  }
}
