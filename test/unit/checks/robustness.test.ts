import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countingKeys } from '../../../src/base/key.ts'
import { checkLayout } from '../../../src/checks/check-layout.ts'
import { issueWords } from '../../../src/checks/issue-words.ts'
import { createJsonSchema } from '../../../src/checks/json-schema.ts'
import type { Schema } from '../../../src/dataset/schema.ts'
import { nodeAt } from '../../../src/layout/find.ts'
import type { Place } from '../../../src/layout/layout.ts'
import { parseLayout } from '../../../src/layout/wire/parse.ts'
import { serializeLayout } from '../../../src/layout/wire/serialize.ts'
import { draws } from '../../support/draws.ts'
import { everyItem } from './every-item.ts'
import { mutate, mutations } from './mutations.ts'
import { isValid } from './validate.ts'

const schema: Schema = {
  strict: false,
  fields: [
    { name: 'prompt', type: 'text' },
    { name: 'response_a', type: 'text' },
    { name: 'metadata', type: 'metadata' },
  ],
}
const jsonSchema = createJsonSchema()

test('the file with every item has no error', () => {
  const parsed = parseLayout(everyItem, countingKeys())
  expect(parsed.ok && checkLayout(parsed.layout, schema).filter(({ severity }) => severity === 'error')).toEqual([])
  expect(isValid(everyItem, jsonSchema)).toBe(true)
})

const FILES = draws(10_000)
/** A busy machine is slow, not wrong. In milliseconds. */
const LIMIT = 60_000 + FILES * 30

test(
  `never throws, names only places that are there, and mends without throwing, on ${FILES} changed files`,
  () => {
    let opened = 0
    let found = 0
    fc.assert(
      fc.property(mutations, fc.boolean(), (changes, withSchema) => {
        const parsed = parseLayout(mutate(everyItem, changes), countingKeys())
        if (!parsed.ok) return
        opened += 1
        const before = JSON.stringify(parsed.layout)
        for (const issue of checkLayout(parsed.layout, withSchema ? schema : null)) {
          found += 1
          const place: Place | null = issue.page === undefined ? null : { ...issue, page: issue.page }
          expect(place ? nodeAt(parsed.layout, place)?.node.key : undefined, issueWords(issue)).toBe(issue.key)
          const mended = issue.fix?.apply(parsed.layout)
          if (mended) {
            expect(mended, issue.rule).not.toBe(parsed.layout)
            checkLayout(mended, schema)
          }
        }
        expect(JSON.stringify(parsed.layout)).toBe(before)
      }),
      { numRuns: FILES },
    )
    // The changes are such that most files still open and many have issues; else this would test nothing.
    expect(opened).toBeGreaterThan(FILES * 0.3)
    expect(found).toBeGreaterThan(FILES * 0.5)
  },
  LIMIT,
)

test(
  'what has no error is valid by the JSON Schema',
  () => {
    let clean = 0
    fc.assert(
      fc.property(mutations, (changes) => {
        const parsed = parseLayout(mutate(everyItem, changes), countingKeys())
        if (!parsed.ok || checkLayout(parsed.layout, schema).some(({ severity }) => severity === 'error')) return
        clean += 1
        const file = serializeLayout(parsed.layout, { ids: 'keep' })
        expect(isValid(file, jsonSchema), JSON.stringify(file)).toBe(true)
      }),
      { numRuns: FILES / 2 },
    )
    expect(clean).toBeGreaterThan(FILES * 0.05)
  },
  LIMIT,
)
