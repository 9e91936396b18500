import { useLayoutEffect, useRef, useState } from 'react'
import { computeColour, contrastIn } from './contrast.ts'

/** One colour on another, and how far the two must be apart: 4.5 for words, 3 for lines and marks. */
export type ColourPair = { readonly front: string; readonly back: string; readonly least: 4.5 | 3 }

type ColourTableProps = {
  /** The heading, and the name of the table. */
  readonly title: string
  /** Names of the custom properties, e.g. `--ink`. */
  readonly names: readonly string[]
  readonly pairs: readonly ColourPair[]
  readonly theme: 'light' | 'dark'
  /** Whose tokens they are: the designer's, or those of the participants' screen. */
  readonly of: 'designer' | 'participants'
}

type Measured = { readonly values: readonly string[]; readonly ratios: readonly number[] }

/** The swatches of one theme as the browser computes them, and the contrast of every pair in use. */
export function ColourTable({ title, names, pairs, theme, of }: ColourTableProps) {
  const frame = useRef<HTMLElement>(null)
  const [{ values, ratios }, setMeasured] = useState<Measured>({ values: [], ratios: [] })
  useLayoutEffect(() => {
    const scope = frame.current
    if (scope === null) return
    setMeasured({
      values: names.map((name) => computeColour(scope, `var(${name})`)),
      ratios: pairs.map(({ front, back }) => contrastIn(scope, `var(${front})`, `var(${back})`)),
    })
  }, [names, pairs, theme])
  const [ground, ink, muted, line] =
    of === 'designer'
      ? ['--surface', '--ink', '--muted', '--line-strong']
      : ['--p-ground', '--p-ink', '--p-muted', '--p-control']
  return (
    <section
      ref={frame}
      aria-label={title}
      data-theme={theme}
      className={`${of === 'participants' ? 'participant ' : ''}min-w-0 flex-1 basis-96 rounded-lg border p-5`}
      style={{ background: `var(${ground})`, color: `var(${ink})`, borderColor: `var(${line})`, font: 'inherit' }}
    >
      <h2 className="text-base font-semibold">{title}</h2>
      <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-3">
        {names.map((name, index) => (
          <li key={name} className="min-w-0">
            <span
              className="block h-12 rounded-md border"
              style={{ background: `var(${name})`, borderColor: `var(${line})` }}
            />
            <code className="mt-1 block text-xs font-medium">{name}</code>
            <span className="block text-xs" style={{ color: `var(${muted})` }}>
              {values[index]}
            </span>
          </li>
        ))}
      </ul>
      <h3 className="mt-6 text-sm font-semibold">Contrast of the pairs in use</h3>
      <table className="mt-2 w-full text-xs">
        <thead style={{ color: `var(${muted})` }}>
          <tr>
            {['Sample', 'In front', 'Behind', 'Ratio', 'At least'].map((head) => (
              <th key={head} scope="col" className="py-1 text-start font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ front, back, least }, index) => (
            <tr key={front + back}>
              <td className="py-0.5">
                {/* A sample of a line is no text: a bar in the colour of the line. */}
                <span className="inline-block rounded-sm px-2 py-0.5" style={{ background: `var(${back})` }}>
                  {least === 3 ? (
                    <span className="inline-block h-1 w-5 align-middle" style={{ background: `var(${front})` }} />
                  ) : (
                    <span style={{ color: `var(${front})` }}>Words</span>
                  )}
                </span>
              </td>
              <td>{front}</td>
              <td>{back}</td>
              <td className="tabular-nums" data-ratio={ratios[index]} data-least={least}>
                {ratios[index]?.toFixed(2)}
              </td>
              <td>{least}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
