import clsx from 'clsx'
import type { ReactNode } from 'react'

type FieldsAbreastProps = {
  /** The columns and the gap between them. */
  readonly className: string
  /** Fields, and a button that belongs to them. */
  readonly children: ReactNode
}

/** Fields beside each other. Their boxes stand in one line, whatever labels, help and messages need above and below them. */
export function FieldsAbreast({ className, children }: FieldsAbreastProps) {
  return (
    <div
      className={clsx(
        // A field is at most three rows high: its label and box, its help, its messages.
        'grid items-end *:not-[button]:row-span-3 *:not-[button]:grid *:not-[button]:grid-rows-subgrid *:not-[button]:gap-y-0',
        className,
      )}
    >
      {children}
    </div>
  )
}
