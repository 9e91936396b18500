import { shorten } from '../../base/cut-text.ts'
import { useState } from 'react'
import { countWords } from '../../base/number-words.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import type { FieldMessage } from '../../ui/field-frame.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { dataStanding, type DataStanding } from './data-standing.ts'

/** Where a field is renamed; `open` when the person was asked and went elsewhere, which leaves all but the schema as it is. */
export type RenamingScope = 'everywhere' | 'schema' | 'open'

type FieldNameProps = {
  readonly name: string
  /** In how many places the layout shows the field. */
  readonly uses: number
  readonly messages: readonly FieldMessage[]
  readonly boxId: string
  /** What keeps the field from having this name; null when it may. */
  refuse(name: string): string | null
  /** Resolves when the datapoints are renamed, where they are. */
  onRename(name: string, scope: RenamingScope): Promise<void> | undefined
}

/**
 * The name of a field. A new one is taken with Enter, with the button or by going elsewhere, not while it is being typed: half a name could be
 * the name of another field. Escape keeps the old one. Where the layout shows the field or datapoints have it, Enter and the button rename it
 * there as well, unless the box is unchecked; going elsewhere is no answer to that, and leaves layout and data alone.
 */
export function FieldName({ name, uses, messages, boxId, refuse, onRename }: FieldNameProps) {
  // A draft belongs to the name it began with; when that changes from outside, the draft is void.
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string } | null>(null)
  const [isEverywhere, setEverywhere] = useState(true)
  const [isBusy, setBusy] = useState(false)
  const text = draft?.of === name ? draft.text : name
  const isNew = text !== name
  const fault = isNew ? refuse(text) : null
  const standing = useDesigner(({ dataset }) => (isNew ? dataStanding(dataset.state, name, text) : 'fine'))
  const places = [
    ...(uses > 0 ? [`in the layout (${countWords(uses, 'place')})`] : []),
    ...(standing === 'renamable' ? ['in the data'] : []),
  ]
  const warning = isNew ? warningOf(standing, isEverywhere, name, text) : null
  const said: readonly FieldMessage[] = warning === null ? messages : [{ message: warning, severity: 'warning' }]
  const end = () => {
    setDraft(null)
    setEverywhere(true)
    setBusy(false)
  }
  const rename = (scope: 'everywhere' | 'open') => {
    if (fault !== null || isBusy) return
    const renaming = isNew ? onRename(text, isEverywhere && places.length > 0 ? scope : 'schema') : undefined
    // The new name stands here until it is there.
    if (renaming !== undefined) setBusy(true)
    if (renaming === undefined) end()
    else void renaming.finally(end)
  }
  return (
    <div
      role="presentation"
      className="min-w-0"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) rename('open')
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isNew || isBusy) return
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
        onChange={(next) => {
          if (!isBusy) setDraft({ of: name, text: next })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          rename('everywhere')
        }}
      />
      <p role="status" className="mt-1.5 text-xs text-muted empty:hidden">
        {isBusy && 'Renaming in the data…'}
      </p>
      {isNew && !isBusy && (
        // Not every browser gives a pressed button the focus: the name box keeps it, or the press would count as going elsewhere.
        <div
          role="presentation"
          className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs"
          onMouseDown={(event) => event.preventDefault()}
        >
          {places.length > 0 && (
            <label className="flex items-center gap-1.5">
              <input
                type="checkbox"
                className="size-3.5 accent-accent"
                checked={isEverywhere}
                onChange={(event) => setEverywhere(event.target.checked)}
              />
              Also {places.join(' and ')}
            </label>
          )}
          <span className="flex gap-1.5">
            <Button size="sm" variant="primary" disabled={fault !== null} onClick={() => rename('everywhere')}>
              Rename
            </Button>
            <Button size="sm" variant="quiet" onClick={end}>
              Keep “{shorten(name, 24)}”
            </Button>
          </span>
        </div>
      )}
    </div>
  )
}

/** What is to be known of the data before a field is renamed; null where there is nothing. */
function warningOf(standing: DataStanding, isEverywhere: boolean, old: string, name: string): string | null {
  switch (standing) {
    case 'fine':
      return null
    case 'absent':
      return `No datapoint has the key “${name}”.`
    case 'renamable':
      return isEverywhere ? null : `No datapoint has the key “${name}”: the data keeps “${old}”.`
    case 'taken':
      return `Some datapoints have the key “${name}” already, so the data stays as it is and keeps “${old}” beside it.`
    case 'unread':
      return `The file is not read to its end, so the data keeps “${old}”. To rename it there as well, let the file be read first.`
  }
}
