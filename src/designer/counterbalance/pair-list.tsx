import { X } from 'lucide-react'
import type { FieldPair } from '../../dataset/find-pairs.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SelectField } from '../../ui/select-field.tsx'

type PairListProps = {
  readonly pairs: readonly FieldPair[]
  readonly names: readonly string[]
  onChange(pairs: readonly FieldPair[]): void
}

/** The fields that change places, two and two. */
export function PairList({ pairs, names, onChange }: PairListProps) {
  const choices = names.map((name) => ({ value: name, label: name }))
  const replace = (at: number, pair: FieldPair) => onChange(pairs.with(at, pair))
  const free = names.filter((name) => !pairs.flat().includes(name))
  const [first, second] = free
  return (
    <div className="flex flex-col gap-3">
      {pairs.map(([one, other], at) => (
        <div key={at} role="group" aria-label={`Pair ${at + 1}`} className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <SelectField label="Field" value={one} choices={choices} onChange={(name) => replace(at, [name, other])} />
          </div>
          <div className="min-w-0 flex-1">
            <SelectField
              label="changes places with"
              value={other}
              choices={choices}
              onChange={(name) => replace(at, [one, name])}
            />
          </div>
          <IconButton
            label={`Remove pair ${at + 1}`}
            disabled={pairs.length === 1}
            onClick={() => onChange(pairs.toSpliced(at, 1))}
          >
            <X size={15} aria-hidden />
          </IconButton>
        </div>
      ))}
      {first !== undefined && second !== undefined && (
        <Button size="sm" variant="quiet" className="self-start" onClick={() => onChange([...pairs, [first, second]])}>
          Add a pair that moves along
        </Button>
      )}
    </div>
  )
}
