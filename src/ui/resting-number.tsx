import { useEffect, useEffectEvent, useState, type ComponentProps } from 'react'

type RestingNumberProps = Pick<
  ComponentProps<'input'>,
  'id' | 'aria-label' | 'aria-describedby' | 'className' | 'style' | 'disabled'
> & {
  /** Undo in the box is the app's own where the number is no part of the design. */
  readonly 'data-app-undo'?: ''
  /** The number that counts; null shows none. */
  readonly value: number | null
  /** The largest number there is; the smallest is 1. */
  readonly max?: number
  /** Takes a number. What is typed stays until that is done. */
  readonly onTake: (number: number) => void | Promise<void>
  /** Tells of what is no number from 1 to `max`, when the box is left or at Enter. It then shows the one that counts. */
  readonly onRefuse: (typed: string) => void
  /** Told when the box is left, after what was typed is taken or refused. */
  readonly onLeave?: () => void
}

/** How long typed digits rest before they count as the whole number, in milliseconds. */
const REST = 700

/** What is being typed, and whether it was taken. */
type Draft = { readonly text: string; readonly isTaken: boolean }

/**
 * A box for a whole number from 1 on that is acted on as soon as it is known. Digits that are typed are taken when they rest, at Enter, or
 * when the box is left, so that none is taken on the way to another; the arrows and a paste are taken at once.
 */
export function RestingNumber({ value, max, onTake, onRefuse, onLeave, ...rest }: RestingNumberProps) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const isOne = (text: string) => {
    const number = Number(text)
    return Number.isSafeInteger(number) && number >= 1 && number <= (max ?? number)
  }
  const take = async (text: string) => {
    const taken = { text, isTaken: true }
    setDraft(taken)
    await onTake(Number(text))
    setDraft((now) => (now === taken ? null : now))
  }
  const settle = () => {
    if (draft === null || draft.isTaken) return
    if (isOne(draft.text)) return void take(draft.text)
    setDraft(null)
    if (draft.text !== '') onRefuse(draft.text)
  }
  const takeRested = useEffectEvent(({ text }: Draft) => isOne(text) && void take(text))
  useEffect(() => {
    if (draft === null || draft.isTaken) return
    const timer = setTimeout(() => takeRested(draft), REST)
    return () => clearTimeout(timer)
  }, [draft])
  return (
    <input
      {...rest}
      type="number"
      min={1}
      max={max}
      value={draft?.text ?? value ?? ''}
      onChange={({ target: { value: text }, nativeEvent }) => {
        const isTyped = nativeEvent instanceof InputEvent && TYPED.test(nativeEvent.inputType)
        if (!isTyped && isOne(text)) void take(text)
        else setDraft({ text, isTaken: false })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
      onBlur={() => {
        settle()
        onLeave?.()
      }}
    />
  )
}

/** The inputs after which more digits may come. The arrows have none of these. */
const TYPED = /^(insertText|insertCompositionText|delete)/
