import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { createProfiler } from '../../../src/dataset/profile.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import type { Schema } from '../../../src/dataset/schema.ts'
import type { Item } from '../../../src/items/schemas.ts'
import { estimateReading, USUAL_PACE } from '../../../src/outputs/estimate-reading.ts'
import { minutesWords } from '../../../src/base/minutes-words.ts'
import type { StudyDetails } from '../../../src/outputs/batch/batch-details.ts'
import { moneyWords, plannedWords, planStudy, studyMinutes, type StudyInput } from '../../../src/outputs/plan-study.ts'
import { FIRST_PLAN } from '../../../src/outputs/study-settings.ts'
import { drawGroups, groupByField, listSizes } from '../../../src/outputs/task-groups.ts'
import { layoutOf, pageWith } from '../checks/layout-of.ts'
import { computingTime } from '../../support/computing-time.ts'

const drawn = (datapoints: number, size: number) => listSizes(drawGroups(datapoints, size, 1))

const input: StudyInput = {
  sizes: drawn(300, 3),
  minutes: { perDatapoint: 4, once: 3 },
  details: { annotators_per_task: 2 },
  plan: { rewardPerHour: 12, currency: '£' },
}

describe('the planning of a study', () => {
  it('gives minutes, reward and total', () => {
    expect(planStudy(input)).toMatchObject({
      places: 200,
      minutes: { shortest: 15, average: 15, longest: 15 },
      wholeMinutes: 15,
      reward: 3,
      total: 600,
      perHour: 12,
      lowestPerHour: 12,
      hoursInAll: 50,
      warning: '',
    })
    expect(planStudy(input)?.words).toBe(
      'Each participant takes 15 minutes and gets £3.00. 200 places cost £600.00, without the platform’s fee.',
    )
  })

  it('says what uneven groups mean', () => {
    const sizes = listSizes(groupByField(['a', 'b', 'b', 'b']))
    const plan = planStudy({
      ...input,
      sizes,
      minutes: { perDatapoint: 4, once: 0 },
      details: { annotators_per_task: 1 },
    })
    expect(plan).toMatchObject({
      minutes: { shortest: 4, average: 8, longest: 12 },
      reward: 1.6,
      total: 3.2,
      lowestPerHour: 8,
    })
    expect(plan?.words).toBe(
      'Each participant takes 8 minutes on average (4 minutes to 12 minutes) and gets £1.60. 2 places cost £3.20, without the platform’s fee. Whoever gets the largest group is paid £8.00 an hour.',
    )
  })

  it('says the minutes as the study does, and pays for those it says', () => {
    const plan = planStudy({ ...input, sizes: drawn(40, 10), minutes: { perDatapoint: 1.5, once: 0.3 } })
    expect(plan).toMatchObject({
      wholeMinutes: 16,
      reward: 3.2,
      proposed: { reward: 320, estimated_completion_time: 16 },
    })
    expect(plan?.minutes.average).toBeCloseTo(15.3)
    expect(plan?.words).toMatch(/^Each participant takes 16 minutes and gets £3\.20\. 8 places cost £25\.60,/)
  })

  it('lets what is set go before what is worked out, and says when that is little', () => {
    const fixed = (study: StudyDetails) =>
      planStudy({
        ...input,
        sizes: drawn(40, 10),
        minutes: { perDatapoint: 1.5, once: 0.3 },
        details: { annotators_per_task: 3, study },
      })
    expect(fixed({ reward: 250 })).toMatchObject({
      reward: 2.5,
      total: 30,
      proposed: { reward: 320 },
      warning: '£2.50 for 16 minutes comes to only £9.38 an hour; at £12.00 an hour it would be £3.20.',
      words: 'Each participant takes 16 minutes and gets £2.50. 12 places cost £30.00, without the platform’s fee.',
    })
    expect(fixed({ reward: 250 })?.perHour).toBeCloseTo(9.375)
    expect(fixed({ reward: 319 })?.warning).toMatch(/^£3\.19 for 16 minutes comes to only £11\.96 an hour/)
    expect(fixed({ reward: 320 })?.warning).toBe('')
    expect(fixed({ estimated_completion_time: 20, total_available_places: 5 })).toMatchObject({
      places: 5,
      minutes: { shortest: 20, average: 20, longest: 20 },
      wholeMinutes: 20,
      reward: 4,
      total: 20,
      proposed: { estimated_completion_time: 16, total_available_places: 12 },
    })
  })

  it('never pays less than asked for the minutes that the study says, and less than a penny more', () => {
    const amount = fc.double({ min: 0, max: 500, noNaN: true })
    const penniesPerHour = fc.integer({ min: 0, max: 50_000 })
    const time = fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined })
    fc.assert(
      fc.property(
        amount,
        amount,
        penniesPerHour,
        fc.integer({ min: 1, max: 50 }),
        time,
        (each, once, rate, size, set) => {
          const plan = planStudy({
            ...input,
            sizes: drawn(100, size),
            minutes: { perDatapoint: each, once },
            details: set === undefined ? {} : { study: { estimated_completion_time: set } },
            plan: { rewardPerHour: rate / 100, currency: '£' },
          })!
          const minutes = set ?? plan.proposed.estimated_completion_time!
          const pennies = plan.proposed.reward!
          expect(plan.wholeMinutes).toBe(minutes)
          expect(minutes).toBeGreaterThanOrEqual(plan.minutes.average - 1e-6)
          // In whole pennies, so that nothing is lost in the comparing.
          expect(pennies * 60).toBeGreaterThanOrEqual(minutes * rate)
          expect((pennies - 1) * 60).toBeLessThan(minutes * rate)
          expect(plan.reward).toBe(pennies / 100)
          expect(plan.total).toBeCloseTo(plan.reward * plan.places, 2)
          expect(plan.warning).toBe('')
        },
      ),
    )
  })

  it('is none without groups', () => {
    expect(planStudy({ ...input, sizes: [] })).toBeNull()
  })

  it('rounds no sum up that is even already', () => {
    expect(
      planStudy({
        ...input,
        sizes: drawn(10, 1),
        minutes: { perDatapoint: 7, once: 0 },
        plan: { rewardPerHour: 9, currency: '£' },
      })?.reward,
    ).toBe(1.05)
  })
})

