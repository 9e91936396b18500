import { countWords, formatCount } from '../base/number-words.ts'
import { describeRepair } from '../dataset/describe-repair.ts'
import type { DatasetState } from '../dataset/worker/dataset-state.ts'
import type { DatasetReport } from '../dataset/worker/protocol.ts'

/** What was mended in a dataset's file, and before that what can't be read of it and what happens with it: a title, and the details. */
export function repairWords(
  { count, fileName }: DatasetState,
  { repairs, faultCount }: DatasetReport,
): readonly [title: string, details: readonly string[]] {
  const mended = repairs.map(describeRepair)
  if (faultCount > 0) {
    const stay = faultCount === 1 ? 'It stays' : 'They stay'
    return [
      `${formatCount(faultCount)} of ${countWords(count, 'datapoint')} in “${fileName}” can’t be read.`,
      [
        `${stay} out of what you download. Choose the file’s name below, then Checks, to see where and why, and to download the good ones.`,
        ...mended,
      ],
    ]
  }
  return [
    `“${fileName}” was mended while it was read.`,
    [
      ...mended,
      'Your file is as it was. To upload the mended one, choose its name below, then Checks, and download the good datapoints.',
    ],
  ]
}
