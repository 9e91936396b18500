import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExportInput } from '../../../../src/outputs/export-catalogue.ts'
import { listBodyExports } from '../../../../src/outputs/exports/body-exports.ts'
import { listDataExports } from '../../../../src/outputs/exports/data-exports.ts'
import type { Json } from '../../../../src/base/json.ts'
import { groupingOf } from '../../../../src/outputs/batch/batch-details.ts'
import { batchBody, datasetBody, setupBody, studyBody, updateBody } from '../../../../src/outputs/batch/bodies.ts'
import { checkDetails, isId, problemsFor } from '../../../../src/outputs/batch/check-details.ts'
import { readDetails } from '../../../../src/outputs/batch/read-details.ts'
import { proposeFigures, studyFigures } from '../../../../src/outputs/batch/study-figures.ts'
import { readPlan } from '../../../../src/outputs/read-plan.ts'
import { FIRST_PLAN } from '../../../../src/outputs/study-settings.ts'
import { printBashScript, whyNoScripts } from '../../../../src/outputs/runbook/scripts.ts'
import { datasetFrom, exportInput, layoutFrom } from '../../../support/export-input.ts'

const full = exportInput().details
const parts = (details: Parameters<typeof checkDetails>[0]) =>
  checkDetails(details).map(({ part, kind }) => `${part} ${kind}`)

describe('the checks of the details', () => {
  it('has nothing to say of details that are complete', () => {
    expect(checkDetails(full)).toEqual([])
  })

  it('names what is missing, each for what it is needed for', () => {
    expect(parts({})).toEqual([
      'name missing',
      'workspace_id missing',
      'task_name missing',
      'task_introduction missing',
      'task_steps missing',
      'study_name missing',
      'study_description missing',
    ])
    expect(problemsFor({}, 'study').map(({ part }) => part)).toEqual(['study_name', 'study_description'])
    expect(problemsFor({}, 'dataset').map(({ part }) => part)).toEqual(['name', 'workspace_id'])
    expect(problemsFor({ dataset_id: 'there-already' }, 'dataset')).toEqual([])
  })

  it.each([
    ['6278acb09062db3b35bcbeb0', true],
    ['0192a3b5-e8f9-7a0b-1c2d-3e4f5a6b7c8d', true],
    ['a b', false],
    ['../x', false],
    ['https://app.prolific.com/x', false],
    ["a';touch x", false],
    ['x'.repeat(129), false],
  ])('an id may be %j: %j', (id, fits) => {
    expect(isId(id)).toBe(fits)
    expect(parts({ ...full, workspace_id: id })).toEqual(fits ? [] : ['workspace_id wrong'])
    expect(parts({ ...full, dataset_id: id })).toEqual(fits ? [] : ['dataset_id wrong'])
  })

  it('takes a rich text without words for empty, and a picture for words', () => {
    const withSteps = (task_steps: string) => parts({ ...full, task_details: { ...full.task_details, task_steps } })
    expect(withSteps('<p> &nbsp;</p>')).toEqual(['task_steps missing'])
    expect(withSteps('<p><img src="https://example.com/a.png"></p>')).toEqual([])
  })
})

