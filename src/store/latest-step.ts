import type { DesignerStore } from './designer-store.ts'

/** Where a step stands in the history by now: `gone` when it was undone, or with another project. */
export type StepStanding = 'latest' | 'earlier' | 'gone'

/** A step to speak of: where it stands, and what to call whenever that may have changed; `subscribe` gives back how to end it. */
export type KnownStep = { subscribe(listener: () => void): () => void; standing(): StepStanding }

/** The step that is the latest one now. */
export function latestStep(store: DesignerStore): KnownStep {
  const step = store.getState().history.past.at(-1)
  return {
    subscribe: store.subscribe,
    standing: () => {
      const { past } = store.getState().history
      if (step === undefined || !past.some(({ id }) => id === step.id)) return 'gone'
      return past.at(-1)?.id === step.id ? 'latest' : 'earlier'
    },
  }
}
