import { countWords, numberWords } from '../../base/number-words.ts'
import { type FigureInput, studyFigures } from '../batch/study-figures.ts'
import type { ExportDataset } from '../export-catalogue.ts'
import { moneyWords } from '../plan-study.ts'

/** What it means for places and pay when every datapoint is shown both ways; empty while the groups are not known. */
export function twiceWords(input: FigureInput): string {
  const { dataset, details, plan } = input
  if (dataset === null) return ''
  const set = details.study?.total_available_places
  if (set !== undefined)
    return `The places stay at ${numberWords(set)}, as set in Batch details: look whether they are enough.`
  const before = takes(input)
  const after = takes({ ...input, dataset: twice(dataset) })
  if (before === null || after === null) return ''
  const money = (pay: number) => moneyWords(pay, plan.currency)
  return `That takes ${countWords(after.places, 'place')} instead of ${numberWords(before.places)}, and ${money(after.pay)} instead of ${money(before.pay)}, without the platform’s fee.`
}

function takes(input: FigureInput): { readonly places: number; readonly pay: number } | null {
  const { reward, total_available_places: places } = studyFigures(input)
  return reward === null || places === null ? null : { places, pay: (reward * places) / 100 }
}

/** The dataset with a twin for each datapoint: those of a group are a group of their own. */
function twice(dataset: ExportDataset): ExportDataset {
  const { count, leftOut, groups } = dataset
  const twins = groups && { ...groups, sizes: groups.sizes.map((one) => ({ ...one, groups: 2 * one.groups })) }
  return { ...dataset, count: 2 * count, leftOut: 2 * leftOut, groups: twins }
}