describe('the bodies', () => {
  it('say nothing that is not set, and why they are not ready', () => {
    const bare = exportInput({ details: {}, schema: null })
    expect(datasetBody(bare)).toEqual({ body: {}, blocked: 'There is no dataset schema. Open a dataset or a schema.' })
    const none = exportInput({ schema: { strict: false, fields: [] } })
    expect(datasetBody(none).blocked).toContain('has no field')
    expect(listDataExports(none).find(({ id }) => id === 'schema')?.blocked).toContain('has no field')
    expect(Object.keys(batchBody(bare).body)).toEqual(['batch_items'])
    expect(batchBody(bare).blocked).toMatch(/^The batch has no name\. .+ Mend these in the batch details\.$/)
    expect(setupBody(bare)).toEqual({ body: { tasks_per_group: 1 }, blocked: null })
  })

  it('an error of the layout goes before everything else', () => {
    const error = { message: 'No.', rule: 'x', severity: 'error', source: 'designer' } as const
    expect(batchBody(exportInput({ errors: [error] })).blocked).toContain('it has one error')
    expect(updateBody(exportInput({ errors: [error, error] })).blocked).toContain('it has 2 errors')
    expect(studyBody(exportInput({ errors: [error] })).blocked).toBeNull()
  })

  const noteOf = (input: ExportInput, entry: string) => listBodyExports(input).find(({ id }) => id === entry)?.note
  const withId = (dataset_id: string) => exportInput({ details: { ...full, dataset_id } })

  it('say that a layout with a field of the data needs a dataset, and never when its id is there', () => {
    for (const entry of ['batch-body', 'setup-body']) {
      const note = noteOf(exportInput(), entry)
      expect(note).toContain('“dataset_id”')
      expect(note).toContain('POST /datasets')
      expect(note).toContain('“Dataset id” in the batch details')
      expect(note).toContain('scripts')
      expect(noteOf(withId('dataset-1'), entry)).toBeUndefined()
      expect(noteOf(withId('  '), entry)).toBe(note)
      const layout = layoutFrom([{ rows: [{ columns: [{ items: [{ type: 'free_text', description: 'Why?' }] }] }] }])
      expect(noteOf(exportInput({ layout }), entry)).toBeUndefined()
    }
    // The scripts take the body as it is and add the id, so nothing stands in their way.
    expect(batchBody(exportInput()).blocked).toBeNull()
  })

  it('take a blank text for none, and write no blanks round an id', () => {
    const blank = exportInput({ details: { ...full, name: ' ', dataset_id: ' \t' }, dataset: null })
    expect(Object.keys(batchBody(blank).body)).toEqual(['workspace_id', 'task_details', 'batch_items'])
    expect(setupBody(blank).body).toEqual({ tasks_per_group: 2 })
    expect(updateBody(blank).body).not.toHaveProperty('name')
    expect(batchBody(withId(' dataset-1 ')).body).toMatchObject({ dataset_id: 'dataset-1' })
    expect(parts({ ...full, dataset_id: ' dataset-1 ' })).toEqual([])
    expect(whyNoScripts({ ...blank, details: { ...full, dataset_id: ' ' } })).toContain('No dataset is open')
    expect(whyNoScripts({ ...blank, details: { ...full, dataset_id: ' dataset-1 ' } })).not.toContain('No dataset')
    expect(printBashScript(withId(' '))).toMatch(/^DATASET_ID='' /m)
    expect(printBashScript(withId(' dataset-1 '))).toMatch(/^DATASET_ID='dataset-1' /m)
  })

  it('leave tasks_per_group out where a field makes the groups', () => {
    const schema = { strict: false, fields: [{ name: 'session', type: 'task_group_id' as const }] }
    expect(setupBody(exportInput({ schema })).body).toEqual({})
  })

  it('never hold anything like a token', () => {
    const input = exportInput()
    for (const body of [datasetBody, batchBody, updateBody, setupBody, studyBody]) {
      expect(JSON.stringify(body(input).body)).not.toMatch(/token/i)
    }
  })
})

