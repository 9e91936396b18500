import type { Key } from '../../base/key.ts'
import type { Issue } from '../../checks/issue.ts'
import { isAboutNoText } from '../../checks/rules/data-counts.ts'
import { modelOf } from '../../items/schemas.ts'
import { listItems } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { DesignerTools } from '../designer-tools.tsx'
import { goToNode } from '../go-to-node.ts'

/**
 * Takes the person to what a finding is about: the schema or the dataset's checks; its datapoint; its page, with the node selected and in view.
 * What is wrong with a field of a datapoint is seen at the first item that shows the field.
 */
export function goToIssue(store: DesignerStore, tools: DesignerTools, issue: Issue) {
  const { rule, datapoint, dataField, key = shownAt(store.getState().history.present.layout, dataField) } = issue
  if (rule.startsWith('schema-')) tools.openData('schema')
  if (isAboutNoText(issue)) tools.openData('checks')
  if (datapoint !== undefined) void store.goToDatapoint(datapoint)
  if (key !== undefined) goToNode(store, key)
}

function shownAt(layout: Layout, field: string | undefined): Key | undefined {
  if (field === undefined) return undefined
  for (const page of layout) {
    const found = listItems(page).find(({ node }) => modelOf(node.data).fieldOf(node.data) === field)
    if (found) return found.node.key
  }
  return undefined
}
