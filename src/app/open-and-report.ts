import type { DesignerStore } from '../store/designer-store.ts'
import type { Projects } from '../designer/projects/projects-handle.tsx'
import { shortName } from '../base/short-name.ts'
import { collectedOf } from '../designer/collected/collected-session.ts'
import { showToast } from '../ui/toasts.tsx'
import { addPagesInstead } from './add-pages-instead.ts'
import { holdsAnswers } from './holds-answers.ts'
import { nextTask } from './next-task.ts'
import { openFiles } from './open-files.ts'
import { recogniseFile } from './recognise-file.ts'
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
  /** Shows the answers that came back, once a file of them is being read. */
  onAnswers?(): void
}

/** Opens files by what they hold, and says what came of it. */
export async function openAndReport(
  store: DesignerStore,
  files: readonly File[],
  { hint, folders, projects, pages, onAnswers }: Offer,
) {
  const session = collectedOf(store)
  const isAsked = session.asksForFile()
  const answers = hint === null && onAnswers ? await findAnswers(files, folders, isAsked) : undefined
  if (answers !== undefined) {
    void session.open(answers)
    onAnswers?.()
    const asDataset = () => void openAndReport(store, [answers], { hint: 'dataset', folders: [], pages: null })
    if (!isAsked)
      showToast(`“${shortName(answers.name)}” holds answers, so it is shown beside the layout.`, {
        topic: 'opening',
        actions: [{ label: 'Open as a dataset', run: asDataset }],
      })
    if (files.length === 1) return
  }
  const others = files.filter((file) => file !== answers)
  const openings = await openFiles(store, others, hint, { folders, ...(projects && { projects }) })
  await nextTask()
  const openOther = (file: File) =>
    void openAndReport(store, [file], { hint, folders: [], pages: null, ...(projects && { projects }) })
  reportOpenings(store, openings, { instead: pages === null ? [] : [addPagesInstead(store, pages)], openOther })
}

/** The first file that holds answers for certain, or where one `isAsked` for, that is a table. */
async function findAnswers(
  files: readonly File[],
  folders: readonly string[],
  isAsked: boolean,
): Promise<File | undefined> {
  const readable = files.filter(({ name }) => !folders.includes(name))
  const held = await Promise.all(readable.map(async (file) => (await holdsAnswers(file)) || (isAsked && isTable(file))))
  return readable.find((_, at) => held[at] === true)
}

/** False for a file that can't be read, which is told elsewhere. */
async function isTable(file: File): Promise<boolean> {
  return (await recogniseFile(file, null).catch(() => null)) === 'dataset'
}
