import { useEffect, useId, useState, type ReactNode } from 'react'
import { TextSlot, useKeepsText } from './text-slots.tsx'

type Question = { readonly description: string; readonly helper_text?: string | null | undefined }

/** What the control of a question must carry to be tied to its texts. */
export type QuestionControl = {
  /** The id for the control of a `QuestionField`. */
  readonly id: string
  readonly titleId: string
  /** Helper text, error and the control's own note (`noteId`, when `hasNote`), for `aria-describedby`. */
  readonly describedBy: string | undefined
  readonly noteId: string
  readonly isInvalid: boolean
}

type QuestionProps = {
  readonly question: Question
  readonly error: string | null
  /** Whether the control shows a note of its own, a counter or a range, under `noteId`. */
  readonly hasNote?: boolean
  readonly children: (control: QuestionControl) => ReactNode
}

/** A question with one control: a label, the helper text, the control, the error. */
export function QuestionField({ question, error, hasNote = false, children }: QuestionProps) {
  const control = useQuestionControl(question, error, hasNote)
  return (
    <div className="participant-question" dir="auto">
      <label className="participant-question-title" id={control.titleId} htmlFor={control.id}>
        <QuestionTitle text={question.description} />
      </label>
      <HelperText question={question} control={control} />
      {children(control)}
      <QuestionError control={control} error={error} />
    </div>
  )
}

/** A question with several controls: a group named by the question. */
export function QuestionGroup({
  question,
  error,
  hasNote = false,
  isRadioGroup = false,
  children,
}: QuestionProps & { readonly isRadioGroup?: boolean }) {
  const control = useQuestionControl(question, error, hasNote)
  const radioGroup = isRadioGroup
    ? ({ role: 'radiogroup', 'aria-required': true, 'aria-invalid': control.isInvalid } as const)
    : {}
  return (
    <fieldset className="participant-question" dir="auto" aria-describedby={control.describedBy} {...radioGroup}>
      <legend className="participant-question-title" id={control.titleId}>
        <QuestionTitle text={question.description} />
      </legend>
      <HelperText question={question} control={control} />
      {children(control)}
      <QuestionError control={control} error={error} />
    </fieldset>
  )
}

function QuestionTitle({ text }: { text: string }) {
  return (
    <TextSlot part="description">
      {text.trim() === '' ? <span className="participant-placeholder">No question yet</span> : text}
    </TextSlot>
  )
}

function HelperText({ question, control }: { question: Question; control: QuestionControl }) {
  const keepsPlace = useKeepsText('helper_text')
  if (!question.helper_text && !keepsPlace) return null
  return (
    <p className="participant-helper" id={helperId(control.id)} dir="auto">
      <TextSlot part="helper_text">{question.helper_text}</TextSlot>
    </p>
  )
}

/** How long typing rests until a message that changes with it is spoken as it is now, in milliseconds. */
const REST = 1000

/**
 * What is wrong is seen at once. The region is always there: a screen reader only speaks what changes in a region it already knows. A message
 * that comes is spoken at once, too; one that changes while an answer is typed, such as how much is missing, waits until the typing rests and
 * interrupts nothing. Until then the region keeps, unseen, what was spoken last.
 */
function QuestionError({ control, error }: { control: QuestionControl; error: string | null }) {
  const [spoken, setSpoken] = useState(error)
  const [isKnown, setKnown] = useState(false)
  if (error !== spoken && spoken !== null && !isKnown) setKnown(true)
  if (error !== spoken && (error === null || spoken === null)) setSpoken(error)
  useEffect(() => {
    if (error === spoken) return
    const timer = setTimeout(() => setSpoken(error), REST)
    return () => clearTimeout(timer)
  }, [error, spoken])
  const seen = { className: 'participant-error', id: errorId(control.id) }
  const isAhead = error !== spoken
  return (
    <>
      <div role="alert" aria-live={isKnown ? 'polite' : undefined} dir="auto">
        {spoken !== null && <p {...(isAhead ? { className: 'sr-only' } : seen)}>{spoken}</p>}
      </div>
      {isAhead && (
        <p {...seen} dir="auto" aria-hidden>
          {error}
        </p>
      )}
    </>
  )
}

function useQuestionControl(question: Question, error: string | null, hasNote: boolean): QuestionControl {
  const id = useId()
  const noteId = `${id}-note`
  const described = [question.helper_text && helperId(id), hasNote && noteId, error !== null && errorId(id)]
  return {
    id,
    titleId: `${id}-title`,
    noteId,
    describedBy: described.filter(Boolean).join(' ') || undefined,
    isInvalid: error !== null,
  }
}

const helperId = (id: string) => `${id}-helper`
const errorId = (id: string) => `${id}-error`
