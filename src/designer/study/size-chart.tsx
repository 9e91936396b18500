import { countWords } from '../../base/number-words.ts'
import type { GroupSizes } from '../../outputs/task-groups.ts'
import { groupRows } from '../data/group-rows.ts'

/** How many groups have which size, drawn. */
export function SizeChart({ sizes }: { sizes: GroupSizes }) {
  return (
    <ul
      aria-label="Sizes of the groups"
      className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 text-sm"
    >
      {groupRows(sizes).map(({ label, groups, width }) => (
        <li key={label} className="contents">
          <span className="text-muted">{label}</span>
          <span aria-hidden className="block h-2.5 min-w-0.5 rounded-full bg-accent" style={{ width: `${width}%` }} />
          <span className="text-end tabular-nums">{countWords(groups, 'group')}</span>
        </li>
      ))}
    </ul>
  )
}
