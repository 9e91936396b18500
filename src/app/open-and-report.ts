import type { DesignerStore } from '../store/designer-store.ts'
import type { Projects } from '../designer/projects/projects-handle.tsx'
import { addPagesInstead } from './add-pages-instead.ts'
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
  /** The pasted text of bare pages, which can be added to the layout instead of being opened as one; null for anything else. */
  readonly pages: string | null
}

/** Opens files by what they hold, and says what came of it. */
export async function openAndReport(
  store: DesignerStore,
  files: readonly File[],
  { hint, folders, projects, pages }: Offer,
) {
  const openings = await openFiles(store, files, hint, { folders, ...(projects && { projects }) })
  await nextTask()
  const openOther = (file: File) =>
    void openAndReport(store, [file], { hint, folders: [], pages: null, ...(projects && { projects }) })
  reportOpenings(store, openings, { instead: pages === null ? [] : [addPagesInstead(store, pages)], openOther })
}
