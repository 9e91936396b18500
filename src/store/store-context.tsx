import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import type { DesignerState } from './designer-state.ts'
import type { DesignerStore } from './designer-store.ts'
import { followState, type Follower } from './follow-state.ts'

type Stores = { readonly store: DesignerStore; readonly follower: Follower<DesignerState> }

const StoreContext = createContext<Stores | null>(null)

/** Hands the store to everything below it. */
export function StoreProvider({ store, children }: { store: DesignerStore; children: ReactNode }) {
  const [stores, setStores] = useState<Stores>(() => ({ store, follower: followState(store) }))
  if (stores.store !== store) setStores({ store, follower: followState(store) })
  useEffect(() => catchUpOnInput(stores.follower), [stores.follower])
  return <StoreContext value={stores}>{children}</StoreContext>
}

/** The store itself, for commands and event handlers; reading it does not subscribe. Throws outside a StoreProvider. */
export function useDesignerStore(): DesignerStore {
  return useStores().store
}

/** A part of the state; renders again only when that part changes. Select small, stable parts. */
export function useDesigner<T>(selector: (state: DesignerState) => T): T {
  return useStore(useStores().store, selector)
}

/**
 * The same for what stands beside the page that is worked on, such as the outline and the marks of problems: a change is painted where
 * it is made first, and here behind that frame. What a press or a key meets is never behind.
 */
export function useDesignerSoon<T>(selector: (state: DesignerState) => T): T {
  return useStore(useStores().follower, selector)
}

function useStores(): Stores {
  const stores = useContext(StoreContext)
  if (stores === null) throw new Error('No provider above.')
  return stores
}

/** The next press or key must find what the last change has led to. Gives back how to end that. */
function catchUpOnInput(follower: Follower<DesignerState>): () => void {
  const catchUp = () => {
    if (follower.isBehind()) flushSync(follower.catchUp)
  }
  const inputs = ['pointerdown', 'keydown'] as const
  for (const input of inputs) window.addEventListener(input, catchUp, true)
  return () => {
    for (const input of inputs) window.removeEventListener(input, catchUp, true)
  }
}
