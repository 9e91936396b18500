import { createContext, useContext, type ReactNode } from 'react'

/**
 * How the texts of items are drawn where they stand. Participants get them as they are; a designer may put something round or in place
 * of them that takes the very same room.
 */
export type TextSlots = {
  /** Draws the text at `part` of the item (`description`, `options.2.label`); `shown` is what participants see of it. */
  render(part: string, shown: ReactNode): ReactNode
  /** Whether the text at `part` keeps its place although it is empty. */
  keeps(part: string): boolean
}

const SlotsContext = createContext<TextSlots | null>(null)

/** Draws the texts of all items below it in another way. */
export const TextSlotsProvider = SlotsContext

/** A text of an item where it stands, at `part`; `children` is what participants see. */
export function TextSlot({ part, children }: { readonly part: string; readonly children: ReactNode }) {
  const slots = useContext(SlotsContext)
  return slots === null ? children : slots.render(part, children)
}

/** Whether the text at `part` has a place even when it is empty; never for participants. */
export function useKeepsText(part: string): boolean {
  return useContext(SlotsContext)?.keeps(part) ?? false
}
