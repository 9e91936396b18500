import { useState, type ReactNode } from 'react'

/** The states of a part, side by side. */
export function States({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] items-start gap-4 p-4">{children}</div>
}

/** One state, under its name. */
export function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name} className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <h2 className="mb-3 text-xs font-medium text-muted">{name}</h2>
      {children}
    </section>
  )
}

type KeptProps<T> = {
  readonly start: T
  /** Hears of changes as well. */
  readonly onChange?: ((value: T) => void) | undefined
  readonly children: (value: T, onChange: (value: T) => void) => ReactNode
}

/** Keeps the value of a part that does not keep its own. */
export function Kept<T>({ start, onChange, children }: KeptProps<T>) {
  const [value, setValue] = useState(start)
  return children(value, (next) => {
    setValue(next)
    onChange?.(next)
  })
}

/** What a field can have to say about its value. */
export const MESSAGES = {
  error: [{ severity: 'error', message: 'The question is empty. Write what participants are asked.' }],
  warning: [{ severity: 'warning', message: 'Two options read the same.' }],
  advice: [{ severity: 'advice', message: 'Most participants read about 200 words a minute.' }],
} as const

/** A word that no line can break, and what runs the other way. */
export const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
export const ARABIC = 'أي الإجابتين أكثر فائدة؟'
