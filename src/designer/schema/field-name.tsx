import { useState } from 'react'
import { useDesigner } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import type { FieldMessage } from '../../ui/field-frame.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Whether the layout is to show the new name as well; `open` when the person was asked and went elsewhere. */
export type LayoutAnswer = 'rename' | 'keep' | 'open'

type FieldNameProps = {
  readonly name: string
  /** In how many places the layout shows the field. */
  readonly uses: number
  readonly messages: readonly FieldMessage[]
  readonly boxId: string
  /** What keeps the field from having this name; null when it may. */
  refuse(name: string): string | null
  onRename(name: string, inLayout: LayoutAnswer): void
}

/**
 * The name of a field. A new one is taken with Enter, with the button or by going elsewhere, not while it is being typed: half a name could be
 * the name of another field. Escape keeps the old one. Where the layout shows the field, Enter and the button rename it there as well, unless the
 * box is unchecked; going elsewhere is no answer to that, and leaves the layout alone.
 */
export function FieldName({ name, uses, messages, boxId, refuse, onRename }: FieldNameProps) {
  // A draft belongs to the name it began with; when that changes from outside, the draft is void.
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string } | null>(null)
  const [alsoInLayout, setAlsoInLayout] = useState(true)
  const text = draft?.of === name ? draft.text : name
  const isNew = text !== name
  const fault = isNew ? refuse(text) : null
  const isAbsent = useDesigner(({ dataset }) => {
    const profile = dataset.state?.report?.profile
    return isNew && profile !== undefined && !profile.fields.some((field) => field.name === text && field.present > 0)
  })
  const said = isAbsent ? [absentMessage(text)] : messages
  const end = () => {
    setDraft(null)
    setAlsoInLayout(true)
  }
  const rename = (answer: LayoutAnswer) => {
    if (fault !== null) return
    end()
    if (isNew) onRename(text, alsoInLayout && uses > 0 ? answer : 'keep')
  }
  return (
    <div
      role="presentation"
      className="min-w-0"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) rename('open')
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isNew) return
        event.stopPropagation()
        end()
      }}
    >
      <TextField
        label={`Name of ${name}`}
        shownLabel=""
        isMono
        boxId={boxId}
        value={text}
        messages={fault === null ? said : [{ message: fault, severity: 'error' }]}
        onChange={(next) => setDraft({ of: name, text: next })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          rename('rename')
        }}
      />
      {isNew && (
        // Not every browser gives a pressed button the focus: the name box keeps it, or the press would count as going elsewhere.
        <div
          role="presentation"
          className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs"
          onMouseDown={(event) => event.preventDefault()}
        >
          {uses > 0 && (
            <label className="flex items-center gap-1.5">
              <input
                type="checkbox"
                className="size-3.5 accent-accent"
                checked={alsoInLayout}
                onChange={(event) => setAlsoInLayout(event.target.checked)}
              />
              Also in the layout ({uses === 1 ? '1 place' : `${uses} places`})
            </label>
          )}
          <span className="flex gap-1.5">
            <Button size="sm" variant="primary" disabled={fault !== null} onClick={() => rename('rename')}>
              Rename
            </Button>
            <Button size="sm" variant="quiet" onClick={end}>
              Keep “{name.length > 24 ? `${name.slice(0, 24)}…` : name}”
            </Button>
          </span>
        </div>
      )}
    </div>
  )
}

function absentMessage(name: string): FieldMessage {
  const message = `No datapoint has the key “${name}”. Renaming a field here leaves the data as it is.`
  return { message, severity: 'warning' }
}
