import { removeNodes } from '../../layout/operations/remove.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { AdviceDraft } from './advice.ts'
import { headingOf, labelOf, type Stimulus } from './stimuli.ts'

/** A title right above a field whose label says the same stands there twice. */
export function adviseRepeatedTitle({ name, found }: Stimulus, schema: Schema | null): readonly AdviceDraft[] {
  const above = found.column.items[found.place.item - 1]
  const heading = headingOf(above)
  const label = labelOf(name, schema)
  if (above === undefined || heading === null || heading.toLowerCase() !== label?.replace(/:$/, '').toLowerCase())
    return []
  return [
    {
      ...found.place,
      item: found.place.item - 1,
      key: above.key,
      rule: 'title-repeated',
      message: `“${heading}” stands above a field whose label says the same.`,
      reason: 'Participants see a field’s label over its value by itself, so the title is there twice.',
      fix: { label: 'Remove the title', apply: (layout) => removeNodes(layout, [above.key]) },
    },
  ]
}
