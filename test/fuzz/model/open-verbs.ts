import type { Json } from '../../../src/base/json.ts'
import { parseJsonText } from '../../../src/base/json-text.ts'
import { createDesignerHandle } from '../../../src/app/designer-handle.ts'
import { openDataset } from '../../../src/app/open-dataset.ts'
import { openFiles } from '../../../src/app/open-files.ts'
import { showReading } from '../../../src/app/show-dataset.ts'
import { templateActions } from '../../../src/app/template-actions.ts'
import type { Derivation } from '../../../src/dataset/derive.ts'
import { findPairs } from '../../../src/dataset/find-pairs.ts'
import { readDatasetText } from '../../../src/dataset/read-text.ts'
import { serializeSchema } from '../../../src/dataset/schema-file.ts'
import { withSwap } from '../../../src/designer/counterbalance/use-counterbalance.ts'
import { writeCounterbalanced } from '../../../src/designer/counterbalance/write-counterbalanced.ts'
import { renameInLayout, renameInSchema } from '../../../src/designer/schema/rename-in-document.ts'
import { schemaOf } from '../../../src/designer/schema/use-field-actions.ts'
import { listStarts } from '../../../src/designer/starts/list-starts.ts'
import { applyStart } from '../../../src/designer/starts/start-cards.tsx'
import { fitTemplate } from '../../../src/designer/templates/fit-template.ts'
import { TEMPLATES } from '../../../src/designer/templates/template-library.ts'
import { printLayout, serializeLayout } from '../../../src/layout/wire/serialize.ts'
import { checkPlan, type SwapPlan } from '../../../src/outputs/counterbalance/counterbalance.ts'
import { serializeProject } from '../../../src/store/project-file.ts'
import { itemSamples } from '../../fixtures/item-samples.ts'
import { choose, documentOf, layoutIn, storeOf, type Verb, type World } from './world.ts'
import { changeAnywhere } from './write-verbs.ts'

/** Opening: layouts, projects, schemas and datasets, whole and damaged; templates, starts, counterbalancing. */
export const openVerbs = {
  export: {
    weight: 2,
    run: (world) => void (world.files = [...world.files, printLayout(layoutIn(world), { ids: 'keep' })].slice(-4)),
  },
  'download the project': {
    run: (world) => {
      const project = serializeProject({ document: { ...documentOf(world), name: 'Kept' }, datapoints: DATAPOINTS })
      world.files = [...world.files, JSON.stringify(project)].slice(-4)
    },
  },
  'download the schema': {
    run: (world) => {
      const { schema } = documentOf(world)
      if (schema !== null) world.files = [...world.files, JSON.stringify(serializeSchema(schema))].slice(-4)
    },
  },
  'open a file': {
    weight: 3,
    brings: true,
    run: (world, { picks }) => open(world, choose([...world.files, ...FILES], picks[0])!, 'file.json'),
  },
  'open a changed file': {
    weight: 3,
    brings: true,
    run: (world, { picks, words }) => {
      const parsed = parseJsonText(choose([...world.files, ...FILES], picks[0])!)
      if (!parsed.ok) return undefined
      return open(world, JSON.stringify(changeAnywhere(parsed.value, picks, words)), 'changed.json')
    },
  },
  'open a cut file': {
    brings: true,
    run: (world, { picks: [a, b] }) => {
      const text = choose([...world.files, ...FILES], a)!
      return open(world, text.slice(0, b % (text.length + 1)), 'cut.json')
    },
  },
  'open a dataset': {
    weight: 2,
    run: (world, { picks: [a] }) => {
      const [name, text] = choose(DATASETS, a)!
      return open(world, text, name)
    },
  },
  'paste a dataset': {
    run: (world, { picks: [a] }) => {
      const [name, text] = choose(DATASETS, a)!
      const reading = readDatasetText(text, name)
      return reading.datapoints.length === 0 ? undefined : showReading(storeOf(world), name, reading)
    },
  },
  'open by script': {
    brings: true,
    run: async (world, { picks, words }) => {
      const store = storeOf(world)
      const layout = changeAnywhere(serializeLayout(layoutIn(world), { ids: 'keep' }), picks, words)
      const schema = picks[1] % 3 === 0 ? { schema: null } : {}
      const datapoints = picks[2] % 2 === 0 ? { datapoints: DATAPOINTS as unknown as Json } : {}
      const before = store.getState()
      try {
        await createDesignerHandle(store, Promise.resolve()).open({ layout, ...schema, ...datapoints })
      } catch {
        if (store.getState().history !== before.history) throw new Error('A refused opening has changed something.')
      }
    },
  },
  'start blank': { run: (world) => templateActions(storeOf(world)).startBlank() },
  'open an example': {
    brings: true,
    run: async (world, { picks: [a] }) => {
      await templateActions(storeOf(world)).openExample(choose(TEMPLATES, a)!)
      await settled()
    },
  },
  'use a template': {
    brings: true,
    run: async (world, { picks: [a] }) => {
      const template = choose(TEMPLATES, a)!
      const { schema } = documentOf(world)
      const fit = schema === null ? null : fitTemplate(template, schema)
      if (fit !== null) await templateActions(storeOf(world)).useWithOwn(template, fit)
    },
  },
  'use a start': {
    brings: true,
    run: (world, { picks: [a, b] }) => {
      const { schema } = documentOf(world)
      const profile = storeOf(world).getState().dataset.state?.report?.profile ?? null
      const start = schema === null ? undefined : choose(listStarts(schema, profile), a)
      const page = choose(
        layoutIn(world).filter(({ rows }) => rows.length === 0),
        b,
      )
      if (start !== undefined && page !== undefined) applyStart(storeOf(world), page.key, start)
    },
  },
  counterbalance: {
    run: async (world, { picks: [a, b] }) => {
      const store = storeOf(world)
      const { schema } = documentOf(world)
      const { handle, state } = store.getState().dataset
      if (schema === null || handle === null || state === null) return
      const pair = choose(findPairs(schema.fields.map(({ name }) => name)), a)
      if (pair === undefined) return
      const mode = b % 2 === 0 ? 'double' : 'alternate'
      const plan: SwapPlan = { pairs: [pair], mode, seed: String(a), orderField: 'order' }
      if (checkPlan(plan, schema).length > 0) return
      const { signal } = new AbortController()
      const task = { plan, groupField: null, count: state.count, signal, onProgress: () => {} }
      const made = await writeCounterbalanced(handle, task)
      if (made === null) return
      await openDataset(store, new File([made.blob], 'counterbalanced.jsonl'), {
        asStep: true,
        made: { name: 'Counterbalance', change: (document) => withSwap(document, schema, plan) },
      })
    },
  },
  'make another dataset': {
    weight: 2,
    run: async (world, { picks: [a, b], words }) => {
      const store = storeOf(world)
      const { handle, state, index } = store.getState().dataset
      const field = choose(schemaOf(store).fields, b)
      if (handle === null || state === null || (a % 2 === 0 && (field === undefined || words === ''))) return
      const from = field?.name ?? ''
      const change: Derivation =
        a % 2 === 0 ? { kind: 'rename', from, to: words } : { kind: 'leave-out', datapoints: [index, b] }
      const derived = await handle.derive(change)
      if (!derived.ok) return
      await openDataset(store, derived.file, {
        asStep: true,
        made: {
          name: 'Make another dataset',
          change: (document) =>
            a % 2 === 0 ? renameInLayout(renameInSchema(document, from, words), from, words) : document,
        },
      })
    },
  },
} satisfies Record<string, Verb>

