import { createChecker } from './check-datapoints.ts'
import type { DatasetHandle, StateListener } from './dataset-handle.ts'
import { inferSchema } from './infer-schema.ts'
import { createProfiler } from './profile.ts'
import type { DatasetReading } from './reading.ts'
import type { Schema } from './schema.ts'
import type { DatasetState } from './worker/dataset-state.ts'
import type { DatasetReport } from './worker/protocol.ts'

/**
 * A dataset that is in memory already: the example, a paste, datapoints handed over by a script. Behaves like an opened file, but is
 * ready at once. `onState` is told of changes by `check`; `schema` is what to check against, without it the guessed one.
 */
export function memoryDataset(
  name: string,
  reading: DatasetReading,
  onState: StateListener = () => {},
  schema?: Schema,
): DatasetHandle {
  const { results } = reading
  const { names } = reading
  const { schema: inferred, reasons } = inferSchema(reading.datapoints, names)
  const info = { format: reading.format, size: 0, names, inferred, reasons }
  const first = results.slice(0, 50)
  const stateAgainst = (checked: Schema): DatasetState => {
    let report: DatasetReport | null = null
    return {
      phase: 'ready',
      fileName: name,
      info,
      first,
      count: results.length,
      isCountFinal: true,
      progress: null,
      // Only once somebody asks: the first screen does without.
      get report() {
        return (report ??= reportOn(reading, checked))
      },
      message: null,
    }
  }
  let against = schema ?? inferred
  let state = stateAgainst(against)
  let isClosed = false

  const answer = <T>(value: () => T | Promise<T>): Promise<T> =>
    isClosed ? Promise.reject(new Error('The dataset was closed.')) : Promise.resolve(value())
  return {
    state: () => state,
    datapoint: (n) => answer(() => results[n] ?? null),
    datapoints: (from, to) => answer(() => results.slice(Math.max(0, from), Math.max(0, to))),
    search: (text, from) =>
      answer(async () => (await import('./find-in-reading.ts')).findInReading(reading, text, from)),
    write: (options) =>
      answer(async () => {
        const { createSelectionWriter } = await import('./write-selection.ts')
        const writer = createSelectionWriter(against, names, options)
        return new Blob([writer.head, ...results.map((result, index) => writer.next(index, result)), writer.tail])
      }),
    derive: (change) => answer(async () => (await import('./derive-reading.ts')).deriveReading(name, reading, change)),
    check(next) {
      if (isClosed || next === against) return
      against = next
      state = stateAgainst(next)
      onState(state)
    },
    readRest() {},
    cancel() {},
    rest() {},
    close() {
      isClosed = true
    },
  }
}

function reportOn(reading: DatasetReading, schema: Schema): DatasetReport {
  const checker = createChecker(schema)
  const profiler = createProfiler([...new Set([...schema.fields.map((field) => field.name), ...reading.names])])
  for (const [index, result] of reading.results.entries()) {
    if (!result.ok) {
      checker.addUnreadable(index, result.fault.reason)
      continue
    }
    const isUploaded = checker.add(index, result.datapoint)
    profiler.add(index, result.datapoint, undefined, isUploaded)
  }
  const { faults, repairs } = reading
  return { schema, checks: checker.summary(), profile: profiler.profile(), faults, faultCount: faults.length, repairs }
}
