import type { DatasetState } from '../../dataset/worker/dataset-state.ts'
import { openDatasetFile } from '../../dataset/worker/client.ts'
import { type AnswerTable, createAnswerTableReader } from '../../outputs/collected/answer-table.ts'
import { readDatapoints } from '../read-datapoints.ts'

/** Who reads a file of answers: told how many lines are read, stopped by the signal. Refused with an Error whose message can be shown. */
export type AnswerFileReader = (
  file: File,
  options: { readonly signal: AbortSignal; onProgress(read: number): void },
) => Promise<AnswerTable>

/** Reads a file of answers of any size in the worker that reads datasets, and lets go of it. */
export const readAnswerFile: AnswerFileReader = async (file, { signal, onProgress }) => {
  const reader = createAnswerTableReader()
  const handle = await new Promise<ReturnType<typeof openDatasetFile>>((resolve, reject) => {
    let isReadOn = false
    const opened = openDatasetFile(file, (state) => {
      if (state.phase === 'opening') return
      if (state.phase === 'failed' || signal.aborted) {
        opened.close()
        return reject(new Error(state.message ?? 'The file could not be read. Open it again.'))
      }
      if (!isReadOn) opened.readOn()
      isReadOn = true
      if (state.isCountFinal) resolve(opened)
    })
  })
  try {
    const { count }: Pick<DatasetState, 'count'> = handle.state()
    await readDatapoints(handle, { count, signal, onProgress, onResult: (result) => reader.add(result) })
    return reader.table()
  } finally {
    handle.close()
  }
}
