import { ArrowRight } from 'lucide-react'
import type { FieldType } from '../../base/field-type.ts'
import type { FieldProfile } from '../../dataset/profile.ts'
import type { Standout } from '../../dataset/top-list.ts'
import { FieldTypeMark } from './field-type-mark.tsx'
import { countWords, formatCount } from '../../base/number-words.ts'
import { formatShare } from './format-size.ts'
import { LengthHistogram } from './length-histogram.tsx'
import { ShareBar } from './share-bar.tsx'

type FieldRowProps = { field: FieldProfile; total: number; type: FieldType | null; onGo(index: number): void }

/** One field, drawn: how full it is, how long its texts are, its extremes, and what they look like. */
export function FieldRow({ field, total, type, onGo }: FieldRowProps) {
  return (
    <li className="grid grid-cols-1 gap-x-8 gap-y-3 border-t border-line py-4 sm:grid-cols-[8.5rem_minmax(0,1fr)_10.5rem] lg:grid-cols-[11rem_minmax(0,1fr)_10.5rem_15rem]">
      <div className="min-w-0">
        <h3 className="text-sm font-semibold wrap-anywhere" dir="auto">
          {field.name}
        </h3>
        <FieldTypeMark type={type} />
      </div>
      <ShareBar field={field} total={total} />
      <LengthHistogram field={field} />
      <div className="flex min-w-0 flex-col gap-2 sm:max-lg:col-span-2 sm:max-lg:col-start-2">
        <Extremes field={field} onGo={onGo} />
        <Looks field={field} />
      </div>
    </li>
  )
}

function Extremes({ field: { longest, longestWord }, onGo }: { field: FieldProfile; onGo(index: number): void }) {
  return (
    <div className="-mx-2 -mt-1 flex flex-col">
      <Extreme label="Longest text" standout={longest} onGo={onGo} />
      <Extreme label="Longest word" standout={longestWord} onGo={onGo} />
    </div>
  )
}

type ExtremeProps = { label: string; standout: Standout | null; onGo(index: number): void }

function Extreme({ label, standout, onGo }: ExtremeProps) {
  if (standout === null) return null
  return (
    <button
      type="button"
      title={`Go to datapoint ${formatCount(standout.index + 1)}`}
      className="group flex items-center gap-2 rounded-md px-2 py-1 text-start text-xs hover:bg-hover"
      onClick={() => onGo(standout.index)}
    >
      <span className="flex-1 text-muted">{label}</span>{' '}
      <span className="font-medium tabular-nums">{countWords(standout.measure, 'character')}</span>
      <span className="rtl:-scale-x-100">
        <ArrowRight size={13} aria-hidden className="text-muted transition-transform group-hover:translate-x-0.5" />
      </span>
    </button>
  )
}

/** Which share of the texts looks like something; what none looks like is left out. */
function Looks({ field }: { field: FieldProfile }) {
  const looks = [
    ['Right-to-left', field.rightToLeft],
    ['Markdown', field.markdown],
    ['HTML', field.html],
    ['Emoji', field.emoji],
  ] as const
  const seen = looks.filter(([, count]) => count > 0)
  if (seen.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-1.5">
      {seen.map(([label, count]) => (
        <li
          key={label}
          className="relative overflow-hidden rounded-full border border-line px-2 py-0.5 text-xs"
          title={countWords(count, 'datapoint')}
        >
          <span
            aria-hidden
            className="absolute inset-y-0 start-0 bg-accent-soft"
            style={{ width: `${(count / field.present) * 100}%` }}
          />
          <span className="relative">
            {label} <span className="text-muted tabular-nums">{formatShare(count, field.present)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
