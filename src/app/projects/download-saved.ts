import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import { openDatasetFile } from '../../dataset/worker/client.ts'
import type { KeptFile } from '../../store/storage/kept-file.ts'
import { downloadProject, downloadProjectFile } from '../download-project.ts'
import type { CurrentProject, ProjectDeps } from './current-project.ts'
import { readSaved } from './show-project.ts'

/** Hands over a project as a file, the open one as it is now. Gives back why not, or null. */
export async function downloadSaved(
  { store, storage }: ProjectDeps,
  current: CurrentProject,
  id: string,
): Promise<string | null> {
  if (id === current.id()) {
    await downloadProject(store)
    return null
  }
  const there = await storage().load(id)
  if (there.state === 'none') return 'This project is not in this browser any more.'
  if (there.state === 'damaged') return there.message
  const reading = readSaved(store, there.project)
  if (!reading.ok) return reading.problems.join(' ')
  const { fileId } = there.project
  const file = fileId === null ? null : await storage().loadFile(fileId)
  const handle = file === null ? null : await openOnce(file)
  try {
    await downloadProjectFile(reading.project.document, handle)
  } finally {
    handle?.close()
  }
  return null
}

/** Reads a file whole, beside what is open. Null when it can't be read: then the layout goes without its datapoints. */
function openOnce(file: KeptFile): Promise<DatasetHandle | null> {
  return new Promise((resolve) => {
    const handle = openDatasetFile(new File([file.blob], file.name), (state) => {
      if (state.phase === 'failed') {
        handle.close()
        resolve(null)
      } else if (state.isCountFinal) resolve(handle)
    })
    handle.readOn()
  })
}
