import type { Key } from '../base/key.ts'
import { checkData } from '../checks/check-data.ts'
import { checkLayout } from '../checks/check-layout.ts'
import type { Issue } from '../checks/issue.ts'
import { placeServerIssues } from '../checks/server-answer.ts'
import { sortIssues } from '../checks/sort-issues.ts'
import type { DesignerState } from './designer-state.ts'

/** All findings, errors first and then in the order of the layout, and by the node they are about. */
export type IssueList = { readonly all: readonly Issue[]; readonly byKey: ReadonlyMap<Key, readonly Issue[]> }

type Inputs = readonly [layout: unknown, schema: unknown, serverIssues: unknown, report: unknown]

/**
 * The server's answer, our checks and the faults of the data as one list; what is about the data as a whole comes last. Worked out once
 * per change of the layout, the schema, the answer or the dataset's report, and not while a dataset is being read.
 */
export const selectIssues: (state: DesignerState) => IssueList = rememberLast()

/** How many states are asked about in turn: the one that is, and the one that is still shown beside the page. */
const REMEMBERED = 2

function rememberLast() {
  let known: readonly { readonly inputs: Inputs; readonly issues: IssueList }[] = []
  return (state: DesignerState): IssueList => {
    const { layout, schema } = state.history.present
    const report = state.dataset.state?.report ?? null
    const inputs: Inputs = [layout, schema, state.serverIssues, report]
    const same = known.find((one) => one.inputs.every((value, index) => value === inputs[index]))
    if (same !== undefined) return same.issues
    const ofData = checkData(layout, schema, report)
    const found = [...placeServerIssues(layout, state.serverIssues), ...joinIssues(checkLayout(layout, schema), ofData)]
    const all = found.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
    const issues = { all, byKey: groupByKey(all, known[0]?.issues.byKey ?? new Map()) }
    known = [{ inputs, issues }, ...known].slice(0, REMEMBERED)
    return issues
  }
}

/** What the platform refuses comes first; within one severity the order of the layout stays. */
const RANK: Readonly<Record<Issue['severity'], number>> = { error: 0, warning: 1, advice: 2 }

/** Findings of the data that have a place go there; the others go to the end. */
function joinIssues(ofLayout: readonly Issue[], ofData: readonly Issue[]): readonly Issue[] {
  const placed = ofData.filter(({ page }) => page !== undefined)
  const whole = ofData.filter(({ page }) => page === undefined)
  return [...(placed.length === 0 ? ofLayout : sortIssues([...ofLayout, ...placed])), ...whole]
}

/** Lists by key; a list that says the same as before keeps its identity, so that only changed items render again. */
function groupByKey(
  all: readonly Issue[],
  before: ReadonlyMap<Key, readonly Issue[]>,
): ReadonlyMap<Key, readonly Issue[]> {
  const groups = new Map<Key, Issue[]>()
  for (const issue of all) {
    if (issue.key === undefined) continue
    const group = groups.get(issue.key)
    if (group === undefined) groups.set(issue.key, [issue])
    else group.push(issue)
  }
  const result = new Map<Key, readonly Issue[]>()
  for (const [key, group] of groups) {
    const old = before.get(key)
    const same = old?.length === group.length && old.every((issue, index) => sameIssue(issue, group[index]))
    result.set(key, same ? old : group)
  }
  return result
}

function sameIssue(a: Issue, b: Issue | undefined): boolean {
  return (
    a === b ||
    (b !== undefined &&
      a.rule === b.rule &&
      a.message === b.message &&
      a.path?.join() === b.path?.join() &&
      a.fix === b.fix)
  )
}
