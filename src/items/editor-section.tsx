import type { ReactNode } from 'react'

/** The fields of an inspector form, one below the other. */
export function EditorFields({ children }: { children: ReactNode }) {
  return <div className="flex min-w-0 flex-col gap-3">{children}</div>
}

/** A named group of fields in an inspector form. */
export function EditorSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-t border-line pt-3">
      <legend className="float-start mb-2 w-full text-sm font-semibold text-ink">{title}</legend>
      <div className="clear-both flex min-w-0 flex-col gap-3">{children}</div>
    </fieldset>
  )
}
