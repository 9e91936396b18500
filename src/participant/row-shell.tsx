import type { CSSProperties, ReactNode } from 'react'

/** A row's grid: as many columns as the layout says, side by side where there is room. */
export function RowShell({ columns, children }: { columns: number; children: ReactNode }) {
  const style: CSSProperties & { '--columns': number } = { '--columns': columns }
  return (
    <div className="participant-row" style={style}>
      {children}
    </div>
  )
}
