import { useCallback, useMemo } from 'react'
import { definitionOf } from '../../items/registry.ts'
import { modelOf, type Item } from '../../items/schemas.ts'
import { placeWords } from '../../layout/find.ts'
import type { ItemNode, Place } from '../../layout/layout.ts'
import { updateItem } from '../../layout/operations/update.ts'
import { selectIssues } from '../../store/select-issues.ts'
import { useDesigner, useDesignerSoon, useDesignerStore } from '../../store/store-context.tsx'
import { editName } from '../edit-name.ts'
import { IssueLine } from '../problems/issue-line.tsx'
import { InspectorHead } from './inspector-head.tsx'

const NONE = [] as const

/** The settings of one item: its own form, and what the checks say of it. */
export function ItemInspector({ node, place }: { node: ItemNode; place: Place }) {
  const store = useDesignerStore()
  const { key, data } = node
  const fields = useDesigner((state) => state.history.present.schema?.fields ?? NONE)
  const keptValues = useDesigner((state) => state.history.present.givenOut?.get(key))
  const issues = useDesignerSoon((state) => selectIssues(state).byKey.get(key) ?? NONE)
  const findings = useMemo(
    () => issues.map(({ message, path = [], severity }) => ({ message, path, severity })),
    [issues],
  )
  // What the form shows at its own field is not said twice, unless there is a mend to offer.
  const elsewhere = issues.filter(({ path, fix }) => path === undefined || path.length === 0 || fix !== undefined)
  const { EditorForm, icon } = definitionOf(data)
  const onChange = useCallback(
    (next: Item, mergeKey?: string) => {
      if (mergeKey === undefined) store.closeRun()
      store.commitLayout(
        editName(store.getState().history.present.layout, key, next),
        (layout) => updateItem(layout, key, next),
        mergeKey === undefined ? {} : { mergeKey: `${key}.${mergeKey}` },
      )
    },
    [store, key],
  )
  return (
    <div className="flex flex-col gap-4 p-4" onBlur={store.closeRun}>
      <InspectorHead nodeKey={key} icon={icon} title={modelOf(data).label} place={placeWords(place)} />
      <EditorForm item={data} onChange={onChange} fields={fields} findings={findings} keptValues={keptValues} />
      {elsewhere.length > 0 && (
        <ul aria-label="Problems of this item" className="flex flex-col gap-2 border-t border-line pt-4">
          {elsewhere.map((issue) => (
            <IssueLine key={`${issue.rule} ${issue.message}`} issue={issue} />
          ))}
        </ul>
      )}
    </div>
  )
}
