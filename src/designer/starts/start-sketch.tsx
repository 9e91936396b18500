import clsx from 'clsx'
import type { Schema } from '../../dataset/schema.ts'
import { isMediaType } from '../../dataset/media-link.ts'
import { modelOf, type Item } from '../../items/schemas.ts'
import type { PageNode, RowNode } from '../../layout/layout.ts'

/** Round a sketch among the designer's own things: in the designer's colours, light and dark. On a page it has the page's. */
export const OWN_COLOURS =
  '[--p-accent:var(--accent)] [--p-ground:var(--surface)] [--p-line:var(--line)] [--p-muted:var(--muted)] [--p-note:var(--sunken)]'

/** A page in small: its rows and columns, with a bar for each text, a frame for each field, and points for each question. For the eye only. */
export function StartSketch({ page, schema }: { readonly page: PageNode; readonly schema: Schema }) {
  return (
    <span aria-hidden className="flex h-28 flex-col rounded-md border border-(--p-line) bg-(--p-note) p-2">
      {/* What there is no room for fades out, instead of being cut through. */}
      <span className="flex min-h-0 flex-1 flex-col gap-1.5 overflow-hidden [mask-image:linear-gradient(#000_88%,transparent)]">
        {tellingRows(page.rows).map((row) => (
          <span key={row.key} className="flex gap-1.5">
            {row.columns.map((column) => (
              <span key={column.key} className="flex min-w-0 flex-1 flex-col gap-1">
                {column.items.map(({ key, data }) => (
                  <Mark key={key} item={data} isMedia={showsMedia(data, schema)} />
                ))}
              </span>
            ))}
          </span>
        ))}
      </span>
    </span>
  )
}

/** How many rows a sketch has room for. */
const ROOM = 3

// Where there is no room for all rows, those by which pages differ: two columns and questions, then the first of the others.
function tellingRows(rows: readonly RowNode[]): readonly RowNode[] {
  if (rows.length <= ROOM) return rows
  const telling = rows.filter(isTelling)
  const others = rows.filter((row) => !isTelling(row)).slice(0, Math.max(0, ROOM - telling.length))
  return rows.filter((row) => telling.includes(row) || others.includes(row))
}

function isTelling({ columns }: RowNode): boolean {
  return columns.length > 1 || columns.some(({ items }) => items.some(({ data }) => modelOf(data).group === 'question'))
}

function Mark({ item, isMedia }: { readonly item: Item; readonly isMedia: boolean }) {
  const { group } = modelOf(item)
  if (group === 'data') {
    return (
      <span
        className={clsx(
          'flex flex-col justify-center gap-0.5 rounded-[3px] border border-(--p-line) bg-(--p-ground) px-1',
          isMedia ? 'h-7 items-center' : 'h-4.5',
        )}
      >
        {isMedia ? (
          <span className="size-3 rounded-full bg-(--p-accent) opacity-50" />
        ) : (
          <>
            <Bar className="w-full bg-(--p-line)" />
            <Bar className="w-2/3 bg-(--p-line)" />
          </>
        )}
      </span>
    )
  }
  if (group === 'question') {
    return (
      <span className="flex items-center gap-1">
        <span className="size-1.5 rounded-full border border-(--p-accent)" />
        <Bar className="w-1/2 bg-(--p-accent) opacity-60" />
      </span>
    )
  }
  return <Bar className="w-1/3 bg-(--p-muted)" />
}

function Bar({ className }: { readonly className: string }) {
  return <span className={clsx('block h-[3px] rounded-full', className)} />
}

function showsMedia(item: Item, schema: Schema): boolean {
  const name = modelOf(item).fieldOf(item)
  return schema.fields.some((field) => field.name === name && isMediaType(field.type))
}
