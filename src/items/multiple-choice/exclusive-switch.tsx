import { SwitchField } from '../../ui/switch-field.tsx'
import type { FieldMessage } from '../../ui/field-frame.tsx'

type ExclusiveSwitchProps = {
  /** The option's number, from 1. */
  readonly number: number
  readonly isOn: boolean
  readonly isSingle: boolean
  readonly messages: readonly FieldMessage[]
  readonly onChange: (isOn: boolean) => void
}

/** Whether choosing an option takes every other one away. One answer leaves nothing to take away; what is on can be switched off. */
export function ExclusiveSwitch({ number, isOn, isSingle, messages, onChange }: ExclusiveSwitchProps) {
  return (
    <SwitchField
      label={`Option ${number} exclusive`}
      shownLabel="Exclusive"
      isOn={isOn}
      isDisabled={isSingle && !isOn}
      messages={messages}
      help={
        isSingle
          ? 'Only where several answers are allowed.'
          : isOn
            ? 'Choosing it clears every other option.'
            : undefined
      }
      onChange={onChange}
    />
  )
}
