import { useCallback, useSyncExternalStore } from 'react'
import type { TaskProgress } from '../../dataset/worker/protocol.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { useDesignerStore } from '../../store/store-context.tsx'

/** A dataset that is being made of the open one: what is done, as in “Renaming a field”, and how far it is; null while it is too early to say. */
export type Making = { readonly words: string; readonly progress: TaskProgress | null; stop(): void }

const makings = new WeakMap<DesignerStore, Making>()
const listeners = new Set<() => void>()

/** What is being made; null while nothing is. */
export function makingOf(store: DesignerStore): Making | null {
  return makings.get(store) ?? null
}

/** Tells what is being made, or with null that nothing is any more. */
export function setMaking(store: DesignerStore, making: Making | null): void {
  if (making === null) makings.delete(store)
  else makings.set(store, making)
  for (const listener of listeners) listener()
}

/** What is being made, as it goes on. */
export function useMaking(): Making | null {
  const store = useDesignerStore()
  return useSyncExternalStore(
    subscribe,
    useCallback(() => makingOf(store), [store]),
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
