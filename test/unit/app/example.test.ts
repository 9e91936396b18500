import { describe, expect, it } from 'vitest'
import { exampleDatapoints, exampleLayout, exampleSchema } from '../../../src/app/example.ts'
import { countingKeys } from '../../../src/base/key.ts'
import { checkLayout } from '../../../src/checks/check-layout.ts'
import { createChecker } from '../../../src/dataset/check-datapoints.ts'
import { createProfiler } from '../../../src/dataset/profile.ts'
import { readDatapoints } from '../../../src/dataset/read-text.ts'
import { parseLayout } from '../../../src/layout/wire/parse.ts'

const { datapoints, faults } = readDatapoints(exampleDatapoints)

describe('the example', () => {
  it('passes every check', () => {
    const reading = parseLayout(exampleLayout, countingKeys())
    expect(reading.ok && checkLayout(reading.layout, exampleSchema)).toEqual([])
  })

  it('has a dozen or more datapoints: a very long word, an empty text, right to left, markup', () => {
    expect(faults).toEqual([])
    expect(datapoints.length).toBeGreaterThanOrEqual(12)
    const profiler = createProfiler()
    for (const [index, datapoint] of datapoints.entries()) profiler.add(index, datapoint)
    const { fields, worst } = profiler.profile()
    expect(worst['longest-word'][0]?.measure).toBeGreaterThan(200)
    expect(fields.some(({ empty }) => empty > 0)).toBe(true)
    expect(fields.some(({ rightToLeft }) => rightToLeft > 0)).toBe(true)
    expect(fields.some(({ html }) => html > 0)).toBe(true)
  })

  it('breaks no rule that the import enforces', () => {
    const checker = createChecker(exampleSchema)
    for (const [index, datapoint] of datapoints.entries()) checker.add(index, datapoint)
    expect(checker.summary().counts.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
