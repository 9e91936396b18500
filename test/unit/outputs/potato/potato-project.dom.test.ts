import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { JsonObject } from '../../../../src/base/json.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { listLayoutSchemes } from '../../../../src/outputs/potato/annotation-schemes.ts'
import { listPotatoLosses } from '../../../../src/outputs/potato/potato-losses.ts'
import { makePotatoProject, type PotatoInput } from '../../../../src/outputs/potato/potato-project.ts'
import {
  FIRST_POTATO,
  needsServer,
  POTATO_STRATEGIES,
  readPotato,
} from '../../../../src/outputs/potato/potato-settings.ts'
import { printYaml } from '../../../../src/outputs/potato/print-yaml.ts'
import { partBraces } from '../../../../src/outputs/potato/safe-text.ts'
import { FIRST_PLAN } from '../../../../src/outputs/study-settings.ts'
import { readPlan } from '../../../../src/outputs/read-plan.ts'
import { lossLine } from '../../../../src/outputs/platforms/loss.ts'
import { renderRichText } from '../../../../src/ui/rich-text/render-rich-text.ts'
import { arbitraryQuestionnaire, hostileText } from '../../../support/arbitrary-questionnaire.ts'
import { datasetOf, layoutOf, pageOf, textIn } from '../../../support/platform-input.ts'

const schema: Schema = {
  strict: false,
  fields: [
    { name: 'prompt', type: 'text', label: 'Prompt' },
    { name: 'who', type: 'metadata' },
  ],
}
const grouped: Schema = { ...schema, fields: [...schema.fields, { name: 'session', type: 'task_group_id' }] }
const question = { type: 'free_text', description: 'Why?' }
const rows = ['a', 'b', 'a'].map((session, index) => ({ prompt: `P${index}`, session, who: '["u1", "u2"]' }))

function input(part: Partial<PotatoInput> = {}): PotatoInput {
  return {
    projectName: 'Pilot',
    layout: pageOf({ type: 'dataset_field', field: 'prompt' }, question),
    schema,
    details: {},
    plan: FIRST_PLAN,
    dataset: datasetOf(rows),
    ...part,
  }
}

const project = (part: Partial<PotatoInput> = {}) => makePotatoProject(input(part), renderRichText)
const config = async (part: Partial<PotatoInput> = {}) => parse(await textIn(await project(part), 'config.yaml'))
const withPotato = (part: Partial<typeof FIRST_POTATO>) => ({ ...FIRST_PLAN, potato: { ...FIRST_POTATO, ...part } })

