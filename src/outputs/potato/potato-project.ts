import { groupingOf } from '../batch/batch-details.ts'
import type { ExportFile, ExportInput, MakeTask } from '../export-catalogue.ts'
import { countWords } from '../../base/number-words.ts'
import { printLosses, type Loss } from '../platforms/loss.ts'
import { renderTexts, type RenderRichText } from '../platforms/rendered-texts.ts'
import { listLayoutSchemes } from './annotation-schemes.ts'
import { makeBatches } from './batches.ts'
import { chooseIdField, readItems, type PotatoItems } from './items.ts'
import { printPotatoConfig } from './potato-config.ts'
import { listPotatoLosses } from './potato-losses.ts'
import { printPotatoReadme } from './potato-readme.ts'
import { resolveAssignment } from './resolve-assignment.ts'
import { makeSurveyPages } from './survey-pages.ts'
import { printTaskLayout } from './task-layout.ts'

/** What a Potato project is made of. */
export type PotatoInput = Pick<ExportInput, 'projectName' | 'layout' | 'schema' | 'details' | 'plan' | 'dataset'>

/**
 * The files of a Potato project that runs as it is, the ones to look at first. Refused with an Error whose message can be shown when the
 * dataset can't be read.
 */
export async function makePotatoProject(
  input: PotatoInput,
  render: RenderRichText,
  task: MakeTask = {},
): Promise<readonly ExportFile[]> {
  const { layout, schema, details, plan, dataset } = input
  const { potato } = plan
  const { tasksPerGroup, annotatorsPerTask } = groupingOf(details)
  const assignment = resolveAssignment(potato, plan, schema, tasksPerGroup)
  const texts = await renderTexts(layout, details, render)
  const items = dataset === null ? NO_ITEMS : await readItems(dataset, schema, assignment, task)
  const idField = chooseIdField(schema, dataset).name
  const annotators = plan.mostPerDatapoint ?? annotatorsPerTask
  const batches =
    assignment.strategy === 'batch'
      ? makeBatches(items, assignment, { tasksPerGroup, seed: plan.drawSeed, annotators, idField })
      : null
  const survey = makeSurveyPages(layout, details, texts)
  const name = details.name?.trim() || input.projectName
  const losses = [...listPotatoLosses(input), ...ungroupedLoss(batches?.ungrouped ?? 0)]
  return [
    {
      path: 'config.yaml',
      content: printPotatoConfig({
        name,
        layout,
        schema,
        details,
        plan,
        potato,
        texts,
        assignment,
        batches,
        idField,
        phases: survey?.phases ?? null,
      }),
    },
    ...(potato.form === 'faithful'
      ? [
          {
            path: 'layouts/task_layout.html',
            content: printTaskLayout(layout, schema, texts, listLayoutSchemes(layout)),
          },
        ]
      : []),
    { path: 'data/items.jsonl', content: items.file },
    ...(survey?.files ?? []),
    { path: 'README.md', content: printPotatoReadme(potato, assignment, losses.length > 0) },
    { path: 'LOSSES.md', content: printLosses('Potato', losses) },
    ...(batches?.files ?? []),
  ]
}

const NO_ITEMS: PotatoItems = { file: new Blob([]), ids: [], groupValues: [] }

function ungroupedLoss(count: number): readonly Loss[] {
  if (count === 0) return []
  const words = `${countWords(count, 'datapoint has', 'datapoints have')} no value in the group field, so nobody receives ${count === 1 ? 'it' : 'them'}.`
  return [{ place: null, words }]
}
