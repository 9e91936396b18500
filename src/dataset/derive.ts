import type { Json } from '../base/json.ts'
import { encodeLinkSpaces, isLinkWithSpace } from '../base/link-space.ts'
import type { Datapoint } from './schema.ts'

/**
 * How a dataset is made of another one, which stays as it is. `rename`: a field has another name in every datapoint that has it. `leave-out`:
 * all but these datapoints; `keep`: these alone. They are counted from 0. `encode-spaces`: the links of a field have %20 for their spaces.
 */
export type Derivation =
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'leave-out' | 'keep'; readonly datapoints: readonly number[] }
  | { readonly kind: 'encode-spaces'; readonly field: string }

/** The new dataset as a file, or a sentence that says why it can't be made. */
export type Derived = { readonly ok: true; readonly file: File } | DerivationRefusal

/** Why a dataset can't be made. */
export type DerivationRefusal = { readonly ok: false; readonly message: string }

/** Whether a datapoint, from 0, is there afterwards. */
export function keeps({ kind, datapoints }: Extract<Derivation, { datapoints: unknown }>): (index: number) => boolean {
  const named = new Set(datapoints)
  return (index) => named.has(index) === (kind === 'keep')
}

/** A datapoint with a field under another name, in its place. */
export function renameKey(datapoint: Datapoint, from: string, to: string): Datapoint {
  return new Map<string, Json>([...datapoint].map(([name, value]) => [name === from ? to : name, value]))
}

/** A datapoint whose link in a field has %20 for its spaces; null where the field holds no link with a space. */
export function encodeSpaces(datapoint: Datapoint, field: string): Datapoint | null {
  const value = datapoint.get(field)
  if (typeof value !== 'string' || !isLinkWithSpace(value)) return null
  return new Map(datapoint).set(field, encodeLinkSpaces(value))
}

/** That the datapoint `index`, from 0, has the new name already. */
export function refuseSecond(index: number, to: string): DerivationRefusal {
  return refuse(`Datapoint ${index + 1} has a field “${to}” already, and a name can stand for one value only.`)
}

/** That a file has a column of the new name already. */
export function refuseColumn(to: string): DerivationRefusal {
  return refuse(`The file has a column “${to}” already, and a name can stand for one column only.`)
}

/** That there would be nothing to be shown. */
export const NONE_LEFT = refuse('No datapoint would be left.')

/** A derivation that can't be made, with the reason. */
export function refuse(message: string): DerivationRefusal {
  return { ok: false, message }
}

/** What a file is called that was made of another one: `answers.csv` → `answers edited.csv`. */
export function editedName(fileName: string, extension?: string): string {
  const [ending = ''] = /\.[a-z0-9]{2,6}$/i.exec(fileName) ?? []
  const stem = fileName.slice(0, fileName.length - ending.length)
  return `${stem.endsWith(EDITED) ? stem : stem + EDITED}${extension ?? ending}`
}

/** Whether a file's name is that of one that was made of another one: all that is known of it at a later visit. */
export function isEditedName(fileName: string): boolean {
  return fileName.replace(/\.[a-z0-9]{2,6}$/i, '').endsWith(EDITED)
}

const EDITED = ' edited'
