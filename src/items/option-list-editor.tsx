import { ClipboardPaste, Plus, X } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { moveWithin, removeAt, replaceAt } from '../base/list.ts'
import { Button } from '../ui/button.tsx'
import type { FieldMessage } from '../ui/field-frame.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { SortableList } from '../ui/sortable-list.tsx'
import { TextField } from '../ui/text-field.tsx'
import { relabel, valueFor, type KeptValue, type NewOption, type OptionText } from './multiple-choice/option-edits.ts'
import { chosenOptions, isInDoubt, isList, readOptions } from './multiple-choice/read-options.ts'
import { keptBeside, withTexts } from './option-texts.ts'
import { LateBoundary } from '../ui/late-boundary.tsx'
import { late } from '../ui/late.ts'

const PasteOptionsDialog = late(async () => (await import('./paste-options-dialog.tsx')).PasteOptionsDialog)

type Option = { readonly label: string; readonly value: string | number | boolean }

type OptionListEditorProps<T extends Option> = {
  /** What one entry is called, as a name starts: `Option` or `Unit`. */
  readonly noun: string
  readonly options: readonly T[]
  /** The values that answers may hold by now. */
  readonly keptValues: readonly KeptValue[] | undefined
  /** Reports the next options; `mergeKey` names the text being typed, from the list on: `2.label`; `rewritten` is the place of the one that was rewritten, if one was. */
  readonly onChange: (options: T[], mergeKey?: string, rewritten?: number) => void
  /** Makes a new entry. */
  readonly create: (text: NewOption) => T
  /** Whether entries have headings, which a third pasted column then gives. */
  readonly hasHeadings?: boolean
  readonly messagesFor: (index: number, key: 'label' | 'value') => readonly FieldMessage[]
  /** A small field beside the value. */
  readonly beside?: MoreFields<T>
  /** Further fields below. */
  readonly more?: MoreFields<T>
}

/** Fields of one entry. `change` reports the entry with a field changed. */
type MoreFields<T> = (option: T, index: number, change: (option: T, key?: string) => void) => ReactNode

/** The options of a choice, or the units of a text: sorted, named, added, pasted and removed. */
export function OptionListEditor<T extends Option>(props: OptionListEditorProps<T>) {
  const { noun, options, keptValues = [], onChange, create, messagesFor, hasHeadings = false } = props
  // The text in the box for pasting; null while it is closed.
  const [pasted, setPasted] = useState<string | null>(null)
  const name = noun.toLowerCase()
  const root = useRef<HTMLDivElement>(null)
  const boxToFocus = useRef<string | null>(null)
  useEffect(() => {
    if (boxToFocus.current === null) return
    root.current?.querySelector<HTMLElement>(`[data-box="${boxToFocus.current}"]`)?.focus()
    boxToFocus.current = null
  }, [options])

  const othersOf = (index: number) => removeAt(options, index).map((option) => option.value)
  const add = (index: number, texts: readonly OptionText[]) => {
    const next = withTexts(options, index, texts, create)
    boxToFocus.current = `label-${index + texts.length - 1}`
    onChange([...next])
  }
  const addEmpty = (index: number) => add(index, [{ label: '' }])
  const paste = (index: number, text: string): boolean => {
    if (!isList(text)) return false
    const kept = keptBeside(options, index)
    const reading = readOptions(text, kept, hasHeadings)
    if (isInDoubt(reading)) {
      setPasted(text)
      return true
    }
    const texts = chosenOptions(reading.options, true)
    const at = kept.length < options.length ? index : index + 1
    boxToFocus.current = `label-${at + texts.length - 1}`
    onChange([...withTexts(kept, at, texts, create)])
    return true
  }

  return (
    <div ref={root} className="flex min-w-0 flex-col gap-2">
      <SortableList
        label={`${noun}s`}
        count={options.length}
        nameOf={(index) => `${name} ${index + 1}`}
        onMove={(from, to) => onChange([...moveWithin(options, from, to)])}
      >
        {(index) => {
          const option = options[index]
          if (option === undefined) return null
          const title = `${noun} ${index + 1}`
          const kept = keptValues.find(({ value }) => value === option.value)
          const made = kept === undefined ? '' : valueFor(option.label, othersOf(index))
          const change = (next: T, key?: string) =>
            onChange([...replaceAt(options, index, next)], key === undefined ? undefined : `${index}.${key}`, index)
          return (
            <div className="flex min-w-0 flex-col gap-1.5 [&_label]:min-w-16">
              <div className="flex gap-1">
                <div className="min-w-0 flex-1">
                  <TextField
                    label={`${title} label`}
                    shownLabel=""
                    placeholder="Label"
                    boxId={`label-${index}`}
                    value={option.label}
                    messages={messagesFor(index, 'label')}
                    onChange={(label) => change(relabel(option, label, othersOf(index), keptValues), 'label')}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                      event.preventDefault()
                      addEmpty(index + 1)
                    }}
                    onPaste={(event) => {
                      if (paste(index, event.clipboardData.getData('text'))) event.preventDefault()
                    }}
                  />
                </div>
                <IconButton
                  label={`Remove ${name} ${index + 1}`}
                  onClick={() => {
                    boxToFocus.current = `label-${Math.min(index, options.length - 2)}`
                    onChange([...removeAt(options, index)])
                  }}
                >
                  <X size={14} aria-hidden />
                </IconButton>
              </div>
              <div className="flex min-w-0 flex-wrap items-start justify-between gap-x-3 gap-y-1">
                <div className="min-w-0 flex-1 basis-40">
                  <TextField
                    label={`${title} value`}
                    shownLabel="Value"
                    isInline
                    isMono
                    value={String(option.value)}
                    messages={messagesFor(index, 'value')}
                    help={
                      made !== '' &&
                      kept !== undefined &&
                      kept.label !== option.label && (
                        <KeptNote kept={kept} made={made} onFollow={() => change({ ...option, value: made })} />
                      )
                    }
                    onChange={(value) => change({ ...option, value }, 'value')}
                  />
                </div>
                {props.beside && <div className="py-1">{props.beside(option, index, change)}</div>}
              </div>
              {props.more?.(option, index, change)}
            </div>
          )
        }}
      </SortableList>
      <div className="flex flex-wrap gap-1.5">
        <Button size="sm" onClick={() => addEmpty(options.length)}>
          <Plus size={14} aria-hidden />
          {`Add ${name}`}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => setPasted('')}>
          <ClipboardPaste size={14} aria-hidden />
          {`Paste ${name}s…`}
        </Button>
      </div>
      {pasted !== null && (
        <LateBoundary>
          <PasteOptionsDialog
            noun={name}
            existing={options.filter(isNamed)}
            hasHeadings={hasHeadings}
            text={pasted}
            onAdd={(texts) => onChange([...withTexts(options.filter(isNamed), Infinity, texts, create)])}
            onReplace={(texts) => onChange([...withTexts([], 0, texts, create)])}
            onClose={() => setPasted(null)}
          />
        </LateBoundary>
      )}
    </div>
  )
}

/** Why a value has not followed its label, and how it does. */
function KeptNote({ kept, made, onFollow }: { kept: KeptValue; made: string; onFollow(): void }) {
  return (
    <>
      {`In use as “${kept.label}”, so it stays: answers may hold it. `}
      {made !== kept.value && (
        <Button size="sm" className="mt-1 flex max-w-full" title={`Make it ${made}`} onClick={onFollow}>
          <span className="truncate">{`Make it ${made}`}</span>
        </Button>
      )}
    </>
  )
}

function isNamed({ label }: Option): boolean {
  return label.trim() !== ''
}
