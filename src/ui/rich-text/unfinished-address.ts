/** The last one only: it is there for whoever tapped beside the box and comes back. */
let last: { readonly place: string; readonly address: string } | null = null

/** Keeps an address that can't be used yet for the next time that one is asked for at the same place; an empty one forgets the last. */
export function keepUnfinished(place: string, address: string): void {
  last = address.trim() === '' ? null : { place, address }
}

/** The address that was left unfinished at this place; empty when there is none. */
export function unfinishedAddress(place: string): string {
  return last?.place === place ? last.address : ''
}
