import type { GroupSizes } from '../../dataset/check-datapoints.ts'
import { formatCount } from '../../base/number-words.ts'
import { notCountedWords } from '../../outputs/not-counted-words.ts'
import { describeGroups, groupRows } from './group-rows.ts'

/** How many task groups there are and how large, drawn; `leftOut` datapoints are not uploaded and not among them. */
export function GroupChart({ groups, leftOut }: { groups: GroupSizes; leftOut: number }) {
  const uncounted = notCountedWords(leftOut)
  if (groups.count === 0) {
    return (
      <p className="text-xs wrap-anywhere text-muted">
        No datapoint {leftOut > 0 && 'that is uploaded '}has a value in {groups.field}. {uncounted}
      </p>
    )
  }
  return (
    <>
      <p className="text-xs wrap-anywhere text-muted">
        {describeGroups(groups)} A participant completes one group, given by{' '}
        <code className="font-mono">{groups.field}</code>. {uncounted}
      </p>
      <ul
        aria-label="Sizes of the groups"
        className="mt-2 grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 gap-y-1 text-xs"
      >
        {groupRows(groups.sizes).map(({ label, groups: count, width }) => (
          <li key={label} className="contents">
            <span className="text-muted">{label}</span>
            <span aria-hidden className="block h-2 min-w-0.5 rounded-full bg-accent" style={{ width: `${width}%` }} />
            <span className="text-end tabular-nums">
              {formatCount(count)}
              <span className="sr-only"> {count === 1 ? 'group' : 'groups'}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
