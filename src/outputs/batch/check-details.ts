import { plainText } from '../../items/plain-text.ts'
import type { BatchDetails } from './batch-details.ts'
import { sentDetails } from './sent-details.ts'

/** The parts of the details that something may be wrong with. */
export type DetailPart =
  | 'name'
  | 'workspace_id'
  | 'dataset_id'
  | 'task_name'
  | 'task_introduction'
  | 'task_steps'
  | 'study_name'
  | 'study_description'

/** What the details are needed for. */
export type DetailUse = 'dataset' | 'batch' | 'study'

/** What is wrong with a part. One that is missing only matters to the outputs that need it. */
export type DetailProblem = {
  readonly part: DetailPart
  readonly kind: 'missing' | 'wrong'
  readonly message: string
  readonly uses: readonly DetailUse[]
}

/**
 * What is missing in the details or can't be right, in the order of the form. What the bodies hold: format.md §4; that none of it may be
 * empty is likely.
 */
export function checkDetails(details: BatchDetails): readonly DetailProblem[] {
  const { name, workspace_id, dataset_id, task_details: task, study } = sentDetails(details)
  const hasDataset = dataset_id !== undefined
  return [
    ...need('name', name, 'The batch has no name.', hasDataset ? ['batch'] : ['dataset', 'batch']),
    ...need(
      'workspace_id',
      workspace_id,
      'The workspace id is missing.',
      hasDataset ? ['batch'] : ['dataset', 'batch'],
    ),
    ...id('workspace_id', workspace_id, 'The workspace id', hasDataset ? ['batch'] : ['dataset', 'batch']),
    ...id('dataset_id', dataset_id, 'The dataset id', ['dataset', 'batch']),
    ...need('task_name', task?.task_name, 'The task has no name.', ['batch']),
    ...need('task_introduction', textOf(task?.task_introduction), 'The introduction is empty.', ['batch']),
    ...need('task_steps', textOf(task?.task_steps), 'The steps are empty.', ['batch']),
    ...need('study_name', study?.name, 'The study has no name.', ['study']),
    ...need('study_description', study?.description, 'The study has no description.', ['study']),
  ]
}

/** The problems that stand in the way of one use. */
export function problemsFor(details: BatchDetails, use: DetailUse): readonly DetailProblem[] {
  return checkDetails(details).filter(({ uses }) => uses.includes(use))
}

/** Ids stand in addresses and in scripts, so nothing else may be in one. */
const ID = /^[A-Za-z0-9_-]{1,128}$/

/** Whether a text can be an id of the platform's. */
export function isId(text: string): boolean {
  return ID.test(text)
}

function need(
  part: DetailPart,
  value: string | undefined,
  message: string,
  uses: readonly DetailUse[],
): readonly DetailProblem[] {
  return value !== undefined && value !== '' ? [] : [{ part, kind: 'missing', message, uses }]
}

function id(
  part: DetailPart,
  value: string | undefined,
  what: string,
  uses: readonly DetailUse[],
): readonly DetailProblem[] {
  if (value === undefined || isId(value)) return []
  const message = `${what} can hold letters, digits, “-” and “_” only. Copy it from the address of its page on the platform.`
  return [{ part, kind: 'wrong', message, uses }]
}

/** Words, or an image that says something without words. */
function textOf(html: string | undefined): string | undefined {
  return html === undefined || /<img\b/i.test(html) ? html : plainText(html, 'html')
}