describe('a Potato project', () => {
  test('has the files that the faithful form takes', async () => {
    const layout = layoutOf([
      {
        display_position: 'intro',
        rows: [{ columns: [{ items: [{ type: 'rich_text', content: '<p>Hello {{x}}</p>' }] }] }],
      },
      { rows: [{ columns: [{ items: [question] }] }] },
      { display_position: 'outro', rows: [{ columns: [{ items: [{ type: 'rich_text', content: 'Thanks' }] }] }] },
    ])
    const details = { task_details: { task_name: 'Judge <b>', task_introduction: '<p onclick="x()">Read</p>' } }
    const files = await project({ layout, details })
    expect(files.map(({ path }) => path)).toEqual([
      'config.yaml',
      'layouts/task_layout.html',
      'data/items.jsonl',
      'surveyflow/task_details.html',
      'surveyflow/intro_1.html',
      'surveyflow/outro_1.html',
      'README.md',
      'LOSSES.md',
    ])
    expect(await textIn(files, 'README.md')).toContain('potato start config.yaml -p 8000')
    expect(await textIn(files, 'surveyflow/intro_1.html')).toContain('Hello &#123;&#123;x&#125;&#125;')
    const said = new DOMParser().parseFromString(await textIn(files, 'surveyflow/task_details.html'), 'text/html').body
    expect(said.querySelector('h2')?.textContent).toBe('Judge <b>')
    expect(said.querySelector('p')?.attributes).toHaveLength(0)
    const { phases } = parse(await textIn(files, 'config.yaml'))
    expect(phases.order).toEqual(['task_details', 'intro_1', 'annotation', 'outro_1'])
    expect(phases.outro_1).toEqual({ type: 'poststudy', file: 'surveyflow/outro_1.html' })
  })

  test('names its schema in the first line and what the platform’s page documents', async () => {
    const text = await textIn(await project(), 'config.yaml')
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+potato-config\.schema\.json\n/)
    expect(parse(text)).toMatchObject({
      annotation_task_name: 'Pilot',
      data_files: ['data/items.jsonl'],
      item_properties: { id_key: 'id', text_key: 'prompt' },
      task_layout: 'layouts/task_layout.html',
      login: { type: 'url_direct', url_argument: 'PROLIFIC_PID' },
      num_annotators_per_item: 3,
      hide_navbar: true,
    })
  })

  test('makes ids where the data has none, and takes those that are different in each datapoint', async () => {
    const made = (await textIn(await project(), 'data/items.jsonl')).trim().split('\n')
    expect(made.map((line) => JSON.parse(line).id)).toEqual(['item_1', 'item_2', 'item_3'])
    const own = await project({ dataset: datasetOf(rows.map((row, index) => ({ ...row, id: `own-${index}` }))) })
    expect(JSON.parse((await textIn(own, 'data/items.jsonl')).split('\n')[1]!).id).toBe('own-1')
    const twice = await project({ dataset: datasetOf(rows.map((row) => ({ ...row, id: 'same' }))) })
    expect(parse(await textIn(twice, 'config.yaml')).item_properties.id_key).toBe('item_id')
    expect(JSON.parse((await textIn(twice, 'data/items.jsonl')).split('\n')[1]!)).toMatchObject({
      id: 'same',
      item_id: 'item_2',
    })
  })

  test('writes null as an empty text, which annotators would read otherwise', async () => {
    const files = await project({ dataset: datasetOf(rows.map((row) => ({ ...row, extra: null }))) })
    expect(JSON.parse((await textIn(files, 'data/items.jsonl')).split('\n')[0]!)).toMatchObject({ extra: '' })
  })

  test('makes a batch of each task group, and drawn ones of tasks_per_group', async () => {
    const byField = await config({ schema: grouped, dataset: datasetOf(rows) })
    expect(byField.assignment_strategy).toBe('batch')
    expect(byField.batch_assignment).toEqual({
      auto_assign_annotators: true,
      groups: [
        { name: 'a', instances: ['item_1', 'item_3'], max_annotators: 3 },
        { name: 'b', instances: ['item_2'], max_annotators: 3 },
      ],
    })
    const drawn = await config({ details: { tasks_per_group: 2, annotators_per_task: 5 } })
    const groups: { instances: string[]; max_annotators: number }[] = drawn.batch_assignment.groups
    expect(groups.map(({ instances }) => instances.length)).toEqual([2, 1])
    expect(groups.flatMap(({ instances }) => instances).toSorted()).toEqual(['item_1', 'item_2', 'item_3'])
    expect(groups[0]?.max_annotators).toBe(5)
  })

  test('puts the ids of many items into files of their own', async () => {
    const many = Array.from({ length: 600 }, (_, index) => ({
      prompt: `P${index}`,
      session: index % 2 ? 'odd' : 'even',
    }))
    const files = await project({ schema: grouped, dataset: datasetOf(many) })
    const { batch_assignment } = parse(await textIn(files, 'config.yaml'))
    expect(batch_assignment.groups[0]).toEqual({
      name: 'even',
      instances_file: 'batches/group_0001.jsonl',
      max_annotators: 3,
    })
    const ids = (await textIn(files, 'batches/group_0002.jsonl')).trim().split('\n')
    expect(ids).toHaveLength(300)
    expect(JSON.parse(ids[0]!)).toEqual({ id: 'item_2' })
  })

  test('lets a field decide who receives an item', async () => {
    const plan = withPotato({ annotatorField: 'who' })
    const files = await project({ plan, dataset: datasetOf([...rows, { prompt: 'P', session: 'c', who: 'u9' }]) })
    const made = parse(await textIn(files, 'config.yaml'))
    expect(made.batch_assignment).toEqual({ annotator_key: 'who' })
    const items = (await textIn(files, 'data/items.jsonl')).trim().split('\n')
    expect(items.map((line) => JSON.parse(line).who)).toEqual([['u1', 'u2'], ['u1', 'u2'], ['u1', 'u2'], []])
  })

  test.each(POTATO_STRATEGIES)('writes the strategy %s', async (strategy) => {
    const made = await config({ plan: withPotato({ strategy }) })
    expect(made.assignment_strategy).toBe(strategy)
    expect('batch_assignment' in made).toBe(strategy === 'batch')
    const said = listPotatoLosses(input({ plan: withPotato({ strategy }) })).map(lossLine)
    expect(said.some((line) => line.includes('needs Potato’s server'))).toBe(needsServer(strategy))
  })

  test('keeps or discards answers by reason', async () => {
    const dropout = {
      ...FIRST_PLAN.dropout,
      timed_out: { ...FIRST_PLAN.dropout.timed_out, answers: 'keep' as const },
    }
    const made = await config({ plan: { ...withPotato({ timeoutHours: 2, blockedAnswers: 'keep' }), dropout } })
    expect(made.instance_reclaim).toEqual({
      enabled: true,
      timeout_hours: 2,
      preserve_completed_annotations: true,
      prolific: {
        preserve_completed_annotations: false,
        status_policies: {
          'TIMED-OUT': { preserve_completed_annotations: true },
          RETURNED: { preserve_completed_annotations: false },
          REJECTED: { preserve_completed_annotations: false },
        },
      },
      quality_control: { preserve_completed_annotations: true },
    })
  })

  test('has the questions of any layout in both forms, nothing of it code of a template', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryQuestionnaire,
        fc.constantFrom('faithful' as const, 'plain' as const),
        async (any, form) => {
          const text = await textIn(await project({ ...any, dataset: null, plan: withPotato({ form }) }), 'config.yaml')
          const made = parse(text)
          expect(JSON.stringify([made.annotation_schemes, made.layout])).not.toMatch(/\{[{%#]/)
          const entries: JsonObject[] = made.annotation_schemes
          const asked = entries.filter(({ annotation_type: type }) => type !== 'pure_display')
          const schemes = listLayoutSchemes(any.layout)
          expect(asked.map(({ name }) => name)).toEqual(schemes.map(({ name }) => name))
          schemes.forEach((scheme, index) => {
            const entry = asked[index]!
            const labels = scheme.labels.map(({ value, label }) => ({
              name: partBraces(value),
              displayed_label: partBraces(label),
            }))
            expect(entry.labels ?? []).toEqual(labels)
            if (form === 'faithful') expect(entry.description).toBe(partBraces(scheme.description))
            expect(entry.min_chars ?? entry.min_value ?? null).toBe(scheme.min)
            expect(entry.max_value ?? null).toBe(scheme.kind === 'number' ? scheme.max : null)
          })
          expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length)
        },
      ),
      { numRuns: 30 },
    )
  }, 60_000)

  test('shows the fields of the plain form once each, and rows as a grid', async () => {
    const layout = layoutOf([
      {
        rows: [
          { columns: [{ items: [{ type: 'dataset_field', field: 'prompt' }] }, { items: [question] }] },
          { columns: [{ items: [question] }] },
        ],
      },
      { rows: [{ columns: [{ items: [{ type: 'dataset_field', field: 'prompt' }] }] }] },
    ])
    const made = await config({ layout, plan: withPotato({ form: 'plain' }) })
    expect(made.instance_display.fields).toEqual([{ key: 'prompt', type: 'text', label: 'Prompt' }])
    expect(made.annotation_schemes.map((entry: { layout: JsonObject }) => entry.layout.columns)).toEqual([1, 2])
    expect(made.layout.groups).toEqual([
      { id: 'page_1', title: 'Page 1', collapsible: false, schemas: ['p1_r1_c2_i1', 'p1_r2_c1_i1'] },
    ])
    expect('task_layout' in made).toBe(false)
  })
})

