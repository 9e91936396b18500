/** A state of the document to go to: `by` steps from now (0 is now, negative is past). */
export type HistoryEntry = { readonly by: number; readonly name: string; readonly when: 'past' | 'now' | 'future' }

type Named = {
  readonly past: readonly { readonly name: string }[]
  readonly future: readonly { readonly name: string }[]
}

/** Every state that can be gone to, the newest first, each named by the step that led to it; the oldest is how it began. */
export function listSteps({ past, future }: Named): readonly HistoryEntry[] {
  const names = [BEGINNING, ...past.map(({ name }) => name), ...future.map(({ name }) => name)]
  return names
    .map((name, index): HistoryEntry => {
      const by = index - past.length
      return { by, name, when: by === 0 ? 'now' : by < 0 ? 'past' : 'future' }
    })
    .toReversed()
}

/** What the first entry is called. Older steps may have been forgotten, so it is not always an empty page. */
const BEGINNING = 'As it was opened'
