import type { Json } from '../../base/json.ts'
import { isMediaType, type MediaType } from '../../dataset/media-link.ts'
import type { Datapoint, Schema } from '../../dataset/schema.ts'

/** A value that should lead to media: where it stands, and what it should be. */
export type MediaValue = {
  /** The datapoint, from 0. */
  readonly index: number
  readonly field: string
  readonly type: MediaType
  readonly value: Json
}

/** The fields of a schema whose values lead to media. */
export function listMediaFields(schema: Schema | null): readonly { readonly name: string; readonly type: MediaType }[] {
  return (schema?.fields ?? []).flatMap(({ name, type }) => (isMediaType(type) ? [{ name, type }] : []))
}

/** The media values of datapoints, in order. What is missing or empty is a fault of the data and not listed. */
export function listMedia(
  schema: Schema | null,
  datapoints: readonly (readonly [number, Datapoint])[],
): readonly MediaValue[] {
  const fields = listMediaFields(schema)
  return datapoints.flatMap(([index, datapoint]) =>
    fields.flatMap(({ name, type }) => {
      const value = datapoint.get(name) ?? ''
      return typeof value === 'string' && value.trim() === '' ? [] : [{ index, field: name, type, value }]
    }),
  )
}
