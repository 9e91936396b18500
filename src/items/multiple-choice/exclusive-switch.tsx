import { SwitchField } from '../../ui/switch-field.tsx'
import type { FieldMessage } from '../../ui/field-frame.tsx'

type ExclusiveSwitchProps = {
  /** The option's number, from 1. */
  readonly number: number
  readonly isOn: boolean
  readonly isSingle: boolean
  /** The id of the sentence that says why it cannot be used. */
  readonly reasonId: string
  readonly messages: readonly FieldMessage[]
  readonly onChange: (isOn: boolean) => void
}

/** Whether choosing an option takes every other one away. One answer leaves nothing to take away; what is on can be switched off. */
export function ExclusiveSwitch({ number, isOn, isSingle, reasonId, messages, onChange }: ExclusiveSwitchProps) {
  return (
    <SwitchField
      label={`Option ${number} exclusive`}
      shownLabel="Exclusive"
      isOn={isOn}
      isDisabled={isSingle && !isOn}
      describedBy={reasonId}
      messages={messages}
      onChange={onChange}
    />
  )
}

/** What exclusive means, or why it cannot be used, once for the whole list. */
export function ExclusiveReason({ id, isSingle }: { id: string; isSingle: boolean }) {
  return (
    <p id={id} className="text-xs text-muted">
      {isSingle
        ? 'Exclusive is off while only one answer is allowed.'
        : 'Choosing an exclusive option clears every other one.'}
    </p>
  )
}
