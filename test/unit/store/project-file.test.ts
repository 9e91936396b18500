import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingKeys } from '../../../src/base/key.ts'
import type { Json } from '../../../src/base/json.ts'
import { addNote } from '../../../src/layout/notes/change-notes.ts'
import { placeNotes } from '../../../src/layout/notes/review-note.ts'
import { serializeLayout } from '../../../src/layout/wire/serialize.ts'
import { parseProject, serializeProject } from '../../../src/store/project-file.ts'
import { FIRST_PLAN } from '../../../src/outputs/study-settings.ts'
import { arbitraryLayout } from '../../support/arbitrary-layout.ts'
import { layoutOf } from '../../support/picture.ts'

const open = (value: Json) => parseProject(value, countingKeys('n'))

describe('project file', () => {
  it('gives everything back: layout with ids, page names, schema, details, datapoints', () => {
    const layout = layoutOf('intro: A // @prompt | ?C').map((page, index) =>
      index === 1 ? { ...page, name: 'The task' } : page,
    )
    const project = {
      document: {
        name: 'Mine',
        layout,
        schema: { strict: true, fields: [{ name: 'prompt', type: 'text' as const, label: 'Prompt' }] },
        details: { name: 'Batch', task_details: { task_name: 'Judge' } },
        serverIds: ['a', 'b'],
        notes: addNote([], layout, '?C', { id: 'n', author: 'Ada', time: '2026-03-01T10:00:00Z', text: 'Why?' }),
      },
      datapoints: [{ prompt: 'x' }],
    }
    const reading = open(JSON.parse(JSON.stringify(serializeProject(project))))
    expect(reading.ok && reading.project).toMatchObject({
      document: {
        name: 'Mine',
        schema: project.document.schema,
        details: project.document.details,
        serverIds: ['a', 'b'],
      },
      datapoints: [{ prompt: 'x' }],
    })
    expect(reading.ok && reading.project.document.layout[1]?.name).toBe('The task')
    const { layout: read, notes } = reading.ok ? reading.project.document : { layout: [], notes: [] }
    expect(notes).toMatchObject([{ author: 'Ada', text: 'Why?', anchor: { words: 'Free text: C' } }])
    expect(placeNotes(notes ?? [], read)[0]?.found?.node).toMatchObject({ data: { description: 'C' } })
  })

  it('gives the plan of the study back, and opens without one', () => {
    const swapped = [{ orderField: 'order', pairs: [['a', 'b'] as const] }]
    const study = { ...FIRST_PLAN, rewardPerHour: 15, swapped }
    const bare = { name: '', layout: layoutOf('A'), schema: null, details: { annotators_per_task: 7 }, serverIds: [] }
    const read = (document: typeof bare & { study?: typeof study }) => {
      const reading = open(JSON.parse(JSON.stringify(serializeProject({ document }))))
      return reading.ok ? reading.project.document : null
    }
    expect(read({ ...bare, study })).toMatchObject({ study, details: { annotators_per_task: 7 } })
    expect(read(bare)).not.toHaveProperty('study')
  })

  it.each([
    ['rows.csv', 'rows.csv'],
    ['', undefined],
    [7, undefined],
    [undefined, undefined],
  ])('gives back what the dataset’s file was called: %j as %j', (dataset_name, datasetName) => {
    const document = { name: 'Mine', layout: layoutOf('A'), schema: null, details: {}, serverIds: [] }
    const file = serializeProject({ document, datapoints: [{ prompt: 'x' }] })
    const reading = open({ ...file, ...(dataset_name === undefined ? {} : { dataset_name }) })
    if (!reading.ok) throw new Error(reading.problems.join('\n'))
    expect(reading.project.datasetName).toBe(datasetName)
    expect(serializeProject(reading.project)).toEqual(datasetName === undefined ? file : { ...file, dataset_name })
  })

  it('keeps any layout byte for byte', () => {
    fc.assert(
      fc.property(arbitraryLayout, (layout) => {
        const file = serializeProject({ document: { name: '', layout, schema: null, details: {}, serverIds: [] } })
        const reading = open(JSON.parse(JSON.stringify(file)))
        expect(reading.ok && serializeLayout(reading.project.document.layout, { ids: 'keep' })).toEqual(
          serializeLayout(layout, { ids: 'keep' }),
        )
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    [{ a: 1 }, /not a project/],
    [{ kind: 'batch-layout-designer project', version: 99 }, /newer version/],
    [{ kind: 'batch-layout-designer project', version: 1, batch_items: [{ rows: 'x' }] }, /Page 1/],
    [{ kind: 'batch-layout-designer project', version: 1, batch_items: [], schema: { fields: 3 } }, /./],
  ])('refuses %j with a reason', (value, reason) => {
    const reading = open(value)
    expect(reading.ok).toBe(false)
    expect(!reading.ok && reading.problems.join(' ')).toMatch(reason)
  })
})
