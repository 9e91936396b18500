import type { AdviceDraft } from './advice.ts'

/** How long a task is, as estimated or measured. */
export type TaskLength = { readonly minutesPerDatapoint: number; readonly datapointsPerGroup: number }

/** Longer than this for one datapoint, answers get careless. In minutes. Ours. */
export const MOST_PER_DATAPOINT = 5
/** Longer than this for what one participant does in one go. In minutes. Ours. */
export const MOST_PER_GROUP = 30

/** Very long tasks are left, or answered with less and less care. */
export function adviseLength({ minutesPerDatapoint, datapointsPerGroup }: TaskLength): readonly AdviceDraft[] {
  const perGroup = minutesPerDatapoint * datapointsPerGroup
  if (minutesPerDatapoint > MOST_PER_DATAPOINT) {
    return [
      {
        rule: 'long-datapoint',
        message: `A datapoint takes about ${Math.round(minutesPerDatapoint)} minutes to read and answer.`,
        reason: `After ${MOST_PER_DATAPOINT} minutes with one screen the care for it goes down. Ask fewer questions, or split the datapoint.`,
      },
    ]
  }
  if (perGroup <= MOST_PER_GROUP) return []
  return [
    {
      rule: 'long-group',
      message: `A task group of ${datapointsPerGroup} datapoints takes about ${Math.round(perGroup)} minutes.`,
      reason: `Participants do a group in one go. Beyond ${MOST_PER_GROUP} minutes many leave, and their answers are lost: make smaller groups.`,
    },
  ]
}
