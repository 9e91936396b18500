import type { Position } from '../../base/text-position.ts'
import { createChecker, MAX_LISTED } from '../check-datapoints.ts'
import { hashBytes, type Hash } from '../hash-datapoint.ts'
import { hasNoMarks } from '../look-of-text.ts'
import { createProfiler, type TextTraits } from '../profile.ts'
import { shiftPosition } from '../record-result.ts'
import { fieldsOf, headerRepairs } from '../read-csv-record.ts'
import type { DatapointResult, Fault, Repair, RepairMark } from '../reading.ts'
import { createRepairTally } from '../repair-tally.ts'
import type { Schema } from '../schema.ts'
import type { GapRepair } from '../gap-repair.ts'
import { createLocator } from './locate-record.ts'
import { tooLargeResult, type Source } from './open-source.ts'
import type { DatasetReport } from './protocol.ts'
import { walkRecords, type BatchVisit, type WalkPause } from './walk-records.ts'

/**
 * Reads every datapoint of an indexed file and checks it against the schema. Nothing is kept but counts, the first faults and a
 * hash of each datapoint. `pause` is called between pieces of the file; what it throws ends the pass.
 */
export async function checkFile(
  source: Source,
  schema: Schema,
  gaps: readonly GapRepair[],
  pause: WalkPause,
): Promise<DatasetReport> {
  const { index, header, decoder, shape } = source
  const separator = header === 1 ? shape.delimiter : COMMA
  const checker = createChecker(schema, index.count)
  const profiler = createProfiler([
    ...new Set([...schema.fields.map((field) => field.name), ...fieldsOf(source.columns, [])]),
  ])
  const tally = createRepairTally()
  const faults: Fault[] = []
  let faultCount = 0

  const add = (n: number, result: DatapointResult, traits: TextTraits | undefined, hash: Hash) => {
    if (result.ok) {
      if (result.repairs.length > 0) tally.add(result.repairs, n)
      const isUploaded = checker.add(n, result.datapoint, hash)
      profiler.add(n, result.datapoint, traits, isUploaded)
      return
    }
    faultCount++
    if (faults.length < MAX_LISTED) faults.push({ ...result.fault, record_index: n })
    checker.addUnreadable(n, result.fault.reason)
  }
  const visit: BatchVisit = (n, bytes, starts) => {
    if (!bytes) return add(n - header, tooLargeResult(shape), undefined, NO_HASH)
    decoder.batch(bytes, starts, ({ result, text, isAscii }, at) => {
      const traits = { isAscii, isUnmarked: hasNoMarks(text) }
      add(n + at - header, result, traits, hashRecord(bytes, starts[at] ?? 0, starts[at + 1] ?? 0, separator))
    })
  }

  await walkRecords(source, header, index.count, visit, pause)
  const placed = await placeAll(source, faults, tally.list())
  const profile = profiler.profile()
  const ofHeader = headerRepairs(
    source.columns,
    profile.fields.filter(({ present }) => present > 0).map(({ name }) => name),
  )
  const repairs = joinRepairs([...source.repairs, ...ofHeader], gaps, placed.repairs)
  return { schema, checks: checker.summary(), profile, faults: placed.faults, faultCount, repairs }
}

const NO_HASH: Hash = { high: 0, low: 0 }
const COMMA = 44
const SPACE = 32

// What follows a datapoint in the file is no part of it.
function hashRecord(bytes: Uint8Array, from: number, to: number, separator: number): Hash {
  let end = to
  while (end > from && isAfterRecord(bytes[end - 1] ?? 0, separator)) end--
  return hashBytes(bytes.subarray(from, end))
}

function isAfterRecord(byte: number, separator: number): boolean {
  return byte <= SPACE || byte === separator
}

// Until here faults and mends are placed from the start of their datapoint only.
async function placeAll(source: Source, faults: readonly Fault[], repairs: readonly Repair[]) {
  const locate = createLocator(source.blob, source.index, source.shape.newline)
  const wanted = new Set([
    ...faults.map((fault) => fault.record_index),
    ...repairs.flatMap(({ first }) => first.record_index ?? []),
  ])
  const positions = new Map<number, Position>()
  for (const n of [...wanted].sort((a, b) => a - b)) positions.set(n, await locate(n + source.header))

  const place = <T extends Position & { readonly record_index?: number }>(spot: T): T => {
    const start = spot.record_index === undefined ? undefined : positions.get(spot.record_index)
    return start ? { ...spot, ...shiftPosition(spot, start.line, start.column) } : spot
  }
  return { faults: faults.map(place), repairs: repairs.map((repair) => ({ ...repair, first: place(repair.first) })) }
}

function joinRepairs(
  ofFile: readonly RepairMark[],
  gaps: readonly GapRepair[],
  repairs: readonly Repair[],
): readonly Repair[] {
  const tally = createRepairTally()
  tally.add(ofFile)
  for (const { mark, record_index } of gaps) tally.add([mark], record_index)
  for (const { first, ...repair } of repairs) tally.add([{ ...first, ...repair }], first.record_index)
  return tally.list()
}
