import type { KnownStep } from '../store/latest-step.ts'
import type { ToastAction } from '../ui/toasts.tsx'
import type { FileKind } from './recognise-text.ts'

/** What came of opening a file: one clear title, and the details where there are any. */
export type Opening = {
  readonly ok: boolean
  readonly title: string
  readonly details: readonly string[]
  readonly kind: FileKind
  /** The step that opened it; none when nothing was opened. */
  readonly step?: KnownStep
  /** What can be done about it where it is no step: the way back, or another way to open it. */
  readonly actions?: readonly ToastAction[]
  /** Files of the same kind that came with it and were not opened, because only one can be open. */
  readonly leftOut?: readonly File[]
}

/** An opening that changed nothing, and why. */
export function refused(name: string, kind: FileKind, details: readonly string[]): Opening {
  return { ok: false, kind, title: `“${name}” was not opened. Nothing has changed.`, details }
}
