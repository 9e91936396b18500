import type { Found, TaskProgress } from '../../dataset/worker/protocol.ts'
import { formatCount } from '../../base/number-words.ts'

/** Where a search stands. `progress` is null while it is too early to say; `isOnly`: the same datapoint again; `isRound`: it went on at the start of the file. */
export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly text: string; readonly progress: TaskProgress | null }
  | {
      readonly kind: 'found'
      readonly text: string
      readonly found: Found
      readonly isOnly: boolean
      readonly isRound: boolean
    }
  | { readonly kind: 'none'; readonly text: string }
  | { readonly kind: 'failed'; readonly message: string }

/** Where a search stands, in words; '' before there is one. */
export function searchWords(state: SearchState): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'searching':
      return 'Searching…'
    case 'none':
      return `No datapoint holds “${state.text}”.`
    case 'failed':
      return state.message
    case 'found': {
      const { found, isOnly, isRound } = state
      const more = isOnly ? ', the only one' : isRound ? ', from the start again' : ''
      return `Datapoint ${formatCount(found.index + 1)}, field ${found.field}${more}`
    }
  }
}
