import { isJsonList, isJsonObject, nameJson, spellingOf, type Json } from '../base/json.ts'
import { datapointFrom } from './datapoint.ts'
import type { DatapointResult, DatasetFormat, DatasetReading } from './reading.ts'
import { mendLinks, placeResult, rawFault } from './record-result.ts'
import { createRepairTally, type RepairTally } from './repair-tally.ts'

/** Reads a dataset from values that are already parsed, such as a list handed to `window.designer`. A single object is one datapoint. */
export function readValues(value: Json): DatasetReading {
  const values = isJsonList(value) ? value : [value]
  const results = values.map((one, index) => {
    if (isJsonObject(one) && spellingOf(one) === null) return mendLinks(datapointFrom(one), '', [])
    return placeResult(
      rawFault(`A datapoint has to be an object such as {"prompt": "…"}; this is ${nameJson(one)}.`, '', 0),
      index,
      1,
      1,
    )
  })
  return collectReading('json', [], results, createRepairTally())
}

/** The results of reading as one reading. `headerNames` are the fields that a first line names. */
export function collectReading(
  format: DatasetFormat,
  headerNames: readonly string[],
  results: readonly DatapointResult[],
  tally: RepairTally,
): DatasetReading {
  const names = new Set(headerNames)
  for (const [index, result] of results.entries()) {
    if (!result.ok) continue
    tally.add(result.repairs, index)
    for (const name of result.datapoint.keys()) names.add(name)
  }
  return {
    format,
    names: [...names],
    datapoints: results.flatMap((result) => (result.ok ? [result.datapoint] : [])),
    results,
    faults: results.flatMap((result) => (result.ok ? [] : [result.fault])),
    repairs: tally.list(),
  }
}
