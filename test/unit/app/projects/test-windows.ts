import { countingKeys } from '../../../../src/base/key.ts'
import { createProjects } from '../../../../src/app/projects/create-projects.ts'
import type { News, OtherWindows } from '../../../../src/app/projects/other-windows.ts'
import type { CurrentProject } from '../../../../src/app/projects/current-project.ts'
import type { Projects } from '../../../../src/designer/projects/projects-handle.tsx'
import { createDesignerStore, type DesignerStore } from '../../../../src/store/designer-store.ts'
import { openStorage, type ProjectStorage } from '../../../../src/store/storage/open-storage.ts'
import type { ProjectView } from '../../../../src/store/storage/project-view.ts'

/** A window of the designer without its screen: the real store, storage and projects. */
export type TestWindow = {
  readonly store: DesignerStore
  readonly storage: ProjectStorage
  readonly projects: Projects
  readonly current: CurrentProject
  /** All that lies in the projects and restore points, as one text. */
  everything(): Promise<string>
}

let databases = 0
let ids = 0

/** Two windows with one saved project open in both; `told` is what they have said. Waits before saving end at once when flushed. */
export async function openTestWindows({ hasNews = true, viewOf = noView } = {}) {
  const name = `windows-${++databases}`
  const told: string[] = []
  const listeners: { readonly from: number; readonly hear: (news: News) => void }[] = []
  const join = (from: number): OtherWindows => ({
    tell: (news) => {
      if (hasNews) for (const other of listeners) if (other.from !== from) other.hear(news)
    },
    listen: (hear) => void listeners.push({ from, hear }),
  })
  const openOne = async (number: number): Promise<TestWindow> => {
    const store = createDesignerStore(countingKeys(`w${number}-`))
    const storage = await openStorage(name)
    const { projects, current } = createProjects(
      {
        store,
        storage: () => storage,
        windows: join(number),
        now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, ids)),
        newId: () => `id-${++ids}`,
        pause: openPause,
        tell: (sentence) => void told.push(sentence),
      },
      { leave: () => {}, viewOf: () => viewOf(store), opened: () => Promise.resolve() },
    )
    const everything = async () => {
      const { projects: listed } = await storage.list()
      const points = await Promise.all(listed.map(({ project }) => storage.listRestorePoints(project.id)))
      const held = await Promise.all(points.flat().map(({ id }) => storage.loadRestorePoint(id)))
      return JSON.stringify([listed, held])
    }
    return { store, storage, projects, current, everything }
  }
  const a = await openOne(1)
  a.store.rename('Shared')
  await a.current.flush()
  const b = await openOne(2)
  await b.projects.open(a.current.id())
  return { a, b, told }
}

function noView(_store: DesignerStore): Promise<ProjectView | null> {
  return Promise.resolve(null)
}

/** A wait that only a flush ends. */
function openPause() {
  let end = () => {}
  const over = new Promise<void>((resolve) => {
    end = resolve
  })
  return { over, end: () => end() }
}
