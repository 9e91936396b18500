import { fileTypeOf, modelOf } from '../items/schemas.ts'
import { listItems } from '../layout/find.ts'
import type { Layout } from '../layout/layout.ts'
import type { Issue } from './issue.ts'

/**
 * A warning for each item that shows a field which no datapoint has: participants would see nothing. `names` are the fields that at
 * least one datapoint has. Source: format.md §3, `strict` (sure): without it a missing field is accepted as absent.
 */
export function checkFieldsInData(layout: Layout, names: ReadonlySet<string>): readonly Issue[] {
  return listItems(layout).flatMap(({ node, place }) => {
    const field = modelOf(node.data).fieldOf(node.data)
    if (!field || names.has(field)) return []
    return [
      {
        ...place,
        type: fileTypeOf(node.data),
        field,
        message: `No datapoint has the field "${field}", so participants would see nothing here. Choose another field or add it to the dataset.`,
        rule: 'field-without-data',
        severity: 'warning',
        source: 'data',
        key: node.key,
        path: ['field'],
      },
    ]
  })
}