describe('the numbers of the study', () => {
  it('are worked out from the groups, and what is set goes before them', () => {
    const input = exportInput({ plan: { ...FIRST_PLAN, minutesPerDatapoint: 3, minutesOnce: 1, rewardPerHour: 12 } })
    // 6 datapoints in 3 groups of 2: 1 + 2 × 3 minutes, 7/60 of £12, 3 × 3 places.
    expect(proposeFigures(input)).toEqual({ reward: 140, estimated_completion_time: 7, total_available_places: 9 })
    const details = { ...full, study: { ...full.study, reward: 200 } }
    expect(studyFigures({ ...input, details })).toMatchObject({ reward: 200, total_available_places: 9 })
  })

  it('count the groups that a field makes, without the empty value', () => {
    const rows = ['a', 'a', 'b', '', 'c'].map((session) => ({ session, prompt: 'x' }))
    const schema = { strict: false, fields: [{ name: 'session', type: 'task_group_id' as const }] }
    const input = exportInput({ schema, dataset: datasetFrom(rows, 'r.json', schema) })
    expect(proposeFigures(input).total_available_places).toBe(9)
  })

  const image = (n: number, at = 'https:') => `${at}//example.com/${n}.png`
  const rows = [
    { image: image(1), group: 'A' },
    { image: image(2), group: 'A' },
    { image: image(3, ''), group: 'B' },
    { image: image(4, ''), group: 'B' },
    { image: image(5), group: 'C' },
    { image: image(6, ''), group: 'C' },
  ]
  const withGroup = (type: 'task_group_id' | 'metadata') => {
    const field = { name: 'image', type: 'image_url' as const }
    const schema = { strict: false, fields: [field, { name: 'group', type }] }
    const details = { ...full, tasks_per_group: 1, annotators_per_task: 3 }
    const plan = { ...FIRST_PLAN, minutesPerDatapoint: 10, minutesOnce: 0, rewardPerHour: 6 }
    return exportInput({ schema, details, plan, dataset: datasetFrom(rows, 'r.json', schema) })
  }

  it('go by the datapoints that are uploaded', async () => {
    const grouped = withGroup('task_group_id')
    const file = await grouped.dataset!.write({ which: 'good', format: 'jsonl', asText: true })
    expect((await file.text()).match(/"group":"\w"/g)).toEqual(['"group":"A"', '"group":"A"', '"group":"C"'])
    // Three datapoints in two groups: 15 minutes on average.
    expect(proposeFigures(grouped)).toEqual({ reward: 150, estimated_completion_time: 15, total_available_places: 6 })
    expect(proposeFigures(withGroup('metadata')).total_available_places).toBe(9)
  })

  it('say how many datapoints are not counted', () => {
    const note = (input: ExportInput) => listBodyExports(input).find(({ id }) => id === 'study-body')?.note
    expect(note(withGroup('metadata'))).toMatch(/ 3 datapoints stay out of the upload and are not counted\.$/)
    expect(note(exportInput())).not.toContain('counted')
  })

  it('stand beside what is missing: the batch’s id, which nobody knows before the batch is made', () => {
    expect(studyBody(exportInput()).body).not.toHaveProperty('data_collection_id')
    const note = listBodyExports(exportInput()).find(({ id }) => id === 'study-body')?.note
    expect(note).toMatch(
      /^“data_collection_id” is still missing here\. The answer to POST \/batches holds it: add it to the body\./,
    )
  })

  it('are not known without a dataset; then the study says so', () => {
    const input = exportInput({ dataset: null })
    expect(proposeFigures(input).reward).toBeNull()
    expect(studyBody(input).blocked).toContain('are not known')
  })

  it('groups and participants have a value before they are set', () => {
    expect(groupingOf({})).toEqual({ tasksPerGroup: 1, annotatorsPerTask: 3 })
  })
})

describe('reading what a project keeps', () => {
  const json = fc.json().map((text): Json => JSON.parse(text))

  it('gives details and a plan back as they were', () => {
    expect(readDetails(JSON.parse(JSON.stringify(full)))).toEqual(full)
    const plan = { ...FIRST_PLAN, strategy: 'cohorts' as const, cohortField: 'who', participants: 7, currency: '' }
    expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
    expect(readPlan(undefined)).toBeUndefined()
  })

  it('leaves out what does not fit, and never fails', () => {
    expect(
      readDetails({ name: 3, tasks_per_group: 0, annotators_per_task: 1.5, token: 'secret', study: { reward: -1 } }),
    ).toEqual({
      study: {},
    })
    expect(readPlan({ strategy: 'magic', dropout: { returned: { rate: 3 } }, mockSeed: 'x' })).toEqual(FIRST_PLAN)
    const pairs = [['a', 'b']]
    const swapped: Json = [
      { pairs },
      { orderField: 'o' },
      { orderField: 'o', pairs: [['a']] },
      7,
      { orderField: 'o', pairs },
    ]
    expect(readPlan({ swapped })?.swapped).toEqual([{ orderField: 'o', pairs }])
    fc.assert(
      fc.property(json, json, json, (strategy, dropout, rate) => {
        const plan = readPlan({ strategy, dropout, drawSeed: rate, currency: rate })
        expect(Object.keys(plan ?? {})).toEqual(Object.keys(FIRST_PLAN))
        expect(() => readDetails(dropout)).not.toThrow()
      }),
    )
  })
})
