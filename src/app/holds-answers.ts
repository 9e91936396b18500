import { readDatasetText } from '../dataset/read-text.ts'
import { provesAnswers } from '../outputs/collected/answer-table.ts'
import { readText } from './recognise-file.ts'

/** Whether the beginning of a file leaves no doubt that it holds answers. False for one that can't be read, which is told elsewhere. */
export async function holdsAnswers(file: File): Promise<boolean> {
  const head = await readText(file.slice(0, HEAD)).catch(() => '')
  if (!CERTAIN.test(head)) return false
  const { results } = readDatasetText(head, file.name)
  // Where there is more, the last one is cut off.
  const whole = file.size > HEAD ? results.slice(0, -1) : results
  return provesAnswers(whole.flatMap((result) => (result.ok ? [result.datapoint] : [])))
}

/** How much of a file is looked at, in bytes. */
const HEAD = 64_000

/** What stands in every such file: nothing else has to be looked into. */
const CERTAIN = /record_index|instruction_id/
