import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import type { ToastSubject } from '../ui/toasts.tsx'

/** What a message speaks of that is about a dataset: it goes when another one, or none, is open. */
export function aboutDataset(store: DesignerStore, handle: DatasetHandle): ToastSubject {
  return {
    subscribe: store.subscribe,
    standing: () => (store.getState().dataset.handle === handle ? 'latest' : 'gone'),
  }
}
