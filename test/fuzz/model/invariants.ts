import { isDeepStrictEqual } from 'node:util'
import { advise } from '../../../src/checks/advice/advise.ts'
import type { Key } from '../../../src/base/key.ts'
import { countingKeys } from '../../../src/base/key.ts'
import { nodeAt } from '../../../src/layout/find.ts'
import { type Layout, MAX_COLUMNS } from '../../../src/layout/layout.ts'
import { placeNotes } from '../../../src/layout/notes/review-note.ts'
import { importLayoutText } from '../../../src/layout/wire/import-text.ts'
import { printLayout } from '../../../src/layout/wire/serialize.ts'
import { notesOf, type DesignDocument } from '../../../src/store/design-document.ts'
import type { DesignerState } from '../../../src/store/designer-state.ts'
import { jump, redo, undo, type History } from '../../../src/store/history.ts'
import { parseProject, serializeProject } from '../../../src/store/project-file.ts'
import { selectIssues } from '../../../src/store/select-issues.ts'
import { deepFreeze, keysOf } from '../../support/picture.ts'

/** What must hold after every step, whatever it was. `brings` says that empty rows and third columns may have come from outside. */
export function checkState(before: DesignerState, after: DesignerState, brings: boolean) {
  const { present } = after.history
  freeze(present)
  checkLayoutShape(before.history.present.layout, present.layout, brings)
  checkSession(after)
  checkIssues(after)
  checkNotes(present)
  if (after.history === before.history) return
  checkHistory(before, after)
  if (present === before.history.present) return
  if (looked.has(present)) return
  looked.add(present)
  checkProject(present)
  if (looked.has(present.layout)) return
  looked.add(present.layout)
  checkExport(present.layout)
  advise(present.layout, {
    schema: present.schema,
    leaks: [],
    profile: null,
    length: { minutesPerDatapoint: 1, datapointsPerGroup: 1 },
  })
}

/** What was looked at before: issues, layouts, documents. Undo brings them back, and they do not change. */
const looked = new WeakSet<object>()

/** From here on a change in place throws. A dataset's handle has a life of its own. */
function freeze({ dataset: _dataset, ...document }: DesignDocument) {
  deepFreeze(Object.values(document))
}

function checkLayoutShape(before: Layout, after: Layout, brings: boolean) {
  const keys = keysOf(after)
  hold(new Set(keys).size === keys.length, 'every key stands once')
  hold(after.length > 0, 'there is a page')
  if (brings || before === after) return
  const known = new Set(listOddities(before))
  // A new row is empty until something is put in it, and a copy of an empty row is empty too.
  const old = new Set(keysOf(before))
  const odd = listOddities(after).filter((oddity) => !known.has(oddity) && old.has(keyOf(oddity)))
  hold(odd.length === 0, `no step empties or overfills rows and columns: ${odd.join()}`)
}

/** Rows and columns as the designer would not make them: empty ones, and rows of more than two columns. */
function listOddities(layout: Layout): readonly string[] {
  return layout.flatMap(({ rows }) =>
    rows.flatMap(({ key, columns }) => [
      ...(columns.length === 0 ? [`empty ${key}`] : []),
      ...(columns.length > MAX_COLUMNS ? [`wide ${key}`] : []),
      ...columns.flatMap((column) => (column.items.length === 0 ? [`empty ${column.key}`] : [])),
    ]),
  )
}

function keyOf(oddity: string): Key {
  return oddity.slice(oddity.indexOf(' ') + 1)
}

function checkSession({ history, session }: DesignerState) {
  const { layout } = history.present
  const keys = new Set(keysOf(layout))
  hold(
    layout.some(({ key }) => key === session.page),
    'the shown page is there',
  )
  hold(
    session.selection.every((key) => keys.has(key)),
    'what is selected is there',
  )
  hold(session.editing === null || keys.has(session.editing), 'what is edited is there')
}

