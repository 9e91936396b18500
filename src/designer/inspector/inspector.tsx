import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { ItemInspector } from './item-inspector.tsx'
import { ManyInspector } from './many-inspector.tsx'
import { PageInspector } from './page-inspector.tsx'
import { RowInspector } from './row-inspector.tsx'

/** The settings of what is selected; of the page when nothing is. */
export function Inspector() {
  const selection = useDesigner((state) => state.session.selection)
  const page = useDesigner((state) => state.session.page)
  if (selection.length > 1) return <ManyInspector keys={selection} />
  const key = selection[0] ?? page
  return key === null ? null : <NodeInspector key={key} nodeKey={key} />
}

function NodeInspector({ nodeKey }: { nodeKey: Key }) {
  const layout = useDesigner((state) => state.history.present.layout)
  const found = findNode(layout, nodeKey)
  if (found === null) return null
  if (found.kind === 'item') return <ItemInspector node={found.node} place={found.place} />
  if (found.kind === 'page') return <PageInspector page={found.node} index={found.place.page} />
  return <RowInspector found={found} />
}
