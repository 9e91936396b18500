import { NumberField } from '../../ui/number-field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { SwitchField } from '../../ui/switch-field.tsx'
import type { EditorFormProps } from '../definition.ts'
import { EditorSection } from '../editor-section.tsx'
import { FindingLines } from '../finding-lines.tsx'
import { messagesAt } from '../messages-at.ts'
import { DROPDOWN_FROM, resolveRendering } from './rendering.ts'

type Choice = {
  answer_limit: number
  readonly options: readonly unknown[]
  disable_dropdown?: boolean | null | undefined
}
type ChoiceFieldsProps = {
  readonly item: Choice
  readonly findings: EditorFormProps<unknown>['findings']
  readonly onPatch: (patch: Partial<Pick<Choice, 'answer_limit' | 'disable_dropdown'>>, mergeKey?: string) => void
}

/** How many options may be chosen. */
export function AnswersFields({ item, findings, onPatch }: ChoiceFieldsProps) {
  const limit = item.answer_limit
  const mode = limit === 1 ? 'one' : limit === -1 ? 'any' : 'some'
  return (
    <>
      <Segmented
        label="Answers"
        value={mode}
        choices={[
          { value: 'one', label: 'One answer' },
          { value: 'any', label: 'Any number' },
          { value: 'some', label: 'Up to…' },
        ]}
        onChange={(next) => onPatch({ answer_limit: next === 'one' ? 1 : next === 'any' ? -1 : 2 })}
      />
      {mode === 'some' ? (
        <NumberField
          label="Most answers"
          isWhole
          isRequired
          min={2}
          value={limit}
          messages={messagesAt(findings, 'answer_limit')}
          onChange={(number) => number !== null && onPatch({ answer_limit: number }, 'answer_limit')}
        />
      ) : (
        <FindingLines findings={messagesAt(findings, 'answer_limit')} />
      )}
    </>
  )
}

/** What participants see, why, and the switch that keeps the options open. */
export function RenderingFields({ item, findings, onPatch }: ChoiceFieldsProps) {
  const isOpen = item.disable_dropdown === true
  return (
    <EditorSection title="How it looks">
      <p className="text-sm">
        <strong className="font-medium">{`Shown as ${RENDERING_NAMES[resolveRendering(item)]}.`}</strong>{' '}
        <span className="text-muted">{reasonFor(item)}</span>
      </p>
      <SwitchField
        label="Always show options openly"
        isOn={isOpen}
        messages={messagesAt(findings, 'disable_dropdown')}
        onChange={(isOn) => onPatch({ disable_dropdown: isOn ? true : undefined })}
      />
    </EditorSection>
  )
}

function reasonFor(item: Choice): string {
  const count = item.options.length
  const rule = `${DROPDOWN_FROM} or more options become a dropdown`
  if (count < DROPDOWN_FROM) return `${rule}; there ${count === 1 ? 'is' : 'are'} ${count}.`
  if (item.disable_dropdown === true) return `${rule}, unless they are always shown openly.`
  return `${rule}. There are ${count}; switch on the setting below to show them openly.`
}

const RENDERING_NAMES = { radio: 'radio buttons', checkbox: 'checkboxes', dropdown: 'a dropdown' } as const
