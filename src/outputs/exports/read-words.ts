import type { ExportDataset } from '../export-catalogue.ts'
import { countWords } from '../../base/number-words.ts'

/** Why a dataset can't be taken yet and what to do, in a sentence; null when it can, if only as far as it was read. */
export function unreadWords({ isRead, isStopped, isWhole }: ExportDataset): string | null {
  if (isRead) return null
  if (!isStopped) return 'The dataset is still being read. Wait until all of it is checked.'
  return isWhole
    ? 'Checking the dataset was stopped. Choose “Check them all”.'
    : 'Reading the dataset was stopped. Choose “Read the rest”, or “Check what was read” to take only that part.'
}

/** That only the first datapoints of the file are here, in a sentence; null when it was read to its end. */
export function partWords({ isWhole, count }: ExportDataset): string | null {
  return isWhole ? null : `Only the first ${countWords(count, 'datapoint')}: the rest of the file was not read.`
}

/** What the name of a file says when only the first datapoints are in it: `-first-120`; nothing when all are. */
export function partSuffix({ isWhole, count }: Pick<ExportDataset, 'isWhole' | 'count'>): string {
  return isWhole ? '' : `-first-${count}`
}
