import { formatCount } from '../../base/number-words.ts'
import type { AdviceDraft } from './advice.ts'
import type { Leak } from './find-leaks.ts'
import type { Stimulus } from './stimuli.ts'

/** A text that names what participants are not to know, such as the model that wrote it, is judged by that name. */
export function adviseBlinding({ name, found }: Stimulus, leaks: readonly Leak[]): readonly AdviceDraft[] {
  return leaks
    .filter(({ shown }) => shown === name)
    .map(({ metadata, value, datapoints, first }) => ({
      ...found.place,
      key: found.node.key,
      datapoint: first,
      rule: 'metadata-shown',
      message: `“${name}” holds the value of “${metadata}” in ${datapoints === 1 ? 'a datapoint' : `${formatCount(datapoints)} datapoints`}: “${value}”.`,
      reason:
        'Metadata is kept from participants. Where a text names it all the same, they may judge the name instead of the text: take it out of the text.',
    }))
}
