import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { countingKeys } from '../../../src/base/key.ts'
import { followSchema } from '../../../src/app/follow-schema.ts'
import { createProjects } from '../../../src/app/projects/create-projects.ts'
import type { CurrentProject } from '../../../src/app/projects/current-project.ts'
import type { News, OtherWindows } from '../../../src/app/projects/other-windows.ts'
import type { Projects } from '../../../src/designer/projects/projects-handle.tsx'
import { createDesignerStore, type DesignerStore } from '../../../src/store/designer-store.ts'
import { serializeProject } from '../../../src/store/project-file.ts'
import { openStorage, type ProjectStorage } from '../../../src/store/storage/open-storage.ts'

/** A window of the designer without its screen: the real store, projects and storage. */
export type FuzzWindow = {
  readonly store: DesignerStore
  readonly storage: ProjectStorage
  readonly projects: Projects
  readonly current: CurrentProject
  /** What another window would tell it and it would say: it is gone after a crash. */
  end(): void
}

/** A browser: what its windows share, and counters of its own, so that the same steps give the same work. */
export type Browser = { openWindow(): Promise<FuzzWindow> }

/** A browser at a first visit. */
export function createBrowser(): Browser {
  globalThis.indexedDB = new IDBFactory()
  let windows = 0
  let ids = 0
  const listeners = new Map<number, (news: News) => void>()
  const join = (number: number): OtherWindows => ({
    tell: (news) => {
      if (listeners.has(number)) for (const [other, hear] of listeners) if (other !== number) hear(news)
    },
    listen: (hear) => void listeners.set(number, hear),
  })
  return {
    async openWindow() {
      const number = ++windows
      const store = createDesignerStore(countingKeys(`w${number}-`))
      const storage = await openStorage()
      const { projects, current } = createProjects(
        {
          store,
          storage: () => storage,
          windows: join(number),
          now: () => new Date(Date.UTC(2026, 0, 1) + ++ids * 1000),
          newId: () => `id-${++ids}`,
          pause: openPause,
          tell: () => {},
        },
        { leave: () => {}, viewOf: () => Promise.resolve(null), opened: () => Promise.resolve() },
      )
      const unfollow = followSchema(store)
      const end = () => {
        listeners.delete(number)
        unfollow()
      }
      return { store, storage, projects, current, end }
    },
  }
}

/** The open work as the text that is saved. */
export function workOf({ store }: FuzzWindow): string {
  return JSON.stringify(serializeProject({ document: store.getState().history.present }))
}

/** A wait that only a flush ends, so that nothing is saved by chance. */
function openPause() {
  let end = () => {}
  const over = new Promise<void>((resolve) => {
    end = resolve
  })
  return { over, end: () => end() }
}
