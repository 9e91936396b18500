import * as z from 'zod/mini'
import { FIRST_VIEW, NARROWEST, type ViewSettings, WIDEST, WIDTHS } from './view-settings.ts'

const STORED = 'batch-layout-designer preview'

const viewSchema = z.object({
  width: z.enum(WIDTHS.map(({ value }) => value)),
  freeWidth: z.int().check(z.minimum(NARROWEST), z.maximum(WIDEST)),
  isZoomed: z.boolean(),
  isDark: z.boolean(),
  isRightToLeft: z.boolean(),
})

/** How the participant's screen was looked at last in this browser, whatever the project; the usual way where that is not known. */
export function loadViewSettings(): ViewSettings {
  try {
    const read = viewSchema.safeParse(JSON.parse(localStorage.getItem(STORED) ?? 'null'))
    return read.success ? read.data : FIRST_VIEW
  } catch {
    return FIRST_VIEW
  }
}

/** Keeps it for the next visit. */
export function keepViewSettings(view: ViewSettings) {
  try {
    localStorage.setItem(STORED, JSON.stringify(view))
  } catch {
    // Without storage it holds for this visit only.
  }
}
