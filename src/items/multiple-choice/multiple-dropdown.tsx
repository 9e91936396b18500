import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { isWantedElsewhere } from '../../ui/focus-leaves.ts'
import type { QuestionControl } from '../question-frame.tsx'
import { findByTyping } from './find-by-typing.ts'
import { OptionBox, type ShownOption } from './option-box.tsx'

type MultipleDropdownProps = {
  readonly control: QuestionControl
  readonly options: readonly ShownOption[]
  /** What the closed dropdown says when nothing is chosen. */
  readonly emptyLabel: string
  readonly disabled: boolean
  readonly onToggle: (index: number) => void
}

/**
 * A choice of several from a list that opens: a button and checkboxes. Arrow keys, Home, End and the first letters move along the
 * list, Space chooses, Enter and Escape close.
 */
export function MultipleDropdown({ control, options, emptyLabel, disabled, onToggle }: MultipleDropdownProps) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const typed = useRef({ text: '', at: -Infinity })
  const listId = useId()
  const summary = options.filter((option) => option.isChosen).map((option) => option.label)
  const boxes = () => [...(root.current?.querySelectorAll('input') ?? [])]

  useEffect(() => {
    if (!isOpen) return
    const list = root.current
    const box = list?.querySelector<HTMLElement>('input:checked') ?? list?.querySelector<HTMLElement>('input:enabled')
    // As far as there is room, all of the list.
    list?.lastElementChild?.scrollIntoView({ block: 'nearest' })
    box?.focus()
    const closeFromOutside = ({ target }: Event) => {
      if (!(target instanceof Node && list?.contains(target))) setOpen(false)
    }
    document.addEventListener('pointerdown', closeFromOutside)
    return () => document.removeEventListener('pointerdown', closeFromOutside)
  }, [isOpen])

  const focusFrom = (start: number, step: 1 | -1) => {
    const list = boxes()
    for (let at = start; at >= 0 && at < list.length; at += step) {
      const box = list[at]
      if (box && !box.disabled) return box.focus()
    }
  }
  const focusTyped = (event: KeyboardEvent, at: number) => {
    // A pause starts a new word, as in native lists.
    const isNew = event.timeStamp - typed.current.at > 700
    typed.current = { text: (isNew ? '' : typed.current.text) + event.key, at: event.timeStamp }
    const labels = options.map((option) => (option.isBlocked ? '' : option.label))
    const found = findByTyping(labels, typed.current.text.length > 1 ? at : at + 1, typed.current.text)
    if (found !== null) boxes()[found]?.focus()
  }
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const handleKey = (event: KeyboardEvent) => {
    const at = boxes().findIndex((box) => box === event.target)
    if (!isOpen) {
      if (event.key !== 'ArrowDown') return
      setOpen(true)
    } else if (event.key === 'Escape') {
      // The first Escape is the list's; a dialog round it stays open.
      event.stopPropagation()
      close()
    } else if (event.key === 'ArrowDown') focusFrom(at + 1, 1)
    else if (event.key === 'ArrowUp') focusFrom(at - 1, -1)
    else if (at === -1) return
    else if (event.key === 'Home') focusFrom(0, 1)
    else if (event.key === 'End') focusFrom(options.length - 1, -1)
    else if (event.key === 'Enter') close()
    else if (isLetter(event)) focusTyped(event, at)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={root}
      // Only gathers what its button and boxes report.
      role="presentation"
      className="participant-dropdown"
      onKeyDown={handleKey}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (isWantedElsewhere(currentTarget, relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        id={control.id}
        className="participant-input participant-dropdown-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-labelledby={`${control.titleId} ${control.id}`}
        aria-describedby={control.describedBy}
        disabled={disabled}
        data-empty={summary.length === 0}
        data-invalid={control.isInvalid}
        onClick={() => setOpen(!isOpen)}
      >
        <span dir="auto">{summary.length === 0 ? emptyLabel : summary.join(', ')}</span>
      </button>
      {isOpen && !disabled && (
        <div id={listId} role="group" aria-labelledby={control.titleId} className="participant-dropdown-list">
          {options.map((option, index) => (
            <OptionBox
              key={index}
              {...option}
              type="checkbox"
              disabled={false}
              isInvalid={control.isInvalid}
              onToggle={() => onToggle(index)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function isLetter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
}
