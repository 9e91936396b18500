import clsx from 'clsx'
import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { SelectField } from '../../ui/select-field.tsx'
import { EXPORT_GROUPS, type ExportEntry, type ExportGroup } from '../../outputs/export-catalogue.ts'
import './export-list.css'

type ExportListProps = { entries: readonly ExportEntry[]; chosen: string; onChoose(id: string): void }

/** The same where there is no room beside what is shown: one box to choose from. */
export function ExportSelect({ entries, chosen, onChoose }: ExportListProps) {
  const choices = entries.map(({ id, title, blocked }) => ({
    value: id,
    label: blocked === null ? title : `${title} (not ready)`,
  }))
  return <SelectField label="What to take" value={chosen} choices={choices} onChange={onChoose} />
}

/** Everything that can be taken, in groups: radio buttons in the shape of a list. */
export function ExportList({ entries, chosen, onChoose }: ExportListProps) {
  const name = useId()
  return (
    <fieldset className="flex min-w-0 flex-col gap-3" aria-label="What to take">
      {EXPORT_GROUPS.map((group) => {
        const own = entries.filter((entry) => entry.group === group)
        if (own.length === 0) return null
        return (
          <div key={group} role="group" aria-labelledby={`${name}-${group}`}>
            <h3 id={`${name}-${group}`} className="mb-1 px-2 text-xs font-medium text-muted">
              {GROUP_TITLES[group]}
            </h3>
            {own.map(({ id, title, blocked }) => (
              <label
                key={id}
                className={clsx(
                  'relative flex min-h-7 items-center gap-2 rounded-md px-2 py-1 text-sm transition-colors hover:bg-hover ',
                  'has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-accent',
                )}
              >
                <input
                  type="radio"
                  name={name}
                  aria-label={blocked === null ? title : `${title}, not ready`}
                  className="absolute inset-0 m-0 cursor-pointer appearance-none rounded-md outline-none"
                  checked={id === chosen}
                  onChange={() => onChoose(id)}
                />
                <span className="min-w-0 flex-1 truncate">{title}</span>
                {blocked !== null && <CircleAlert size={14} aria-hidden className="shrink-0 text-muted" />}
              </label>
            ))}
          </div>
        )
      })}
    </fieldset>
  )
}

const GROUP_TITLES: Readonly<Record<ExportGroup, string>> = {
  layout: 'The layout',
  bodies: 'What the API is sent',
  run: 'Run the whole sequence',
  data: 'The data',
  answers: 'The answers',
  platforms: 'Other platforms',
  whole: 'The whole project',
}
