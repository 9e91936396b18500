/** A number with its unit, what it is the number of, and what else is to say about it; an empty note shows nothing. */
export type Figure = { readonly label: string; readonly value: string; readonly note: string }

/** A few numbers side by side. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-2">
      {figures.map(({ label, value, note }) => (
        <div key={label} className="min-w-0 rounded-lg border border-line bg-surface px-3 py-2">
          <dt className="text-xs text-muted">{label}</dt>
          <dd className="mt-0.5 text-base font-semibold wrap-anywhere tabular-nums">{value}</dd>
          {note !== '' && <dd className="text-xs text-muted">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
