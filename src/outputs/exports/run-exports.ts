import { sentDetails } from '../batch/sent-details.ts'
import type { ExportEntry, ExportInput } from '../export-catalogue.ts'
import { partWords } from './read-words.ts'
import { printBashScript, printClientScript, printPythonScript, whyNoScripts } from '../runbook/scripts.ts'

/** The whole sequence from the files to a study as a draft, as scripts that run beside the files of the ZIP. */
export function listRunExports(input: ExportInput): readonly ExportEntry[] {
  const { dataset, details } = input
  const blocked = whyNoScripts(input)
  const ownDataset = sentDetails(details).dataset_id !== undefined
  const part = dataset === null || ownDataset ? null : partWords(dataset)
  const whole = {
    group: 'run',
    blocked,
    note: part === null ? RUN_NOTE : `${RUN_NOTE} ${part}`,
  } as const
  return [
    {
      ...whole,
      id: 'run-bash',
      title: 'Bash script',
      purpose: 'Dataset, upload, batch, setup and a study as a draft, with curl.',
      fileName: 'run.sh',
      mediaType: 'text/x-shellscript',
      inZip: 'run.sh',
      make: () => printBashScript(input),
    },
    {
      ...whole,
      id: 'run-python',
      title: 'Python script',
      purpose: 'The same in Python, with nothing but its standard library.',
      fileName: 'run.py',
      mediaType: 'text/x-python',
      inZip: 'run.py',
      make: () => printPythonScript(input),
    },
    {
      ...whole,
      id: 'run-client',
      title: 'Command-line client',
      purpose: 'The same as commands of the platform’s own client.',
      fileName: 'run-with-client.sh',
      mediaType: 'text/x-shellscript',
      inZip: 'run-with-client.sh',
      make: () => printClientScript(input),
    },
  ]
}

const RUN_NOTE = 'It runs beside the files of the ZIP and reads your token from the environment only.'
