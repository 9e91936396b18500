import type { DesignerStore } from './designer-store.ts'

/** Shows a datapoint of the dataset that is open now as soon as the file is read so far, unless another is chosen by hand meanwhile. */
export function goWhenRead(store: DesignerStore, datapoint: number): void {
  const { handle: wanted } = store.getState().dataset
  if (wanted === null || datapoint === 0) return
  const isOver = (): boolean => {
    const { state, handle, index } = store.getState().dataset
    // Another dataset, or a datapoint chosen by hand meanwhile, comes first.
    if (state === null || handle !== wanted || index !== 0) return true
    if (state.count <= datapoint && !state.isCountFinal) return false
    void store.goToDatapoint(datapoint)
    return true
  }
  if (isOver()) return
  const end = store.subscribe(() => {
    if (isOver()) end()
  })
}
