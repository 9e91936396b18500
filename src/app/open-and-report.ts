import type { DesignerStore } from '../store/designer-store.ts'
import type { Projects } from '../designer/projects/projects-handle.tsx'
import type { ToastAction } from '../ui/toasts.tsx'
import { nextTask } from './next-task.ts'
import { openFiles } from './open-files.ts'
import type { FileKind } from './recognise-text.ts'
import { reportOpenings } from './report-openings.ts'

type Offer = {
  readonly hint: FileKind | null
  /** The names of those that are folders. */
  readonly folders: readonly string[]
  /** Where a project's file becomes a project; without, it takes the place of what is open. */
  readonly projects?: Projects
  /** Other ways to take them. */
  readonly instead: readonly ToastAction[]
}

/** Opens files by what they hold, and says what came of it. */
export async function openAndReport(
  store: DesignerStore,
  files: readonly File[],
  { hint, folders, projects, instead }: Offer,
) {
  const openings = await openFiles(store, files, hint, { folders, ...(projects && { projects }) })
  await nextTask()
  const openOther = (file: File) =>
    void openAndReport(store, [file], { hint, folders: [], instead: [], ...(projects && { projects }) })
  reportOpenings(store, openings, { instead, openOther })
}
