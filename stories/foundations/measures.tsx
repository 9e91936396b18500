import type { CSSProperties, ReactNode } from 'react'
import type { Token } from './read-tokens.ts'

/** One token a line: its name, its value, and how it looks. */
export function Measures({
  title,
  tokens,
  show,
}: {
  title: string
  tokens: readonly Token[]
  show(token: Token): ReactNode
}) {
  return (
    <section className="rounded-lg border border-line bg-surface p-5">
      <h2 className="text-base font-semibold">{title}</h2>
      <dl className="mt-3 space-y-3">
        {tokens.map((token) => (
          <div key={token.name} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <dt className="w-36 font-mono text-xs">{token.name}</dt>
            <dd className="w-56 text-xs text-muted">{token.value}</dd>
            <dd className="min-w-0 flex-1">{show(token)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A plain box to show a measure with. */
export function Box({ style }: { style: CSSProperties }) {
  return <span className="block size-14 border border-line-strong bg-raised" style={style} />
}