function checkIssues(state: DesignerState) {
  const { layout } = state.history.present
  const { all } = selectIssues(state)
  if (looked.has(all)) return
  looked.add(all)
  const keys = new Set(keysOf(layout))
  for (const { key, page, row, column, item, fix, rule } of all) {
    hold(key === undefined || keys.has(key), `the node of an issue is there (${rule})`)
    if (page === undefined) continue
    const found = nodeAt(layout, { page, row, column, item })
    hold(found !== null, `the place of an issue is there (${rule})`)
    hold(key === undefined || found?.node.key === key, `place and node of an issue are the same (${rule})`)
    if (fix !== undefined) hold(fix.apply(layout) !== layout, `a mend changes something (${rule})`)
  }
}

function checkNotes(document: DesignDocument) {
  for (const { note, found } of placeNotes(notesOf(document), document.layout)) {
    if (found === null) hold(note.anchor.words !== '', 'a note on something deleted says what that was')
    else hold(found.kind === note.anchor.level, 'a note is on what it was pinned to')
  }
}

const DOCUMENT_KEYS = [
  'name',
  'layout',
  'schema',
  'presetSchema',
  'details',
  'study',
  'serverIds',
  'notes',
  'givenOut',
  'dataset',
]

/** A step can be undone and redone, jumping is the same as walking, and no session is kept in the history. */
function checkHistory(before: DesignerState, { history }: DesignerState) {
  const values = [history.present, ...[...history.past, ...history.future].map(({ value }) => value)]
  for (const value of values)
    hold(
      Object.keys(value).every((key) => DOCUMENT_KEYS.includes(key)),
      'the history holds documents only',
    )
  const isTyping = history.mergeKey !== null
  hold(
    !isTyping || !isDeepStrictEqual(history.past.at(-1)?.value, history.present),
    'typing that says the same is no step',
  )
  const back = undo(history)
  if (back !== history) {
    const forth = redo(back)
    hold(forth.present === history.present, 'redo brings back what undo took')
    hold(isSameSteps(forth.past, history.past) && isSameSteps(forth.future, history.future), 'with the same steps')
  }
  if (isOneStepMore(before.history, history))
    hold(back.present === before.history.present, 'undo brings back what was before the step')
  let walked = history
  for (let step = 1; step <= 4; step++) {
    walked = undo(walked)
    const jumped = jump(history, -step)
    hold(jumped.present === walked.present && isSameSteps(jumped.past, walked.past), 'a jump is so many steps')
    hold(jump(jumped, Math.min(step, history.past.length)).present === history.present, 'a jump forth undoes one back')
  }
}

type Steps = History<DesignDocument>['past']

function isSameSteps(a: Steps, b: Steps): boolean {
  return a.length === b.length && a.every(({ id, value }, at) => id === b[at]?.id && value === b[at].value)
}

/** Whether the step between two histories is a single commit, and not a walk, another project or a run of typing that goes on. */
function isOneStepMore(before: History<DesignDocument>, after: History<DesignDocument>): boolean {
  const isOneMore = after.past.length === before.past.length + 1
  return isOneMore && after.future.length === 0 && isSameSteps(after.past.slice(0, -1), before.past)
}

/** What goes out comes in again to the byte, with ids and without. */
function checkExport(layout: Layout) {
  for (const ids of ['keep', 'omit'] as const) {
    const text = printLayout(layout, { ids })
    const reading = importLayoutText(text, countingKeys('again-'))
    if (!reading.ok) throw new Error(`The export cannot be opened again: ${reading.problems.join(' ')}`)
    hold(printLayout(reading.layout, { ids }) === text, 'export, import and export give the same bytes')
  }
}

function checkProject(document: DesignDocument) {
  const json = JSON.stringify(serializeProject({ document }))
  const reading = parseProject(JSON.parse(json), countingKeys('again-'))
  if (!reading.ok) throw new Error(`The project cannot be opened again: ${reading.problems.join(' ')}`)
  const again = JSON.stringify(serializeProject(reading.project))
  if (!isSameWork(again, json)) throw new Error(`A project read and written is another one:\n${json}\n${again}`)
}

/** Whether two saved texts say the same; the order of the details is no part of it. */
export function isSameWork(a: string, b: string): boolean {
  return a === b || isDeepStrictEqual(JSON.parse(a), JSON.parse(b))
}

/** Throws where a promise is broken. Far quicker than `expect`, which is asked a million times here. */
export function hold(isKept: boolean, promise: string): asserts isKept {
  if (!isKept) throw new Error(`Broken: ${promise}.`)
}
