import type { ExportDataset, ExportEntry, ExportInput } from '../export-catalogue.ts'
import { listLabelStudioLosses } from '../label-studio/label-studio-losses.ts'
import { lossLine } from '../platforms/loss.ts'
import { listPotatoLosses } from '../potato/potato-losses.ts'

/** The same task for two other platforms, each with what it loses there. What makes them is fetched when it is first asked for. */
export function listPlatformExports(input: ExportInput): readonly ExportEntry[] {
  const blocked = whyNot(input.dataset)
  return [
    {
      id: 'potato',
      group: 'platforms',
      title: 'Potato project',
      purpose: 'A self-hosted pilot in the lab: everything that Potato needs to run this task.',
      fileName: 'potato.zip',
      mediaType: 'application/zip',
      blocked,
      losses: listPotatoLosses(input).map(lossLine),
      inZip: 'potato/',
      make: async () => {
        const { makePotatoProject } = await import('../potato/potato-project.ts')
        return makePotatoProject(input, input.renderRichText)
      },
    },
    {
      id: 'label-studio',
      group: 'platforms',
      title: 'Label Studio project',
      purpose: 'The labeling configuration and the tasks for a project in Label Studio.',
      fileName: 'label-studio.zip',
      mediaType: 'application/zip',
      blocked,
      losses: listLabelStudioLosses(input).map(lossLine),
      inZip: 'label-studio/',
      make: async () => {
        const { makeLabelStudioProject } = await import('../label-studio/label-studio-project.ts')
        return makeLabelStudioProject(input, input.renderRichText)
      },
    },
  ]
}

function whyNot(dataset: ExportDataset | null): string | null {
  if (dataset === null) return 'No dataset is open. Open one, because these projects hold the datapoints.'
  return dataset.isRead ? null : 'The dataset is still being read. Wait until all of it is checked.'
}
