import { X } from 'lucide-react'
import { memo } from 'react'
import type { FieldType } from '../../base/field-type.ts'
import type { Field } from '../../dataset/schema.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { FieldMessage } from '../../ui/field-frame.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FieldName, type RenamingScope } from './field-name.tsx'
import { TYPE_CHOICES, TYPE_WORDS } from './field-types.ts'

/** What can be done to the fields; the same functions at every render. */
export type FieldActions = {
  refuseName(index: number, name: string): string | null
  /** Resolves when the datapoints are renamed, where they are. */
  rename(index: number, name: string, scope: RenamingScope): Promise<void> | undefined
  setType(index: number, type: FieldType): void
  setLabel(index: number, label: string): void
  endLabel(): void
  remove(index: number): void
}

type FieldRowProps = {
  readonly field: Field
  readonly index: number
  readonly actions: FieldActions
  readonly uses: number
  /** The guessed type; null where nothing was guessed. */
  readonly guessType: FieldType | null
  readonly guessReason: string
  readonly isInNoDatapoint: boolean
  readonly nameFault: string | null
  readonly labelFault: string | null
}

/** One field of the schema: its name, type and label, and what is known of it. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { field, index, actions, uses, guessType, guessReason, isInNoDatapoint, nameFault, labelFault } = props
  const { name, type, label = '' } = field
  return (
    <div className="grid min-w-0 [&_input[type=text]]:h-8 [&_select]:h-8 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1.5 @2xl:grid-cols-[repeat(3,minmax(0,1fr))_auto]">
      <FieldName
        name={name}
        uses={uses}
        boxId={nameBox(index)}
        messages={errorsOf(nameFault)}
        refuse={(next) => actions.refuseName(index, next)}
        onRename={(next, scope) => actions.rename(index, next, scope)}
      />
      <div className="@max-2xl:col-span-2 @max-2xl:row-start-2">
        <SelectField
          label={`Type of ${name}`}
          shownLabel=""
          value={type}
          choices={TYPE_CHOICES}
          onChange={(next) => actions.setType(index, next)}
        />
      </div>
      <div className="@max-2xl:col-span-2 @max-2xl:row-start-3" onBlur={actions.endLabel}>
        <TextField
          label={`Label of ${name}`}
          shownLabel=""
          placeholder="No label"
          value={label}
          messages={errorsOf(labelFault)}
          onChange={(next) => actions.setLabel(index, next)}
        />
      </div>
      <IconButton
        label={`Remove ${name}`}
        className="@max-2xl:col-start-2 @max-2xl:row-start-1"
        onClick={() => actions.remove(index)}
      >
        <X size={14} aria-hidden />
      </IconButton>
      <p className="col-span-full flex flex-wrap gap-x-3 gap-y-0.5 px-0.5 text-xs text-muted empty:hidden">
        {guessType !== null && (
          <span>
            {guessType === type ? `Guessed: ${guessReason}` : `The guess was ${TYPE_WORDS[guessType]}: ${guessReason}`}
          </span>
        )}
        {isInNoDatapoint && <span className="text-warning">In no datapoint: the data has no key “{name}”.</span>}
        {uses > 0 && <span>{uses === 1 ? 'Shown in 1 place' : `Shown in ${uses} places`}</span>}
      </p>
    </div>
  )
})

/** The mark of the box that holds the name of the field at `index`. */
export function nameBox(index: number): string {
  return `field-name-${index}`
}

function errorsOf(fault: string | null): readonly FieldMessage[] {
  return fault === null ? [] : [{ message: fault, severity: 'error' }]
}
