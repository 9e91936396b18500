import { Columns2, Rows3 } from 'lucide-react'
import type { FoundColumn, FoundRow } from '../../layout/find.ts'
import { columnName } from '../../layout/targets.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { nodeMenu } from '../commands/node-menu.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { NodeIssues } from '../problems/node-issues.tsx'
import { ActionList } from './action-list.tsx'
import { InspectorHead } from './inspector-head.tsx'

/** What is done most with a row or a column; the rest is in the menu of the head. */
const SHOWN = ['swap', 'join', 'split', 'split-rows', 'move', 'duplicate', 'delete']

/** The settings of a row, how its columns stand, or of one of its columns. */
export function RowInspector({ found }: { found: FoundRow | FoundColumn }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const { key } = found.node
  const columns = found.row.columns.length
  const row = `Row ${found.place.row + 1}`
  const count = columns === 1 ? 'One column' : `${columns} columns`
  const column = found.kind === 'column' ? columnName(found.place.column, columns) : null
  return (
    <div className="flex flex-col gap-4 p-4">
      <InspectorHead
        nodeKey={key}
        icon={column === null ? Rows3 : Columns2}
        title={column ?? row}
        place={`Page ${found.place.page + 1}, ${column === null ? count.toLowerCase() : row}`}
      />
      <p className="text-xs text-muted">
        {columns === 1
          ? 'Drop something on the left or right edge of the row to make a second column.'
          : 'On a narrow screen the columns stand one below the other, the left one first.'}
      </p>
      <ActionList entries={nodeMenu(store, tools, key).filter(({ id }) => SHOWN.includes(id))} />
      <NodeIssues nodeKey={key} />
    </div>
  )
}
