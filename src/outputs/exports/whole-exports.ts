import { datasetTask, type ExportEntry, type ExportInput } from '../export-catalogue.ts'
import { partWords } from './read-words.ts'
import { safeName } from '../safe-name.ts'

/** The project's own file, to go on with elsewhere. */
export function listWholeExports({ projectName, project, projectHead, dataset }: ExportInput): readonly ExportEntry[] {
  const part = dataset === null ? null : partWords(dataset)
  return [
    {
      id: 'project',
      group: 'whole',
      title: 'Project file',
      purpose: 'Layout, schema, details and datapoints in one file, to open it in this designer again.',
      fileName: `${safeName(projectName, 'project')}.json`,
      mediaType: 'application/json',
      blocked: null,
      ...(part !== null && { note: part }),
      inZip: 'project.json',
      make: (task) => project(datasetTask(task)),
      head: () => {
        const words = dataset === null ? '' : 'The datapoints are left out here. They are in the file.'
        return Promise.resolve({ content: projectHead(), words })
      },
    },
  ]
}
