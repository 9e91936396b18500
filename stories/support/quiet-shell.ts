import type { DesignerTools } from '../../src/designer/designer-tools.tsx'
import type { Projects } from '../../src/designer/projects/projects-handle.tsx'

const ignore = () => {}
const done = () => Promise.resolve(null)

/** The shell's tools where there is no shell: nothing opens, nothing is said. */
export const quietTools: DesignerTools = {
  say: ignore,
  announce: ignore,
  openMoveTo: ignore,
  openExport: ignore,
  openPasteOptions: ignore,
  openHistory: ignore,
  openCommands: ignore,
  openShortcuts: ignore,
  openTemplates: ignore,
  openServerAnswer: ignore,
  openData: ignore,
  openContactSheet: ignore,
  openDetails: ignore,
  openDetailsFor: ignore,
  openMedia: ignore,
  openCollected: ignore,
  openCompare: ignore,
  openShare: ignore,
  openStudy: ignore,
  openFile: ignore,
  toggleTheme: ignore,
  openAdvice: ignore,
  openCounterbalance: ignore,
  openDataset: done,
  openProjects: ignore,
  openRestorePoints: ignore,
}

/** Projects where nothing is kept. */
export const quietProjects: Projects = {
  currentId: () => 'story',
  list: () => Promise.resolve({ projects: [], damaged: [] }),
  open: done,
  create: done,
  duplicate: done,
  rename: done,
  bin: done,
  unbin: done,
  remove: done,
  download: done,
  removeDamaged: () => Promise.resolve(async () => {}),
  keepRestorePoint: done,
  listRestorePoints: () => Promise.resolve([]),
  readRestorePoint: () => Promise.resolve({ ok: false, problems: ['Nothing is kept here.'] }),
  restore: done,
  removeRestorePoint: () => Promise.resolve(async () => {}),
  settle: done,
  retry: ignore,
  prepareReload: done,
}
