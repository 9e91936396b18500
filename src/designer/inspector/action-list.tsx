import type { MenuEntry } from '../../ui/menu.tsx'
import { Button } from '../../ui/button.tsx'

/** What can be done with what is selected, one button below the other. What can't be done says why below its button. */
export function ActionList({ entries }: { entries: readonly MenuEntry[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {entries.map(({ id, label, icon, reason, danger, onSelect }) => (
        <li key={id} className="flex flex-col">
          <Button
            size="sm"
            className="justify-start"
            {...(danger === true ? { variant: 'danger' } : {})}
            disabled={typeof reason === 'string'}
            aria-describedby={typeof reason === 'string' ? `why-${id}` : undefined}
            onClick={onSelect}
          >
            {icon} {label}
          </Button>
          {typeof reason === 'string' && (
            <p id={`why-${id}`} className="mt-0.5 text-xs text-muted">
              {reason}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
