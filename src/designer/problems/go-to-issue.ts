import { findNode } from '../../layout/find.ts'
import type { Issue } from '../../checks/issue.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { revealOnCanvas } from '../canvas/reveal-on-canvas.ts'

/** Takes the person to what a finding is about: shows its datapoint; shows its page, selects the node, brings it into view. */
export function goToIssue(store: DesignerStore, issue: Issue) {
  if (issue.datapoint !== undefined) void store.goToDatapoint(issue.datapoint)
  const { layout } = store.getState().history.present
  const found = issue.key === undefined ? null : findNode(layout, issue.key)
  if (found === null) return
  store.setMode('design')
  store.showPage(found.page.key)
  store.select([found.node.key])
  revealOnCanvas(found.node.key)
}
