import clsx from 'clsx'
import type { ReactNode } from 'react'
import './fields-abreast.css'

type FieldsAbreastProps = {
  /** The columns and the gap between them. */
  readonly className: string
  /** Fields, and a button that belongs to them. */
  readonly children: ReactNode
}

/** Fields beside each other. Their boxes stand in one line, whatever labels, help and messages need above and below them. */
export function FieldsAbreast({ className, children }: FieldsAbreastProps) {
  return <div className={clsx('fields-abreast', className)}>{children}</div>
}
