import { describe, expect, it } from 'vitest'
import { openFiles } from '../../../src/app/open-files.ts'
import { showReading } from '../../../src/app/show-dataset.ts'
import { templateActions } from '../../../src/app/template-actions.ts'
import { openTemplateData, templateDocument } from '../../../src/app/templates.ts'
import type { FieldType } from '../../../src/base/field-type.ts'
import type { Json, JsonObject } from '../../../src/base/json.ts'
import { countingKeys } from '../../../src/base/key.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import type { Schema } from '../../../src/dataset/schema.ts'
import { serializeSchema } from '../../../src/dataset/schema-file.ts'
import { responseComparison } from '../../../src/designer/templates/library/response-comparison.ts'
import { addField, moveField, removeField, setFieldType, setStrict } from '../../../src/designer/schema/schema-edits.ts'
import { labelField } from '../../../src/designer/schema/label-field.ts'
import { createDesignerStore } from '../../../src/store/designer-store.ts'
import { parseProject, serializeProject } from '../../../src/store/project-file.ts'
import { schemaOf } from '../checks/data-report-of.ts'

const OWN = [
  { prompt: 'Why?', response_a: 'So.', response_b: 'Thus.' },
  { prompt: 'When?', response_a: 'Now.', response_b: 'Then.' },
]
const OWN_TYPES = { prompt: 'text', response_a: 'text', response_b: 'text' } as const
const SCORED = [{ ...OWN[0], score: 'three' }]

describe('the schema of a dataset that is opened', () => {
  it('gives way where it came with the example of a first visit, and comes back with undo', async () => {
    const d = await firstVisit()
    await d.show(OWN)
    expect(d.types()).toEqual(OWN_TYPES)
    expect(d.checkedNames()).toEqual(Object.keys(OWN_TYPES))
    d.store.undo()
    expect(d.schema()).toBe(responseComparison.schema)
    d.store.redo()
    expect(d.types()).toEqual(OWN_TYPES)
  })

  it('gives way where it came with a template that was opened as a step', async () => {
    const d = blank()
    await d.show(SCORED)
    await templateActions(d.store).openExample(responseComparison)
    expect(d.schema()).toBe(responseComparison.schema)
    await d.show(OWN)
    expect(d.types()).toEqual(OWN_TYPES)
  })

  it('gives way where it was guessed from the file before, again and again', async () => {
    const d = blank()
    await d.show(SCORED)
    expect(d.types()).toHaveProperty('score')
    const guess = d.schema()
    await d.show(OWN)
    expect(d.types()).toEqual(OWN_TYPES)
    d.store.undo()
    expect(d.schema()).toBe(guess)
    await d.show([{ text: 'alone' }])
    expect(d.types()).toEqual({ text: 'text' })
  })

  it('gives way after a reload as it did before', async () => {
    const d = await firstVisit()
    d.reload()
    await d.show(OWN)
    expect(d.types()).toEqual(OWN_TYPES)
  })

  it.each<[string, (schema: Schema) => Schema]>([
    ['a type', (schema) => setFieldType(schema, 1, 'metadata').schema],
    ['strict', (schema) => setStrict(schema, true)],
    ['the task group', (schema) => setFieldType(schema, 0, 'task_group_id').schema],
    ['a label', (schema) => labelField(schema, 0, 'Question')],
    ['the order', (schema) => moveField(schema, 0, 2)],
    ['a field more', addField],
    ['a field less', (schema) => removeField(schema, 3)],
  ])('stays once somebody edited %s, also after a reload', async (_what, edit) => {
    for (const reloads of [false, true]) {
      const d = await firstVisit()
      d.edit(edit)
      const edited = serializeSchema(edit(responseComparison.schema))
      if (reloads) d.reload()
      await d.show(OWN)
      expect(serializeSchema(d.schema())).toEqual(edited)
    }
  })

  it('gives way when the edit was undone', async () => {
    const d = await firstVisit()
    d.edit((schema) => setStrict(schema, true))
    d.store.undo()
    await d.show(OWN)
    expect(d.types()).toEqual(OWN_TYPES)
  })

  it('keeps what was edited of the fields that the next file has, too', async () => {
    const d = blank()
    await d.show(OWN)
    d.edit((schema) => setFieldType(schema, 0, 'metadata').schema)
    await d.show(SCORED)
    expect(d.types()).toEqual({ ...OWN_TYPES, prompt: 'metadata', score: 'text' })
    await d.show(OWN)
    expect(d.types()).toMatchObject({ prompt: 'metadata' })
  })

  it('stays where it was opened as a file, also when it says what a guess would', async () => {
    const d = await firstVisit()
    const schema = schemaOf({ ...OWN_TYPES, score: 'text' })
    await d.open('schema.json', serializeSchema(schema))
    await d.show(OWN)
    expect(serializeSchema(d.schema())).toEqual(serializeSchema(schema))
  })

  it('stays with the datapoints of the project that it came with', async () => {
    const d = await firstVisit()
    const types = { prompt: 'text', response_a: 'metadata', response_b: 'text', absent: 'text' } as const
    const document = { ...d.store.getState().history.present, schema: schemaOf(types) }
    for (const presetSchema of [document.schema, undefined]) {
      const { presetSchema: _before, ...rest } = document
      const kept = presetSchema === undefined ? rest : { ...rest, presetSchema }
      await d.open('mine.project.json', serializeProject({ document: { ...kept, name: 'Mine' }, datapoints: OWN }))
      expect(d.types()).toEqual(types)
    }
  })
})

function blank() {
  const store = createDesignerStore(countingKeys())
  const schema = () => store.getState().history.present.schema ?? { strict: false, fields: [] }
  return {
    store,
    schema,
    types: () => Object.fromEntries(schema().fields.map(({ name, type }): [string, FieldType] => [name, type])),
    checkedNames: () => store.getState().dataset.state?.report?.schema.fields.map(({ name }) => name),
    show: (values: readonly JsonObject[]) => showReading(store, 'rows.jsonl', readValues(values)),
    edit: (change: (schema: Schema) => Schema) =>
      store.commit('Edit the schema', (document) => ({ ...document, schema: change(schema()) })),
    open: async (name: string, value: Json) => {
      const [opening] = await openFiles(store, [new File([JSON.stringify(value)], name)], null)
      expect(opening).toMatchObject({ ok: true })
    },
    reload: () => {
      const saved = JSON.stringify(serializeProject({ document: { ...store.getState().history.present, name: '' } }))
      const reading = parseProject(JSON.parse(saved), store.keys)
      if (!reading.ok) throw new Error(reading.problems.join('\n'))
      store.load(reading.project.document)
    },
  }
}

async function firstVisit() {
  const d = blank()
  d.store.load(templateDocument(responseComparison, d.store))
  await openTemplateData(d.store, responseComparison, { asStep: false })
  return d
}
