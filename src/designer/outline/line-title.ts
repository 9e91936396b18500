import { columnName } from '../../layout/targets.ts'
import { pageName } from '../../layout/page-name.ts'
import { itemName } from '../names.ts'
import type { OutlineLine } from './list-lines.ts'

/** What a line of the outline is called: a page by its name, rows and columns by their place, an item by type and text. */
export function lineTitle(line: OutlineLine): string {
  switch (line.kind) {
    case 'page':
      return pageName(line.node, line.index)
    case 'row':
      return `Row ${line.index + 1}`
    case 'column':
      return columnName(line.index, line.setSize)
    case 'item':
      return itemName(line.node.data)
  }
}
