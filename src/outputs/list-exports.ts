import type { ExportEntry, ExportInput } from './export-catalogue.ts'
import { listAnswerExports } from './exports/answer-exports.ts'
import { listBodyExports } from './exports/body-exports.ts'
import { listDataExports } from './exports/data-exports.ts'
import { listLayoutExports } from './exports/layout-exports.ts'
import { listRunExports } from './exports/run-exports.ts'
import { listPlatformExports } from './exports/platform-exports.ts'
import { listWholeExports } from './exports/whole-exports.ts'

/** Everything that can be taken, in the order of the list. A platform's files are one more line here. */
export function listExports(input: ExportInput): readonly ExportEntry[] {
  return [
    ...listLayoutExports(input),
    ...listBodyExports(input),
    ...listRunExports(input),
    ...listDataExports(input),
    ...listAnswerExports(input),
    ...listPlatformExports(input),
    ...listWholeExports(input),
  ]
}
