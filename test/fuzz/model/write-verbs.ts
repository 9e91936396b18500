import { FIELD_TYPES } from '../../../src/base/field-type.ts'
import type { Json } from '../../../src/base/json.ts'
import { listTexts } from '../../../src/designer/canvas/list-texts.ts'
import { createTextWriting, type TextWriting } from '../../../src/designer/canvas/text-writing.ts'
import { withDetails, withStudy, withTask } from '../../../src/designer/details/details-edits.ts'
import { createNoteActions, type NoteActions } from '../../../src/designer/notes/note-actions.ts'
import { labelField } from '../../../src/designer/schema/label-field.ts'
import { renameInLayout, renameInSchema } from '../../../src/designer/schema/rename-in-document.ts'
import {
  addField,
  checkName,
  moveField,
  removeField,
  setFieldType,
  setStrict,
} from '../../../src/designer/schema/schema-edits.ts'
import { commitSchema, schemaOf } from '../../../src/designer/schema/use-field-actions.ts'
import { adoptKeys } from '../../../src/layout/adopt-keys.ts'
import { listItems } from '../../../src/layout/find.ts'
import { updateItem } from '../../../src/layout/operations/update.ts'
import { parseLayout } from '../../../src/layout/wire/parse.ts'
import { serializeLayout } from '../../../src/layout/wire/serialize.ts'
import type { BatchDetails } from '../../../src/outputs/batch/batch-details.ts'
import { FIRST_PLAN } from '../../../src/outputs/study-settings.ts'
import { notesOf } from '../../../src/store/design-document.ts'
import { itemSamples } from '../../fixtures/item-samples.ts'
import { anyKey, choose, documentOf, layoutIn, storeOf, type Verb, type World } from './world.ts'

/** Writing: texts where they stand, settings, JSON, the schema, the details, the plan and the notes. */
export const writeVerbs = {
  write: {
    weight: 5,
    run: (world, { picks, words }) => onText(world, picks, (writing, part) => writing.write(part, words)),
  },
  'add entries': {
    run: (world, { picks, words }) =>
      onText(world, picks, (writing, part) => {
        writing.add(part, [{ label: words }, { label: 'Another' }].slice(0, 1 + (picks[2] % 2)))
      }),
  },
  'remove an entry': { run: (world, { picks }) => onText(world, picks, (writing, part) => writing.remove(part)) },
  'leave the text': { run: (world) => storeOf(world).closeRun() },
  'edit an item': {
    weight: 2,
    run: (world, { picks: [a, b, c] }) => {
      const node = choose(listItems(layoutIn(world)), a)?.node
      const sample = choose(Object.values(itemSamples), b)!
      const item = [sample.item, sample.long, sample.arabic][c % 3]!
      if (node === undefined) return
      storeOf(world).commitLayout('Edit an item', (layout) => updateItem(layout, node.key, item))
    },
  },
  'edit the JSON': {
    weight: 2,
    brings: true,
    run: (world, { picks, words }) => {
      const { keys } = storeOf(world)
      const value = changeAnywhere(serializeLayout(layoutIn(world), { ids: 'keep' }), picks, words)
      const parsed = parseLayout(value, keys)
      if (!parsed.ok) return
      const adopted = adoptKeys(layoutIn(world), parsed.layout)
      storeOf(world).commitLayout('Edit JSON', () => adopted, { mergeKey: 'json' })
    },
  },
  'edit the schema': {
    weight: 2,
    run: (world, { picks: [a, b, c], words }) => {
      const store = storeOf(world)
      const schema = schemaOf(store)
      const index = b % Math.max(1, schema.fields.length)
      const type = choose(FIELD_TYPES, c)!
      const next = [
        () => addField(schema),
        () => removeField(schema, index),
        () => moveField(schema, index, c % 4),
        () => labelField(schema, index, words),
        () => setFieldType(schema, index, type).schema,
        () => setStrict(schema, c % 2 === 0),
      ][a % 6]!()
      commitSchema(store, 'Edit the schema', next, a % 6 === 3 ? `schema.${index}.label` : undefined)
    },
  },
  'rename a field': {
    run: (world, { picks: [a, b], words }) => {
      const store = storeOf(world)
      const schema = schemaOf(store)
      const index = a % Math.max(1, schema.fields.length)
      const old = schema.fields[index]?.name
      if (old === undefined || checkName(schema, index, words) !== null) return
      store.commit('Rename a field', (document) => {
        const next = renameInSchema(document, old, words)
        return b % 2 === 0 ? renameInLayout(next, old, words) : next
      })
    },
  },
  'edit the details': {
    run: (world, { picks: [a, b], words }) => {
      const change = [
        (details: BatchDetails) => withDetails(details, { name: words }),
        (details: BatchDetails) => withDetails(details, { tasks_per_group: b % 3 === 0 ? undefined : (b % 9) + 1 }),
        (details: BatchDetails) => withTask(details, 'task_introduction', words),
        (details: BatchDetails) =>
          withStudy(details, { description: words, reward: b % 2 === 0 ? b % 500 : undefined }),
      ][a % 4]!
      storeOf(world).commit('Edit the details', (document) => ({ ...document, details: change(document.details) }), {
        mergeKey: `details.${a % 4}`,
      })
    },
  },
  'edit the plan': {
    run: (world, { picks: [a], words }) =>
      storeOf(world).commit('Edit the plan', (document) => ({
        ...document,
        study: { ...FIRST_PLAN, ...document.study, drawSeed: a, cohortLines: words },
      })),
  },
  'write a note': {
    weight: 2,
    run: (world, { picks, words }) =>
      notesIn(world).add(anyKey(world, picks[0]), { author: words, text: words || 'Why?' }),
  },
  'answer a note': {
    run: (world, { picks: [a, b], words }) => {
      const id = choose(notesOf(documentOf(world)), a)?.id ?? ''
      if (b % 3 === 0) notesIn(world).reply(id, { author: 'Me', text: words })
      else if (b % 3 === 1) notesIn(world).resolve(id, a % 2 === 0)
      else notesIn(world).remove(id)
    },
  },
} satisfies Record<string, Verb>

