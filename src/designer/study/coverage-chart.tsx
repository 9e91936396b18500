import clsx from 'clsx'
import { useId } from 'react'
import { countWords, numberWords } from '../../base/number-words.ts'
import type { Coverage } from '../../outputs/assignment/coverage.ts'
import { coverageBars } from './coverage-bars.ts'

const HEIGHT = 120
const TOP = 18
const FOOT = 18
const STEP = 56
const BAR = 40

/** How many datapoints have how many answers: a bar for each number; those with fewer than wanted are striped, and named below. */
export function CoverageChart({ coverage }: { coverage: Coverage }) {
  const stripes = useId()
  const bars = coverageBars(coverage.byAnswers, coverage.wanted)
  const width = bars.length * STEP
  return (
    <figure className="min-w-0">
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Picture of coverage">
        <svg
          role="img"
          aria-label={`Datapoints by number of answers. ${bars.map(barWords).join(' ')}`}
          viewBox={`0 0 ${width} ${TOP + HEIGHT + FOOT}`}
          style={{ width }}
          className="block h-39 max-w-none"
        >
          <defs>
            <pattern id={stripes} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" className="fill-warning-soft" />
              <rect width="3" height="6" className="fill-warning" />
            </pattern>
          </defs>
          {bars.map(({ label, datapoints, isMet, share }, at) => {
            const tall = datapoints === 0 ? 0 : Math.max(2, share * HEIGHT)
            const middle = at * STEP + STEP / 2
            return (
              <g key={label}>
                <rect
                  x={middle - BAR / 2}
                  y={TOP + HEIGHT - tall}
                  width={BAR}
                  height={tall}
                  rx={2}
                  fill={isMet ? undefined : `url(#${stripes})`}
                  className={isMet ? 'fill-accent' : undefined}
                />
                <text x={middle} y={TOP + HEIGHT - tall - 5} textAnchor="middle" className="fill-ink text-xs">
                  {numberWords(datapoints)}
                </text>
                <text x={middle} y={TOP + HEIGHT + 14} textAnchor="middle" className="fill-muted text-xs">
                  {label}
                </text>
              </g>
            )
          })}
          <rect y={TOP + HEIGHT} width={width} height={1} className="fill-line-strong" />
        </svg>
      </div>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        <span>Datapoints, by how many answers each has</span>
        <Sign className="bg-accent" words={`Met: ${countWords(coverage.wanted, 'answer')} or more`} />
        <Sign
          className="bg-[repeating-linear-gradient(45deg,var(--warning)_0_2px,var(--warning-soft)_2px_4px)]"
          words="Not met"
        />
      </figcaption>
    </figure>
  )
}

function Sign({ className, words }: { className: string; words: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className={clsx('size-2.5 rounded-xs', className)} />
      {words}
    </span>
  )
}

function barWords({ label, datapoints }: { label: string; datapoints: number }): string {
  return `${countWords(datapoints, 'datapoint')} with ${label} ${label === '1' ? 'answer' : 'answers'}.`
}
