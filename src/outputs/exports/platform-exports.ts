import type { ExportDataset, ExportEntry, ExportFile, ExportInput, MakeTask } from '../export-catalogue.ts'
import { listLabelStudioLosses } from '../label-studio/label-studio-losses.ts'
import { countWords } from '../../base/number-words.ts'
import { lossLine } from '../platforms/loss.ts'
import { listPotatoLosses } from '../potato/potato-losses.ts'
import { partWords, unreadWords } from './read-words.ts'

/** With how many datapoints a project is shown; it leaves with all. */
const SHOWN = 20

type MakeProject = (input: ExportInput, task?: MakeTask) => Promise<readonly ExportFile[]>

/** The same task for two other platforms, each with what it loses there. What makes them is fetched when it is first asked for. */
export function listPlatformExports(input: ExportInput): readonly ExportEntry[] {
  return [
    {
      id: 'potato',
      title: 'Potato project',
      purpose: 'A self-hosted pilot in the lab: everything that Potato needs to run this task.',
      fileName: 'potato.zip',
      losses: listPotatoLosses(input).map(lossLine),
      inZip: 'potato/',
      ...made(input, async (from, task) => {
        const { makePotatoProject } = await import('../potato/potato-project.ts')
        return makePotatoProject(from, from.renderRichText, task)
      }),
    },
    {
      id: 'label-studio',
      title: 'Label Studio project',
      purpose: 'The labeling configuration and the tasks for a project in Label Studio.',
      fileName: 'label-studio.zip',
      losses: listLabelStudioLosses(input).map(lossLine),
      inZip: 'label-studio/',
      ...made(input, async (from, task) => {
        const { makeLabelStudioProject } = await import('../label-studio/label-studio-project.ts')
        return makeLabelStudioProject(from, from.renderRichText, task)
      }),
    },
  ]
}

/** What the two have in common. They are shown as made from the first datapoints, because reading all may take long. */
function made(input: ExportInput, make: MakeProject) {
  const { dataset } = input
  const part = dataset === null ? null : partWords(dataset)
  return {
    group: 'platforms',
    mediaType: 'application/zip',
    blocked: whyNot(dataset),
    ...(part !== null && { note: part }),
    make: (task?: MakeTask) => make(input, task),
    head: async () => {
      const count = dataset?.count ?? 0
      const first = dataset === null ? null : { ...dataset, count: Math.min(count, SHOWN) }
      const words =
        count > SHOWN ? `Shown with the first ${SHOWN} of ${countWords(count, 'datapoint')}. The ZIP holds all.` : ''
      return { content: await make({ ...input, dataset: first }), words }
    },
  } as const
}

function whyNot(dataset: ExportDataset | null): string | null {
  if (dataset === null) return 'No dataset is open. Open one, because these projects hold the datapoints.'
  return unreadWords(dataset)
}