/** Writes in one of the texts of any item. */
function onText(world: World, [a, b]: readonly number[], act: (writing: TextWriting, part: string) => void) {
  const store = storeOf(world)
  const key = choose(listItems(layoutIn(world)), a!)?.node.key
  const text = key === undefined ? undefined : choose(listTexts(documentOf(world), key), b!)
  if (key === undefined || text === undefined) return
  store.edit(key)
  act(
    createTextWriting({ store, itemKey: key, start: null, say: () => {}, ask: () => {}, onDone: () => {} }),
    text.part,
  )
}

/** The notes' own actions through the store, as the panel binds them. */
function notesIn(world: World): NoteActions {
  const store = storeOf(world)
  return createNoteActions({
    layout: () => layoutIn(world),
    change: (name, change) =>
      store.commit(name, (document) => {
        const before = notesOf(document)
        const notes = change(before)
        return notes === before ? document : { ...document, notes }
      }),
    now: () => '2026-01-01T00:00:00.000Z',
    newId: store.keys,
  })
}

/** A JSON value changed at one place, drawn by going down a random way: a text or number replaced, an entry doubled, swapped or taken out. */
export function changeAnywhere(value: Json, [a, b, c]: readonly [number, number, number], words: string): Json {
  if (Array.isArray(value)) {
    const list: readonly Json[] = value
    if (list.length === 0) return list
    const at = a % list.length
    if (c % 4 !== 0)
      return list.map((entry, index) => (index === at ? changeAnywhere(entry, [b, c, a >> 2], words) : entry))
    if (b % 3 === 0) return list.toSpliced(at, 1)
    return b % 3 === 1 ? list.toSpliced(at, 0, list[at]!) : list.toReversed()
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    const at = a % Math.max(1, entries.length)
    if (c % 9 === 0) return Object.fromEntries(entries.toSpliced(at, 1))
    if (c % 9 === 1) return Object.fromEntries([...entries, [words, words]])
    return Object.fromEntries(
      entries.map(([key, held], index) => [key, index === at ? changeAnywhere(held, [b, c, a >> 2], words) : held]),
    )
  }
  if (typeof value === 'number') return b % 2 === 0 ? b - 5 : value
  return b % 4 === 0 ? null : words
}
