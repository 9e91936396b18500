import { Rows3 } from 'lucide-react'
import type { RowNode } from '../../layout/layout.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { nodeMenu } from '../commands/node-menu.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { NodeIssues } from '../problems/node-issues.tsx'
import { InspectorHead } from './inspector-head.tsx'

/** The settings of a row: how its columns stand. */
export function RowInspector({ row, index }: { row: RowNode; index: number }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const columns = row.columns.length
  const actions = nodeMenu(store, tools, row.key).filter(({ danger }) => danger !== true)
  return (
    <div className="flex flex-col gap-4 p-4">
      <InspectorHead nodeKey={row.key} icon={Rows3} title={`Row ${index + 1}`} place={columns === 1 ? 'One column' : `${columns} columns`} />
      <p className="text-xs text-muted">
        {columns === 1
          ? 'Drop something on the left or right edge of the row to make a second column.'
          : 'On a narrow screen the columns stand one below the other, the left one first.'}
      </p>
      <div className="flex flex-col items-stretch gap-1.5">
        {actions.map(({ id, label, icon, reason, onSelect }) => (
          <Button key={id} size="sm" className="justify-start" disabled={typeof reason === 'string'} title={reason ?? undefined} onClick={onSelect}>
            {icon}
            {label}
          </Button>
        ))}
      </div>
      <NodeIssues nodeKey={row.key} />
    </div>
  )
}