describe('what Potato cannot hold', () => {
  const options = ['a', 'b', 'c', 'd', 'e'].map((value) => ({ label: value, value }))
  const choice = { type: 'multiple_choice', description: 'Which?', options }
  const heading = options.slice(0, 2).map((option) => ({ ...option, heading: 'Why?' }))
  const units = [
    { label: 'min', value: 'm', validation: { type: 'number', min: 1 } },
    { label: 'h', value: 'h', validation: { type: 'number', min: 0 } },
  ]
  test.each([
    [{ ...choice, answer_limit: 2 }, ['The limit of 2 answers is not enforced', 'checkboxes, not as a dropdown']],
    [
      { ...choice, answer_limit: -1, options: [...options.slice(1), { label: 'n', value: 'n', exclusive: true }] },
      ['exclusive option'],
    ],
    [{ ...choice, answer_limit: 1, options: [{ label: 'x', value: '{{1}}' }] }, ['invisible character']],
    [
      { type: 'multiple_choice_with_free_text', description: 'W', answer_limit: 1, options: heading },
      ['below all options'],
    ],
    [
      {
        type: 'free_text_with_unit',
        description: 'How long?',
        unit_position: 'suffix',
        unit_options: units,
        default_unit: 'h',
      },
      ['two answers', 'bounds of their own', 'No unit is chosen'],
    ],
    [{ type: 'file_upload', description: 'Upload' }, ['asks for a link']],
    [{ type: 'video_narration' }, ['asks for a link']],
    [{ type: 'hologram' }, ['type hologram']],
  ])('names what is lost of %j, with its place', (item, wanted) => {
    const said = listPotatoLosses(input({ layout: pageOf(item) })).map(lossLine)
    for (const words of wanted) {
      expect(
        said.filter((line) => line.startsWith('Page 1, Row 1, Column 1, Item 1: ') && line.includes(words)),
      ).toHaveLength(1)
    }
  })

  test('is nothing for what it holds, and then the file says so', async () => {
    expect(listPotatoLosses(input())).toEqual([])
    expect(await textIn(await project(), 'LOSSES.md')).toContain('Nothing of this layout is lost.')
  })

  test('counts datapoints without a group', async () => {
    const dataset = datasetOf([...rows, { prompt: 'P', session: '', who: '' }])
    const files = await project({ schema: { ...grouped, strict: false }, dataset })
    const kept = (await textIn(files, 'data/items.jsonl')).trim().split('\n').length
    const losses = await textIn(files, 'LOSSES.md')
    expect(kept === 4).toBe(losses.includes('1 datapoint has no value in the group field'))
  })
})

