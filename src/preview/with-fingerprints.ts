import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import { fingerprintOf } from '../dataset/fingerprint.ts'
import type { Schema } from '../dataset/schema.ts'
import type { Response } from '../outputs/answers/answer-record.ts'
import { readThese } from './self-check/use-datapoints.ts'

/**
 * Responses that say what their datapoints showed, so that they find them again when others stand at their places. A datapoint that cannot be
 * read gives none.
 */
export async function withFingerprints(
  responses: readonly Response[],
  handle: Pick<DatasetHandle, 'datapoint'> | null,
  schema: Schema | null,
): Promise<readonly Response[]> {
  if (handle === null || schema === null) return responses
  const places = responses.map(({ record_index }) => record_index)
  const datapoints = await readThese(handle, places)
  return responses.map((response) => {
    const datapoint = datapoints.get(response.record_index)
    return datapoint === undefined ? response : { ...response, _datapoint: fingerprintOf(datapoint, schema) }
  })
}
