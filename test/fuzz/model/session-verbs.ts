import { expect } from 'vitest'
import { readServerAnswer } from '../../../src/checks/read-server-answer.ts'
import { MODES } from '../../../src/store/designer-state.ts'
import { hold, isSameWork } from './invariants.ts'
import { anyKey, choose, layoutIn, storeOf, type Verb, windowOf, type World } from './world.ts'
import { type FuzzWindow, workOf } from './window.ts'

/** Going back and forth, looking round, saving, crashing, two windows. */
export const sessionVerbs = {
  undo: { weight: 4, brings: true, run: (world) => storeOf(world).undo() },
  redo: { weight: 3, brings: true, run: (world) => storeOf(world).redo() },
  jump: { weight: 2, brings: true, run: (world, { picks: [a] }) => storeOf(world).goToStep((a % 9) - 4) },
  'there and back': { brings: true, run: (world) => goThereAndBack(world) },
  edit: { run: (world, { picks: [a] }) => storeOf(world).edit(anyKey(world, a)) },
  'change the mode': { run: (world, { picks: [a] }) => storeOf(world).setMode(choose(MODES, a)!) },
  'show a page': { run: (world, { picks: [a] }) => storeOf(world).showPage(choose(layoutIn(world), a)?.key ?? '') },
  'show a datapoint': { run: (world, { picks: [a] }) => storeOf(world).goToDatapoint((a % 7) - 1) },
  'name the project': { run: (world, { picks: [a] }) => storeOf(world).rename(`Name ${a % 4}`) },
  'draft a note': { run: (world, { picks: [a] }) => storeOf(world).draftNote(anyKey(world, a)) },
  "take the server's answer": {
    run: (world, { picks: [a, b, c] }) => {
      const issue = { page: a % 3, row: b % 3, column: c % 2, item: b % 2, type: 'free_text', message: 'Missing.' }
      const answer = readServerAnswer(
        JSON.stringify({ type: 'INVALID_BATCH_ITEMS', issues: [issue, { page: 99, message: '?' }] }),
      )
      if (answer.ok) storeOf(world).setServerIssues(answer.issues)
    },
  },
  save: { weight: 3, run: (world) => save(world) },
  crash: {
    weight: 2,
    brings: true,
    run: async (world) => {
      const gone = windowOf(world)
      const id = gone.current.id()
      const isApart = gone.store.getState().apart !== null
      gone.end()
      const back = await world.browser.openWindow()
      world.windows = world.windows.map((one) => (one === gone ? back : one))
      const kept = world.saved.get(id)
      if (kept === undefined) return
      expect(await back.projects.open(id), 'the project opens after a crash').toBeNull()
      if (!isApart) hold(isSameWork(workOf(back), kept), 'what is back after a crash is what was saved')
    },
  },
  'change the window': {
    brings: true,
    run: async (world) => {
      if (world.windows.length === 1) {
        await save(world)
        const other = await world.browser.openWindow()
        expect(await other.projects.open(windowOf(world).current.id())).toBeNull()
        hold(isSameWork(workOf(other), workOf(windowOf(world))), 'another window shows what is saved')
        world.windows = [...world.windows, other]
      }
      world.at = (world.at + 1) % 2
    },
  },
  'settle the windows': {
    brings: true,
    run: async (world, { picks: [a] }) => {
      const { store, projects } = windowOf(world)
      if (store.getState().apart === null) return
      const choice = choose(['mine', 'theirs', 'copy'] as const, a)!
      expect(await projects.settle(choice)).toBeNull()
      await save(world)
    },
  },
  'keep a restore point': {
    run: async (world) => expect(await windowOf(world).projects.keepRestorePoint('Here')).toBeNull(),
  },
  'go back to a restore point': {
    brings: true,
    run: async (world, { picks: [a] }) => {
      const { projects } = windowOf(world)
      const point = choose(await projects.listRestorePoints(), a)
      if (point === undefined) return
      const held = await projects.readRestorePoint(point.id)
      expect(held.ok, 'a restore point can be read').toBe(true)
      expect(await projects.restore(point.id)).toBeNull()
    },
  },
  'new project': {
    brings: true,
    run: async (world) => {
      await save(world)
      expect(await windowOf(world).projects.create()).toBeNull()
    },
  },
  'open a project': {
    brings: true,
    run: async (world, { picks: [a] }) => {
      await save(world)
      const window = windowOf(world)
      const id = choose([...world.saved.keys()], a)
      if (id === undefined || id === window.current.id()) return
      expect(await window.projects.open(id)).toBeNull()
      hold(isSameWork(workOf(window), world.saved.get(id)!), 'a project opens as it was saved')
    },
  },
} satisfies Record<string, Verb>

/** Undoes everything and redoes it: step by step the same states come by as on the way. */
function goThereAndBack(world: World) {
  const store = storeOf(world)
  const passed = []
  while (store.getState().history.past.length > 0) {
    passed.push(store.getState().history.present)
    store.undo()
  }
  while (passed.length > 0) {
    store.redo()
    expect(store.getState().history.present, 'a step redone').toBe(passed.pop())
  }
}

async function save(world: World) {
  const window = windowOf(world)
  await window.current.files.settled(window.store.getState().history.present.dataset)
  window.current.save()
  await window.current.flush()
  const { saving, apart } = window.store.getState()
  expect(saving.status).toBe('saved')
  expect(window.current.isKept(), 'what is open is kept').toBe(true)
  if (apart === null) await noteSaved(world, window)
}

/** Notes what lies in the storage now, and that it is what is open. */
async function noteSaved(world: World, window: FuzzWindow) {
  const there = await window.storage.load(window.current.id())
  if (there.state !== 'loaded') return
  hold(isSameWork(there.project.document, workOf(window)), 'what was saved is what is open')
  world.saved.set(window.current.id(), there.project.document)
}
