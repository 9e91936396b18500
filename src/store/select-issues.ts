import type { Key } from '../base/key.ts'
import { checkLayout } from '../checks/check-layout.ts'
import type { Issue } from '../checks/issue.ts'
import { placeServerIssues } from '../checks/server-answer.ts'
import type { DesignerState } from './designer-state.ts'

/** All findings, in the order of the layout, and by the node they are about. */
export type IssueList = { readonly all: readonly Issue[]; readonly byKey: ReadonlyMap<Key, readonly Issue[]> }

type Inputs = readonly [layout: unknown, schema: unknown, serverIssues: unknown]

/** Our checks and the server's answer as one list. Worked out once per change of the layout, the schema or the answer. */
export const selectIssues: (state: DesignerState) => IssueList = rememberLast()

function rememberLast() {
  let inputs: Inputs | null = null
  let last: IssueList = { all: [], byKey: new Map() }
  return (state: DesignerState): IssueList => {
    const { layout, schema } = state.history.present
    const now: Inputs = [layout, schema, state.serverIssues]
    if (inputs?.every((value, index) => value === now[index]) === true) return last
    inputs = now
    const all = [...placeServerIssues(layout, state.serverIssues), ...checkLayout(layout, schema)]
    last = { all, byKey: groupByKey(all, last.byKey) }
    return last
  }
}

/** Lists by key; a list that says the same as before keeps its identity, so that only changed items render again. */
function groupByKey(all: readonly Issue[], before: ReadonlyMap<Key, readonly Issue[]>): ReadonlyMap<Key, readonly Issue[]> {
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
  return a === b || (b !== undefined && a.rule === b.rule && a.message === b.message && a.path?.join() === b.path?.join() && a.fix === b.fix)
}
