import { ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { countWords, numberWords } from '../../base/number-words.ts'
import type { TaskGroups } from '../../outputs/task-groups.ts'
import { TextField } from '../../ui/text-field.tsx'
import { listGroups } from './list-groups.ts'

type GroupListProps = { groups: TaskGroups; onWalk(group: number): void }

/** The groups, to walk through one as a participant gets it. */
export function GroupList({ groups, onWalk }: GroupListProps) {
  const [text, setText] = useState('')
  const { groups: listed, matches } = useMemo(() => listGroups(groups, text), [groups, text])
  const isDrawn = groups.names === null
  return (
    <section aria-label="Walk a group" className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">Walk a group</h3>
      <TextField
        label="Find a group"
        value={text}
        placeholder={isDrawn ? 'Number' : 'Part of its name'}
        help="Choosing one opens the preview at its first datapoint."
        onChange={setText}
      />
      <ul
        aria-label="Groups"
        className="-m-0.5 grid max-h-80 grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-1.5 overflow-y-auto p-0.5"
      >
        {listed.map(({ group, name, size, first }) => (
          <li key={group} className="min-w-0">
            <button
              type="button"
              className="flex w-full items-center gap-2 rounded-md border border-line bg-surface px-2 py-1 text-start text-sm hover:border-accent hover:bg-accent-soft"
              onClick={() => onWalk(group)}
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate">{name}</span>
                <span className="block text-xs text-muted tabular-nums">
                  {countWords(size, 'datapoint')}, from {numberWords(first + 1)}
                </span>
              </span>
              <ChevronRight size={14} aria-hidden className="shrink-0 text-muted rtl:-scale-x-100" />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-xs text-muted">
        {matches === 0
          ? 'No group matches. Write less of it.'
          : listed.length < matches
            ? `The first ${numberWords(listed.length)} of ${countWords(matches, 'group')}. Find others by ${isDrawn ? 'number' : 'name'}.`
            : ''}
      </p>
    </section>
  )
}
