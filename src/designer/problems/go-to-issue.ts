import type { Issue } from '../../checks/issue.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { DesignerTools } from '../designer-tools.tsx'
import { goToNode } from '../go-to-node.ts'

/** Takes the person to what a finding is about: the schema; its datapoint; its page, with the node selected and in view. */
export function goToIssue(store: DesignerStore, tools: DesignerTools, { rule, datapoint, key }: Issue) {
  if (rule.startsWith('schema-')) tools.openData('schema')
  if (datapoint !== undefined) void store.goToDatapoint(datapoint)
  if (key !== undefined) goToNode(store, key)
}
