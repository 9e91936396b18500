import { useState } from 'react'
import { RichTextContent } from '../src/ui/rich-text/rich-text-content.tsx'
import { SelectField } from '../src/ui/select-field.tsx'
import { countByClass, type HostileText } from '../test/fixtures/hostile/corpus.ts'

type HostileTableProps = {
  /** Texts that try to run something, of every known class. */
  readonly texts: readonly HostileText[]
  /** How they are read. */
  readonly format: 'html' | 'markdown'
}

/** Hostile texts as they were written, each beside what participants get of it; all of them, or those of one class. */
export function HostileTable({ texts, format }: HostileTableProps) {
  const [kind, setKind] = useState<string>('all')
  const classes = [...countByClass(texts)].map(([value, count]) => ({ value, label: `${value} (${count})` }))
  const shown = texts.filter((text) => kind === 'all' || text.kind === kind)
  return (
    <div className="mx-auto flex h-screen max-w-5xl flex-col gap-3 p-4">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-lg font-semibold">Hostile texts as {format === 'html' ? 'HTML' : 'Markdown'}</h1>
          <p className="mt-1 text-sm text-muted">
            Beside each stands what participants get. Whatever it is, nothing of it runs or loads.
          </p>
        </div>
        <div className="w-56">
          <SelectField
            label="What they try"
            value={kind}
            choices={[{ value: 'all', label: `All (${texts.length})` }, ...classes]}
            onChange={setKind}
          />
        </div>
      </header>
      <div
        role="region"
        aria-label="Texts"
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto rounded-lg border border-line bg-surface"
      >
        <table className="w-full min-w-3xl table-fixed text-start text-sm">
          <thead className="sticky top-0 z-1 bg-surface text-xs text-muted">
            <tr>
              {HEADS.map(([head, width]) => (
                <th key={head} scope="col" className={`px-3 py-2 text-start font-medium ${width}`}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ number, kind: own, text }) => (
              <tr key={number} className="border-t border-line align-top">
                <td className="px-3 py-2 text-muted tabular-nums">{number}</td>
                <td className="px-3 py-2 text-muted">{own}</td>
                <td dir="ltr" className="px-3 py-2 font-mono text-xs wrap-anywhere whitespace-pre-wrap">
                  {text}
                </td>
                <td data-number={number} className="participant overflow-hidden px-3 py-2">
                  <RichTextContent content={text} format={format} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const HEADS = [
  ['No.', 'w-14'],
  ['Class', 'w-24'],
  ['As it is written', 'w-[40%]'],
  ['As participants see it', ''],
] as const
