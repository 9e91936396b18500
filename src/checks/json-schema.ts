import * as z from 'zod/mini'
import type { JsonObject } from '../base/json.ts'
import type { ItemModel } from '../items/item-model.ts'
import { keyNotes } from '../items/key-notes.ts'
import { findModel, type Item, itemModels } from '../items/schemas.ts'
import { DISPLAY_POSITIONS, MAX_COLUMNS } from '../layout/layout.ts'

/**
 * The JSON Schema (draft 2020-12) of a `batch_items` file, for editors and other tools: the tree, and each item type from its own zod
 * schema. As the checks do, it lets unknown keys and unknown item types pass. It cannot say what compares two values (a limit above the
 * number of options, a minimum above a maximum) or needs the dataset; a file that it accepts may still have such issues.
 */
export function createJsonSchema(): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'batch_items',
    ...listOf('page', 'The screens of a batch: pages of rows, columns and items.'),
    $defs: {
      page,
      row,
      column,
      item: item(),
      ...Object.fromEntries(models().map((model) => [model.type, itemOf(model)])),
    },
  }
}

const id = { type: ['string', 'null'], minLength: 1, description: 'Given by the server. Left out on what is new.' }

const row = {
  title: 'Row',
  type: 'object',
  properties: { id, columns: { ...listOf('column', 'One or two columns, side by side.'), maxItems: MAX_COLUMNS } },
  required: ['columns'],
}

const column = {
  title: 'Column',
  type: 'object',
  properties: { id, items: listOf('item', 'The items from top to bottom.') },
  required: ['items'],
}

const page = {
  title: 'Page',
  type: 'object',
  properties: {
    id,
    display_position: {
      enum: [...DISPLAY_POSITIONS, null],
      default: 'body',
      description: 'Body pages are shown for each datapoint, intro pages once before, outro pages once after.',
    },
    rows: listOf('row', 'The rows from top to bottom.'),
  },
  required: ['rows'],
  anyOf: [
    // Absent means body.
    { properties: { display_position: { enum: ['body', null] } } },
    every('rows', every('columns', every('items', { properties: { type: { enum: introTypes() } } }))),
  ],
}

function listOf(name: string, description: string): JsonObject {
  return { type: 'array', minItems: 1, items: { $ref: `#/$defs/${name}` }, description }
}

/** What holds for every member of the list at `key`. */
function every(key: string, schema: JsonObject): JsonObject {
  return { properties: { [key]: { items: schema } } }
}

/** Each known type is checked by its own part, which names its `type`; any other type passes. */
function item(): JsonObject {
  const types = models().map((model) => model.type)
  const other = {
    title: 'Other item',
    type: 'object',
    properties: { type: { type: 'string', minLength: 1, not: { enum: types } } },
    required: ['type'],
  }
  return { title: 'Item', properties: { id }, oneOf: [...types.map((type) => ({ $ref: `#/$defs/${type}` })), other] }
}

function itemOf(model: ItemModel<Item>): JsonObject {
  const { $schema: _, ...schema } = z.toJSONSchema(model.schema, {
    io: 'input',
    metadata: keyNotes,
    override: ({ jsonSchema }) => {
      // What zod adds for its own use: the name of a check that `pattern` says already, and the bounds of safe integers.
      delete jsonSchema.format
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  })
  return { title: model.label, ...plainJson(schema) }
}

/** The types of items that a file may name. */
function models(): readonly ItemModel<Item>[] {
  return Object.values(itemModels).filter((model) => findModel(model.type) !== null)
}

function introTypes(): readonly string[] {
  return models()
    .filter((model) => model.allowedOnIntro)
    .map((model) => model.type)
}

function plainJson(value: object): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(value))
  return json
}
