import type { Issue } from '../../checks/issue.ts'
import { isAboutNoText } from '../../checks/rules/data-counts.ts'
import { listUses } from '../../layout/operations/rename-field.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { DesignerTools } from '../designer-tools.tsx'
import { goToNode } from '../go-to-node.ts'

/**
 * Takes the person to what a finding is about: the schema or the dataset's checks; its datapoint; its page, with the node selected and in view.
 * What is wrong with a field of a datapoint is seen at the first item that shows the field.
 */
export function goToIssue(store: DesignerStore, tools: DesignerTools, issue: Issue) {
  const { rule, datapoint, dataField } = issue
  const { layout } = store.getState().history.present
  const key = issue.key ?? (dataField === undefined ? undefined : listUses(layout, dataField)[0]?.node.key)
  if (rule.startsWith('schema-')) tools.openData('schema')
  if (isAboutNoText(issue)) tools.openData('checks')
  if (datapoint !== undefined) void store.goToDatapoint(datapoint)
  if (key !== undefined) goToNode(store, key)
}
