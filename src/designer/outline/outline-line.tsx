import clsx from 'clsx'
import {
  ChevronDown,
  ChevronRight,
  CircleAlert,
  Columns2,
  FileText,
  PanelLeft,
  PanelRight,
  Rows3,
  TriangleAlert,
} from 'lucide-react'
import { memo, useId, type ReactNode } from 'react'
import { definitionOf } from '../../items/registry.ts'
import { useDesignerSoon } from '../../store/store-context.tsx'
import { PAGE_TAB_MARK } from '../dnd/use-page-tab-hover.ts'
import { lineTitle } from './line-title.ts'
import { positionWord, type OutlineLine } from './list-lines.ts'
import { INDENT, LINE_HEIGHT } from './outline-target.ts'
import { worstIssue } from './worst-issue.ts'

/** Marks a line of the outline; its value is the key of its node. */
export const LINE_MARK = 'data-outline-line'
/** Marks the sign that folds a line. */
export const FOLD_MARK = 'data-fold'

type LineProps = { line: OutlineLine; at: number; isActive: boolean }

/** One line of the outline. Clicks, keys and drags are handled by the tree. */
export const OutlineLineView = memo(function OutlineLineView({ line, at, isActive }: LineProps) {
  const isSelected = useDesignerSoon((state) => state.session.selection.includes(line.key))
  const isShown = useDesignerSoon((state) => line.kind === 'page' && state.session.page === line.key)
  const issue = useDesignerSoon((state) => worstIssue(state, line))
  const issueId = useId()
  const mark = { [LINE_MARK]: line.key, ...(line.kind === 'page' ? { [PAGE_TAB_MARK]: line.key } : {}) }
  const title = lineTitle(line)
  return (
    <div
      role="treeitem"
      aria-label={title}
      aria-level={line.level}
      aria-posinset={line.position}
      aria-setsize={line.setSize}
      aria-expanded={line.isExpanded ?? undefined}
      aria-selected={isSelected}
      aria-describedby={issue === null ? undefined : issueId}
      tabIndex={isActive ? 0 : -1}
      className={clsx(
        'outline-line absolute inset-x-1 flex cursor-default items-center gap-1.5 rounded-sm pe-2 text-sm -outline-offset-2 select-none',
        isSelected ? 'bg-accent-soft text-accent-ink' : 'hover:bg-hover in-data-carrying:hover:bg-transparent',
        isShown && 'font-semibold',
      )}
      style={{ top: at * LINE_HEIGHT, height: LINE_HEIGHT, paddingInlineStart: (line.level - 1) * INDENT }}
      {...mark}
    >
      <Fold line={line} />
      <span className={clsx('shrink-0', !isSelected && 'text-muted')}>
        <LineIcon line={line} />
      </span>
      <span className="flex min-w-0 flex-1">
        <span dir="auto" className="truncate">
          {shownTitle(line, title)}
        </span>
      </span>
      <Note line={line} />
      {issue !== null && (
        <span
          className={clsx('shrink-0', issue.severity === 'error' ? 'text-danger' : 'text-warning')}
          title={issue.message}
        >
          {issue.severity === 'error' ? <CircleAlert size={13} aria-hidden /> : <TriangleAlert size={13} aria-hidden />}
          <span id={issueId} hidden>
            {`${issue.severity === 'error' ? 'Error' : 'Warning'}: ${issue.message}`}
          </span>
        </span>
      )}
    </div>
  )
}, isSameLine)

/** The lists are made anew with every change; only lines that say something else are drawn again. */
function isSameLine(a: LineProps, b: LineProps): boolean {
  return (
    a.at === b.at &&
    a.isActive === b.isActive &&
    a.line.node === b.line.node &&
    a.line.index === b.line.index &&
    a.line.level === b.line.level &&
    a.line.setSize === b.line.setSize &&
    a.line.isExpanded === b.line.isExpanded
  )
}

/** For screen readers the state is on the line itself; this is for the pointer. */
function Fold({ line }: { line: OutlineLine }) {
  const mark = { [FOLD_MARK]: '' }
  if (line.isExpanded === null) return <span className="w-5 shrink-0" />
  const Chevron = line.isExpanded ? ChevronDown : ChevronRight
  return (
    <span className="-me-1 grid h-6 w-6 shrink-0 place-items-center rounded-sm text-muted hover:bg-line" {...mark}>
      <Chevron size={14} aria-hidden />
    </span>
  )
}

function LineIcon({ line }: { line: OutlineLine }): ReactNode {
  if (line.kind === 'page') return <FileText size={14} aria-hidden />
  if (line.kind === 'row')
    return line.node.columns.length > 1 ? <Columns2 size={14} aria-hidden /> : <Rows3 size={14} aria-hidden />
  if (line.kind === 'column')
    return line.index === 0 ? <PanelLeft size={14} aria-hidden /> : <PanelRight size={14} aria-hidden />
  const Icon = definitionOf(line.node.data).icon
  return <Icon size={14} />
}

function Note({ line }: { line: OutlineLine }) {
  const words = line.kind === 'page' ? positionWord(line.node.display_position) : isEmpty(line) ? 'empty' : null
  return words === null ? null : (
    <span className="shrink-0 rounded-sm border border-current/30 px-1 text-2xs font-normal">{words}</span>
  )
}

function isEmpty(line: OutlineLine): boolean {
  if (line.kind === 'row') return line.node.columns.every(({ items }) => items.length === 0)
  return line.kind === 'column' && line.node.items.length === 0
}

/** The icon says an item's type already, so its own words are enough for the eye. */
function shownTitle(line: OutlineLine, title: string): string {
  if (line.kind !== 'item') return title
  const { model } = definitionOf(line.node.data)
  return title.startsWith(`${model.label}: `) ? title.slice(model.label.length + 2) : title
}