describe('the minutes of a study', () => {
  const layout = pageWith({ type: 'rich_text', content: `<p>${'word '.repeat(440)}</p>` })
  const none = { minutesPerDatapoint: null, minutesOnce: null }
  const of = (plan: typeof FIRST_PLAN | typeof none, measuredMinutes: number | null = null) =>
    studyMinutes({ layout, schema: null, profile: null, plan, measuredMinutes })

  it('are typed, else measured, else estimated, and what is not typed is rounded as it is shown', () => {
    expect(of(none).estimate.minutesPerDatapoint).toBeCloseTo(1.8333)
    expect(of(none)).toMatchObject({ perDatapoint: 1.8, once: 0 })
    expect(of(none, 0.3333)).toMatchObject({ perDatapoint: 0.33, proposed: { perDatapoint: 0.33 } })
    expect(of({ ...FIRST_PLAN, minutesPerDatapoint: 1.234 }, 7)).toMatchObject({
      perDatapoint: 1.234,
      proposed: { perDatapoint: 7 },
    })
    expect([1.8, 0.33, 15.3, 15].map(plannedWords)).toEqual(['1.8', '0.33', '15.3', '15'])
  })
})

describe('the estimate', () => {
  const schema: Schema = {
    strict: false,
    fields: [
      { name: 'prompt', type: 'text', label: 'The prompt' },
      { name: 'chart', type: 'image_url' },
      { name: 'voice', type: 'audio_url' },
      { name: 'unused', type: 'text' },
    ],
  }
  const profiler = createProfiler()
  for (let at = 0; at < 9; at++) {
    profiler.add(
      at,
      new Map([
        ['prompt', 'x'.repeat(600)],
        ['unused', 'y'.repeat(6000)],
        ['chart', `https://example.com/${'z'.repeat(6000)}.png`],
      ]),
    )
  }
  const profile = profiler.profile()
  const words = (count: number): Item => ({ type: 'rich_text', content: `<p>${'word '.repeat(count)}</p>` })

  it('counts what participants read, see and answer for each datapoint, and what they see once', () => {
    const layout = layoutOf(
      { position: 'intro', rows: [[[words(480)]]] },
      {
        rows: [
          [
            [words(90), { type: 'dataset_field', field: 'prompt' }, { type: 'dataset_field', field: 'chart' }],
            [
              {
                type: 'multiple_choice',
                description: 'Which one is better?',
                helper_text: 'Judge the whole.',
                answer_limit: 1,
                options: [
                  { label: 'The first', value: 'a' },
                  { label: 'second', value: 'b' },
                ],
              },
            ],
          ],
        ],
      },
    )
    const estimate = estimateReading(layout, schema, profile)
    expect(estimate).toMatchObject({ layoutWords: 100, images: 1, recordings: 0, questions: 1, minutesOnce: 2 })
    // The middle length is known by powers of two only: 512 to 1023 characters.
    expect(estimate.fieldWords).toBeGreaterThan(512 / 6)
    expect(estimate.fieldWords).toBeLessThan(1023 / 6 + 3)
    const { wordsPerMinute, secondsPerImage, secondsPerQuestion } = USUAL_PACE
    expect(estimate.minutesPerDatapoint).toBeCloseTo(
      (estimate.layoutWords + estimate.fieldWords) / wordsPerMinute + (secondsPerImage + secondsPerQuestion) / 60,
    )
    expect(estimate.words).toMatch(/^About [\d.]+ minutes for each datapoint: \d+ words, 1 image, 1 question\.$/)
  })

  it('goes by the datapoints that are uploaded', () => {
    const rows = [60, 60, 6000, 6000, 6000].map((length, at) => ({
      prompt: 'x'.repeat(length),
      chart: `${at < 2 ? 'https:' : ''}//example.com/${at}.png`,
    }))
    const layout = pageWith({ type: 'dataset_field', field: 'prompt' })
    const handle = memoryDataset('rows.json', readValues(rows), () => {}, schema)
    const report = handle.state().report
    expect([...(report?.checks.leftOut ?? [])]).toEqual([2, 3, 4])
    expect(estimateReading(layout, schema, report?.profile ?? null).fieldWords).toBe(2 + 10)
  })

  it('says that recordings are not counted, and does without a profile or schema', () => {
    const layout = pageWith({ type: 'dataset_field', field: 'voice' }, { type: 'dataset_field', field: 'prompt' })
    expect(estimateReading(layout, schema, null).words).toBe(
      'About 1 second for each datapoint: 2 words, 0 questions. How long the recording plays is not known: add it.',
    )
    expect(estimateReading(layout, null, null)).toMatchObject({ fieldWords: 0, recordings: 0, minutesPerDatapoint: 0 })
  })

  it('reads a text of any length in no time', () => {
    const read = (hostile: string, content_format: 'html' | 'markdown') =>
      estimateReading(pageWith({ type: 'rich_text', content: hostile.repeat(200_000), content_format }), null, null)
    const time = computingTime(() => {
      for (const hostile of ['<script ', '[', '![](', '<', '&amp;', '*_']) {
        read(hostile, 'html')
        read(hostile, 'markdown')
      }
    })
    expect(time).toBeLessThan(5000)
  })
})

it.each([
  [0.25, '15 seconds'],
  [1, '1 minute'],
  [2.52, '2.5 minutes'],
  [42.4, '42 minutes'],
  [200, '3 h 20 min'],
])('%d minutes are said as %s', (minutes, words) => {
  expect(minutesWords(minutes)).toBe(words)
})

it('says amounts with two decimals', () => {
  expect(moneyWords(1250.5, '€')).toBe('€1,250.50')
})
