import { giveOut } from '../layout/give-out.ts'
import type { GivenOut } from '../layout/given-out.ts'
import type { DesignerStore } from './designer-store.ts'

/** Takes note that the options and units of the open layout leave as they are now: from here on their values stay when labels change. */
export function giveOutValues(store: DesignerStore): void {
  const { givenOut = NONE, layout } = store.getState().history.present
  const next = giveOut(givenOut, layout)
  if (next !== givenOut) store.addGivenOut(next)
}

const NONE: GivenOut = new Map()