/** Any UTF-16, halves of pairs and control characters among it. */
const anyCharacters = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 10 })
  .map((codes) => String.fromCharCode(...codes))

describe('texts in YAML', () => {
  test('come back as they were, and hold nothing that YAML 1.1 reads otherwise', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, anyCharacters), (text) => {
        const printed = printYaml({ text, list: [text] })
        expect(parse(printed)).toEqual({ text, list: [text] })
        expect(printed).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/)
      }),
    )
  }, 60_000)

  test('part what would begin or end a template’s code, and nothing else', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const parted = partBraces(text)
        expect(parted.replaceAll('\u2060', '')).toBe(text.replaceAll('\u2060', ''))
        expect(parted).not.toMatch(/\{[{%#]|[}%#]\}/)
      }),
    )
    expect(partBraces('{a: 1} 5 % # }')).toBe('{a: 1} 5 % # }')
  })
})

test('settings survive a project’s file, and strange ones are as at first', () => {
  const plan = withPotato({
    form: 'plain',
    strategy: 'max_diversity',
    annotatorField: 'who',
    timeoutHours: 0.5,
    completionCode: 'C1',
  })
  expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
  expect(readPotato({ form: 'x', strategy: 'y', annotatorField: 3, timeoutHours: -1, blockedAnswers: 1 })).toEqual(
    FIRST_POTATO,
  )
})
