import { countWords, formatCount } from '../../base/number-words.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { DesignerTools } from '../designer-tools.tsx'
import { deriveDataset } from './derive-dataset.ts'

type Tools = Pick<DesignerTools, 'openDataset' | 'say'>

/** Makes a dataset of the open one without these datapoints, which are counted from 0, and puts it in its place. */
export function leaveOut(store: DesignerStore, tools: Tools, datapoints: readonly number[]): Promise<void> {
  return select(store, tools, 'leave-out', datapoints)
}

/** The same with these datapoints alone. */
export function keepOnly(store: DesignerStore, tools: Tools, datapoints: readonly number[]): Promise<void> {
  return select(store, tools, 'keep', datapoints)
}

function select(
  store: DesignerStore,
  tools: Tools,
  kind: 'leave-out' | 'keep',
  datapoints: readonly number[],
): Promise<void> {
  const { index, state } = store.getState().dataset
  const [first = 0] = datapoints
  const isOne = datapoints.length === 1
  const what = isOne ? `datapoint ${formatCount(first + 1)}` : countWords(datapoints.length, 'datapoint')
  const isOut = kind === 'leave-out'
  const before = datapoints.filter((datapoint) => datapoint < index).length
  const left = isOut ? (state?.count ?? 0) - datapoints.length : datapoints.length
  return deriveDataset(
    store,
    tools,
    { kind, datapoints },
    {
      name: isOut ? `Leave out ${what}` : `Keep only ${what}`,
      change: (document) => document,
      doing: isOut ? `Leaving out ${what}` : `Keeping only ${what}`,
      done: isOut
        ? `${isOne ? `Datapoint ${formatCount(first + 1)} is` : `${what} are`} left out.`
        : `Only ${what} ${isOne ? 'is' : 'are'} kept.`,
      details: (fileName) =>
        `The data is now a copy of ${countWords(left, 'datapoint')}, “${fileName}”; what you opened stays as it is.`,
      failed: 'Nothing was left out.',
      shows: isOut ? index - before : before,
    },
  )
}
