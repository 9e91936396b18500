import { useMemo } from 'react'
import { findOrderField } from '../../outputs/collected/order-field.ts'
import { useDesigner } from '../../store/store-context.tsx'

/** The field of a counterbalanced dataset that says which way each datapoint is; null for all other datasets. */
export function useOrderField(): string | null {
  const schema = useDesigner((state) => state.history.present.schema)
  const first = useDesigner((state) => state.dataset.state?.first ?? null)
  return useMemo(
    () =>
      findOrderField(
        schema,
        (first ?? []).flatMap((result) => (result.ok ? [result.datapoint] : [])),
      ),
    [schema, first],
  )
}
