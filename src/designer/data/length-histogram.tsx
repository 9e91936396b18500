import type { FieldProfile } from '../../dataset/profile.ts'
import { countWords } from '../../base/number-words.ts'
import { histogramBars, lengthCaption, lengthSpan, lengthWords } from './histogram-bars.ts'

const SIZE = { width: 168, height: 40 }

/** How long the texts of a field are: a bar for each range of lengths. The same in words for those who do not see it. */
export function LengthHistogram({ field }: { field: FieldProfile }) {
  const { name, lengths, longest } = field
  if (longest === null) return <p className="text-xs text-muted">Holds no texts</p>
  const bars = histogramBars(
    lengths.map(({ count }) => count),
    SIZE,
  )
  const last = bars.at(-1)
  return (
    <figure className="min-w-0">
      <svg
        role="img"
        aria-label={`Lengths of ${name}`}
        viewBox={`0 0 ${SIZE.width} ${SIZE.height + 1}`}
        className="block h-[41px] w-[168px] max-w-full"
      >
        {lengths.map(({ from, to, count }, at) => {
          const bar = bars[at]
          return (
            <g key={from} className="group">
              <title>{`${lengthSpan(from, to)}: ${countWords(count, 'text')}`}</title>
              {/* A low bar is hard to point at: the whole height is its own. */}
              <rect
                x={bar?.x}
                width={bar?.width}
                height={SIZE.height}
                className="fill-transparent group-hover:fill-hover"
              />
              <rect {...bar} rx={1.5} className="fill-accent/75 group-hover:fill-accent" />
            </g>
          )
        })}
        {/* Only below the bars: a line that goes on would promise lengths that no text has. */}
        <rect
          y={SIZE.height}
          width={last === undefined ? 0 : last.x + last.width}
          height={1}
          className="fill-line-strong/60"
        />
      </svg>
      <figcaption className="mt-1.5 text-xs text-muted tabular-nums">
        {lengthCaption(field)}
        <span className="sr-only">. {lengthWords(lengths)}</span>
      </figcaption>
    </figure>
  )
}
