import type { Profile } from '../../dataset/profile.ts'
import type { Schema } from '../../dataset/schema.ts'
import { listItems } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import { sortIssues } from '../sort-issues.ts'
import type { Advice, AdviceDraft } from './advice.ts'
import { adviseAltText } from './alt-text.ts'
import { adviseBlinding } from './blinding.ts'
import { adviseSideBySide } from './compared-apart.ts'
import type { Leak } from './find-leaks.ts'
import { adviseLength, type TaskLength } from './long-reading.ts'
import { adviseMarkup } from './markup-shown.ts'
import { adviseOpenScale } from './openly-shown-scale.ts'
import { adviseOptionNames } from './option-names.ts'
import { adviseRepeatedTitle } from './repeated-title.ts'
import { adviseSidesByPlace } from './sides-by-place.ts'
import { adviseStimulusFirst } from './stimulus-first.ts'
import { listStimuli } from './stimuli.ts'
import { adviseSideLabels } from './unlabelled-sides.ts'
import { adviseWayOut } from './way-out.ts'

/** What is known beside the layout. `profile` is null and `leaks` is empty while the data is not read. */
export type AdviceBasis = {
  readonly schema: Schema | null
  readonly profile: Profile | null
  readonly leaks: readonly Leak[]
  readonly length: TaskLength
}

/** All advice for a layout, by place, the whole first. None of it is needed for the platform to accept the layout. */
export function advise(layout: Layout, { schema, profile, leaks, length }: AdviceBasis): readonly Advice[] {
  const drafts = layout.flatMap((page, index): readonly AdviceDraft[] => {
    const items = listItems(page, index)
    const images = items.flatMap(adviseAltText)
    if ((page.display_position ?? 'body') !== 'body') return images
    const stimuli = listStimuli(page, index, schema)
    return [
      ...images,
      ...adviseSideBySide(page, stimuli),
      ...adviseStimulusFirst(page, index),
      ...adviseSideLabels(page, index, stimuli),
      ...adviseSidesByPlace(page, index, stimuli),
      ...stimuli.flatMap((stimulus) => [
        ...adviseRepeatedTitle(stimulus, schema),
        ...adviseBlinding(stimulus, leaks),
        ...adviseMarkup(stimulus, schema, profile),
      ]),
      ...items.flatMap((item) => [
        ...adviseOpenScale(item),
        ...adviseOptionNames(item, stimuli),
        ...adviseWayOut(item),
      ]),
    ]
  })
  return sortIssues([...adviseLength(length), ...drafts].map(toAdvice))
}

function toAdvice(draft: AdviceDraft): Advice {
  return { ...draft, severity: 'advice', source: 'designer' }
}
