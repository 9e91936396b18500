import type { Datapoint, Schema } from '../../dataset/schema.ts'
import { ORDERS } from '../counterbalance/counterbalance.ts'

/**
 * The metadata field that says which way each datapoint is, as counterbalancing writes it: all of these datapoints hold one of its two
 * words there. Null when there is none, or no datapoint.
 */
export function findOrderField(schema: Schema | null, datapoints: readonly Datapoint[]): string | null {
  const words: readonly unknown[] = Object.values(ORDERS)
  const fields = schema?.fields.filter(({ type }) => type === 'metadata') ?? []
  const found = fields.find(({ name }) => datapoints.every((datapoint) => words.includes(datapoint.get(name))))
  return datapoints.length === 0 ? null : (found?.name ?? null)
}
