import clsx from 'clsx'
import type { ComponentPropsWithRef } from 'react'

/** How loud a button is: the one main action of a view, an ordinary one, one behind which something is chosen, or one that keeps quiet until pointed at. */
export type ButtonVariant = 'primary' | 'secondary' | 'chosen' | 'quiet' | 'danger'

/** Everything a button of the page takes, and how it looks. */
export type ButtonProps = ComponentPropsWithRef<'button'> & {
  /** How loud it is. One `primary` in a view at most. */
  variant?: ButtonVariant
  /** `sm` in bars and lists, `md` in dialogs. */
  size?: 'sm' | 'md'
  /** `submit` only for the one button that ends a form. */
  type?: 'button' | 'submit' | 'reset'
}

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover border-transparent shadow-sm',
  secondary: 'bg-button text-ink border-line hover:bg-hover shadow-sm',
  chosen: 'bg-accent-soft text-accent-ink border-accent hover:bg-hover shadow-sm',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-hover',
  danger: 'bg-transparent text-danger border-transparent hover:bg-danger-soft',
}

/**
 * A text button, of one line. With `aria-disabled` it stays focusable, so that the reason in its title can be read. Words that people have
 * written stand in a `truncate` span, with all of them as its title, and the button is `max-w-full`.
 */
export function Button({ variant = 'secondary', size = 'md', className, type = 'button', ...props }: ButtonProps) {
  return (
    <button
      type={type}
      className={clsx(
        'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors select-none',
        'disabled:cursor-not-allowed disabled:opacity-45 aria-disabled:cursor-not-allowed aria-disabled:opacity-45',
        size === 'sm' ? 'h-7 px-2 text-xs' : 'h-8 px-3 text-sm',
        VARIANTS[variant],
        className,
      )}
      {...props}
    />
  )
}
