import type { Key } from '../../../src/base/key.ts'
import type { Layout } from '../../../src/layout/layout.ts'
import type { DesignDocument } from '../../../src/store/design-document.ts'
import type { DesignerStore } from '../../../src/store/designer-store.ts'
import { keysOf } from '../../support/picture.ts'
import { createBrowser, type Browser, type FuzzWindow } from './window.ts'

/** One random step: what is done, three numbers to choose what it is done to by, and words. */
export type Step = { readonly verb: string; readonly picks: readonly [number, number, number]; readonly words: string }

/** What a verb gets: the world, and the draws of its step. */
export type Draws = Pick<Step, 'picks' | 'words'>

/** Something that can be done. */
export type Verb = {
  /** How often it is drawn beside the others; 1 without it. */
  readonly weight?: number
  /** Whether it brings in content that the designer did not make, or an earlier state: empty rows and third columns may come with it. */
  readonly brings?: boolean
  run(world: World, draws: Draws): void | Promise<void>
}

/** Everything that a sequence of steps acts on. */
export type World = {
  readonly browser: Browser
  /** One or two windows; the second is opened by a step. */
  windows: readonly FuzzWindow[]
  /** Which window is in hand. */
  at: number
  clipboard: string
  /** Texts of exports and projects made on the way, to be opened later. */
  files: readonly string[]
  /** What is known to lie in the storage, by project. */
  readonly saved: Map<string, string>
}

/** A world at a first visit. */
export async function createWorld(): Promise<World> {
  const browser = createBrowser()
  return { browser, windows: [await browser.openWindow()], at: 0, clipboard: '', files: [], saved: new Map() }
}

/** The window in hand. */
export function windowOf(world: World): FuzzWindow {
  return world.windows[world.at]!
}

/** The store of the window in hand. */
export function storeOf(world: World): DesignerStore {
  return windowOf(world).store
}

/** The document in hand. */
export function documentOf(world: World): DesignDocument {
  return storeOf(world).getState().history.present
}

/** The layout in hand. */
export function layoutIn(world: World): Layout {
  return documentOf(world).layout
}

/** One of a list by a draw; undefined when it is empty. */
export function choose<T>(list: readonly T[], draw: number): T | undefined {
  return list[draw % Math.max(1, list.length)]
}

/** The key of any node of the layout. */
export function anyKey(world: World, draw: number): Key {
  return choose(keysOf(layoutIn(world)), draw) ?? ''
}

/** What a person would act on: the selection, or any one to three nodes. */
export function anyKeys(world: World, [a, b, c]: Draws['picks']): readonly Key[] {
  const { selection } = storeOf(world).getState().session
  if (selection.length > 0 && a % 2 === 0) return selection
  return [...new Set([a, b, c].slice(0, 1 + (c % 3)).map((draw) => anyKey(world, draw)))]
}
