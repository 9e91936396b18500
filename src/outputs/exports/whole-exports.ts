import { datasetTask, type ExportEntry, type ExportInput } from '../export-catalogue.ts'
import { partWords } from './read-words.ts'
import { MAX_PROJECT_BYTES } from '../project-size.ts'
import { safeName } from '../safe-name.ts'

const TOO_LARGE = `Too large to be opened again: this designer opens project files of up to ${MAX_PROJECT_BYTES / 1_000_000} MB. Choose “Download the project” under “Open” to take it without its datapoints, and open that together with the file of the datapoints.`

/** The project's own file, to go on with elsewhere. */
export function listWholeExports({ projectName, project, projectHead, dataset }: ExportInput): readonly ExportEntry[] {
  const part = dataset === null ? null : partWords(dataset)
  // As a list of JSON the datapoints are hardly ever smaller than in their own file.
  const isTooLarge = dataset !== null && dataset.size > MAX_PROJECT_BYTES
  const note = [part, isTooLarge ? TOO_LARGE : null].filter((words) => words !== null).join(' ')
  return [
    {
      id: 'project',
      group: 'whole',
      title: 'Project file',
      purpose: 'Layout, schema, details and datapoints in one file, to open it in this designer again.',
      fileName: `${safeName(projectName, 'project')}.json`,
      mediaType: 'application/json',
      blocked: null,
      ...(note !== '' && { note }),
      inZip: 'project.json',
      make: (task) => project(datasetTask(task)),
      head: () => {
        const words = dataset === null ? '' : 'The datapoints are left out here. They are in the file.'
        return Promise.resolve({ content: projectHead(), words })
      },
    },
  ]
}
