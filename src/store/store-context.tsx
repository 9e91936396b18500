import { createContext, useContext, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { DesignerState } from './designer-state.ts'
import type { DesignerStore } from './designer-store.ts'

const StoreContext = createContext<DesignerStore | null>(null)

/** Hands the store to everything below it. */
export function StoreProvider({ store, children }: { store: DesignerStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>
}

/** The store itself, for commands and event handlers; reading it does not subscribe. Throws outside a StoreProvider. */
export function useDesignerStore(): DesignerStore {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('useDesignerStore needs a StoreProvider above it.')
  return store
}

/** A part of the state; renders again only when that part changes. Select small, stable parts. */
export function useDesigner<T>(selector: (state: DesignerState) => T): T {
  return useStore(useDesignerStore(), selector)
}
