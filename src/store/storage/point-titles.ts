import { shortName } from '../../base/short-name.ts'
import type { Replacement } from '../designer-state.ts'

/** What a step is that goes over to a kept state of the project. */
export type Return = Exclude<Replacement, { kind: 'import' }>

/** How the step is called that goes over to a kept state of the project. */
export function stepName(way: Return): string {
  return way.kind === 'theirs' ? 'Take over the other window’s version' : `Go back to ${quoted(way.to)}`
}

/** What the restore point is called that keeps what a step has replaced. */
export function beforeTitle(replaces: Replacement, step: string): string {
  return replaces.kind === 'restore' ? `Before going back to ${quoted(replaces.to)}` : `Before “${step}”`
}

/** What the restore point of a window's own version of this time is called, when another window has changed the project meanwhile. */
export function ownVersionTitle(time: string): string {
  return `This window’s version of ${time}, while another one changed it`
}

/** What the restore point of the other window’s version of this time is called. */
export function otherVersionTitle(time: string): string {
  return `The other window’s version of ${time}, when both had changed it`
}

/** What the restore point is called that keeps what a window had not saved, where somebody else has saved since. */
export const LEFT_TITLE = 'What a window had not saved when it was closed'

/** The title of a restore point within another name, without quotes in quotes. */
function quoted(title: string): string {
  return `“${shortName(title.replace(/[“”]/g, ''))}”`
}