/** Opens a text as a file. What was refused must have changed nothing. */
async function open(world: World, text: string, name: string) {
  const store = storeOf(world)
  const before = store.getState()
  const [opening] = await openFiles(store, [new File([text], name)], null)
  await settled()
  const after = store.getState()
  if (opening?.ok === false && after.history !== before.history)
    throw new Error(`“${name}” was refused (${opening.title} ${opening.details.join(' ')}), but something has changed.`)
}

/** Lets what was begun without being waited for come to an end. */
async function settled() {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}

const DATAPOINTS = [
  { prompt: 'Explain gravity.', response_a: 'It pulls.', response_b: 'It bends space.', image: 'https://e.org/a.png' },
  { prompt: 'Why is the sky blue?', response_a: 'It scatters.', response_b: '', image: 'https://e.org/b.png' },
  { prompt: '', response_a: 'Yes', response_b: 'No', image: 'not a link' },
]

const DATASETS = [
  ['rows.jsonl', DATAPOINTS.map((one) => JSON.stringify(one)).join('\n')],
  ['rows.csv', 'prompt,response_1,response_2\nOne,"a, b",c\nTwo,d,\n'],
  ['other.json', JSON.stringify([{ image_1: 'https://e.org/1.png', image_2: 'https://e.org/2.png', ключ: 1 }])],
  ['broken.jsonl', '{"prompt": "fine"}\n{"prompt": \n{"prompt": "fine again"}'],
  ['nothing.jsonl', ''],
  ['words.csv', 'no table at all'],
] as const

const column = (...items: readonly Json[]): Json => ({ items })
const text = (content: string): Json => ({ type: 'rich_text', content })

/** Layouts as they are met: with ids, three columns, empty rows, unknown keys and types, wrong values, and what is no layout. */
const FILES = [
  [{ id: 'p', rows: [{ id: 'r', columns: [{ id: 'c', items: [{ id: 'i', ...(text('A') as object) }] }] }] }],
  [{ rows: [{ columns: [column(text('1')), column(text('2')), column(text('3'), text('4'))] }] }],
  [{ rows: [{ columns: [] }, { columns: [column()] }, { columns: [column(text('A')), column()] }] }, { rows: [] }],
  [
    {
      display_position: 'intro',
      note: { kept: [1, null] },
      rows: [{ x: true, columns: [{ items: [{ type: 'slider', min: 0 }, text('')], y: {} }] }],
    },
    {
      rows: Object.values(itemSamples)
        .filter(({ item }) => item.type !== 'unknown')
        .map(({ item }) => ({ columns: [column(item as unknown as Json)] })),
    },
  ],
  [
    {
      rows: [
        {
          columns: [
            column({ type: 'free_text', description: '' }, { type: 'multiple_choice', answer_limit: 9, options: [] }),
            column({ type: 'dataset_field', field: 'prompt' }, { type: 'dataset_field', field: 'prompt' }),
          ],
        },
      ],
    },
  ],
  { name: 'Batch', workspace_id: 'w', task_details: { task_name: 'T' }, batch_items: [{ rows: [] }] },
  { strict: true, fields: { prompt: { type: 'text', label: 'Prompt' }, group: { type: 'task_group_id' } } },
  [],
  [{ type: 'free_text', description: 'Old', created_by: 'me', order: 1 }],
  { __proto__x: 1, rows: 'none' },
].map((value) => JSON.stringify(value))
