import type { Issue } from '../../checks/issue.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { goToNode } from '../go-to-node.ts'

/** Takes the person to what a finding is about: shows its datapoint; shows its page, selects the node, brings it into view. */
export function goToIssue(store: DesignerStore, issue: Issue) {
  if (issue.datapoint !== undefined) void store.goToDatapoint(issue.datapoint)
  if (issue.key !== undefined) goToNode(store, issue.key)
}
