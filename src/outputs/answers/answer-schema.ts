import type { JsonObject } from '../../base/json.ts'
import type { EntryShape, ValueShape } from '../../items/answer-model.ts'
import { placeWords } from '../../layout/find.ts'
import { DECIMAL_PATTERN } from './decimal-pattern.ts'
import type { Question } from './list-questions.ts'
import { nameQuestions } from './name-questions.ts'

/**
 * The JSON Schema (draft 2020-12) of a list of responses to this layout, as `Response` has them: every question answered once, in any
 * order, with values that the question accepts. Keys that it does not know pass, because the platform may send more.
 */
export function createAnswerSchema(questions: readonly Question[]): JsonObject {
  const named = nameQuestions(questions)
  // A reference is an address, where letters beyond ASCII are encoded.
  const refs = named.map(({ name }) => ({ $ref: `#/$defs/${encodeURIComponent(name)}` }))
  const answers = {
    type: 'array',
    description: 'One record for each question.',
    minItems: questions.length,
    maxItems: questions.length,
    ...(refs.length > 0 && { items: { oneOf: refs }, allOf: refs.map((ref) => ({ contains: ref })) }),
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Responses',
    type: 'array',
    items: { $ref: '#/$defs/Response' },
    $defs: {
      Response: {
        title: 'Response',
        description: 'All answers of one participant to one datapoint.',
        type: 'object',
        properties: {
          participant: { type: 'string', description: 'The participant’s id.' },
          record_index: { type: 'integer', minimum: 0, description: 'The datapoint’s place in the dataset, from 0.' },
          answers,
        },
        required: ['participant', 'record_index', 'answers'],
      },
      ...Object.fromEntries(named.map(({ name, question }) => [name, schemaOf(question)])),
    },
  }
}

function schemaOf({ instructionId, type, text, place, shape }: Question): JsonObject {
  return {
    title: text || placeWords(place),
    description: `${placeWords(place)}.`,
    type: 'object',
    properties: {
      instruction_id: { const: instructionId },
      type: { const: type },
      answer: {
        type: 'array',
        minItems: shape.minEntries,
        maxItems: shape.maxEntries,
        items: oneOrAny(shape.entries.map(entrySchema)),
      },
    },
    required: ['instruction_id', 'type', 'answer'],
  }
}

function entrySchema(entry: EntryShape): JsonObject {
  const keys = Object.entries(entry)
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map(([key, shape]) => [key, valueSchema(shape)])),
    required: keys.map(([key]) => key),
  }
}

function valueSchema(shape: ValueShape): JsonObject {
  if (shape.kind === 'option') {
    return oneOrAny(shape.options.map(({ value, label }) => ({ const: value, title: label })))
  }
  const { min, max } = shape
  const span = { ...(min !== null && { minimum: min }), ...(max !== null && { maximum: max }) }
  if (shape.kind === 'number') return { type: 'number', ...span }
  if (shape.kind === 'written-number') {
    return {
      description: 'A number as it was typed, or as a number: which of the two comes back is not published.',
      anyOf: [
        { type: 'string', pattern: DECIMAL_PATTERN },
        { type: 'number', ...span },
      ],
    }
  }
  return { type: 'string', pattern: '\\S', minLength: Math.max(1, min ?? 1), ...(max !== null && { maxLength: max }) }
}

/** The one schema itself, or any of several; of none nothing is valid. */
function oneOrAny(schemas: readonly JsonObject[]): JsonObject {
  const [only, second] = schemas
  if (only === undefined) return { not: {} }
  return second === undefined ? only : { anyOf: schemas }
}
