import type { FieldProfile } from '../../dataset/profile.ts'
import { histogramBars, lengthSpan, lengthWords } from './histogram-bars.ts'

const SIZE = { width: 168, height: 40 }

/** How long the texts of a field are: a bar for each doubling of the length. The same in words for those who do not see it. */
export function LengthHistogram({ field: { name, lengths, longest } }: { field: FieldProfile }) {
  if (lengths.length === 0) return <p className="text-xs text-muted">Holds no texts</p>
  const bars = histogramBars(
    lengths.map(({ count }) => count),
    SIZE,
  )
  return (
    <figure className="min-w-0">
      <svg
        role="img"
        aria-label={`Lengths of ${name}`}
        viewBox={`0 0 ${SIZE.width} ${SIZE.height + 1}`}
        className="block h-[41px] w-[168px] max-w-full"
      >
        {bars.map((bar, at) => (
          <rect key={at} {...bar} rx={1.5} className="fill-accent/75" />
        ))}
        <rect y={SIZE.height} width={SIZE.width} height={1} className="fill-line-strong/60" />
      </svg>
      <figcaption className="mt-1.5 text-xs text-muted tabular-nums">
        {lengthSpan(lengths, longest?.measure ?? 0)}
        <span className="sr-only">. {lengthWords(lengths)}</span>
      </figcaption>
    </figure>
  )
}
