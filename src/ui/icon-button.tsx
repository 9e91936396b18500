import clsx from 'clsx'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { tip } from './tooltip.tsx'

export type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children'> & {
  /** The accessible name, also shown as a tooltip. */
  label: string
  /** A shortcut to show beside the name in the tooltip, already worded for this platform. */
  hint?: string
  /** More words for the tooltip alone, such as what would be undone. */
  detail?: string | undefined
  /** `sm` in bars and dialogs, `md` where it stands alone. */
  size?: 'sm' | 'md'
  /** `submit` only for the one button that ends a form. */
  type?: 'button' | 'submit' | 'reset'
  /** The icon, hidden from screen readers. */
  children: ReactNode
}

/** A square button with an icon. Its name is its label; the tooltip adds a hint. */
export function IconButton({
  label,
  hint,
  detail,
  size = 'md',
  className,
  type = 'button',
  children,
  ...props
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      {...tip(detail === undefined ? label : `${label}: ${detail}`, hint)}
      className={clsx(
        'inline-flex shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-hover hover:text-ink',
        'disabled:pointer-events-none disabled:opacity-40 aria-disabled:opacity-40',
        size === 'sm' ? 'size-7' : 'size-8',
        className,
      )}
      {...props}
    >
      {children}
    </button>
  )
}
