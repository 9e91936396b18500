import clsx from 'clsx'
import { countWords, formatCount, numberWords } from '../../base/number-words.ts'
import { placeWords } from '../../layout/find.ts'
import type { Agreement, QuestionSummary } from '../../outputs/collected/summarise-answers.ts'
import { useOrderField } from './use-order-field.ts'
import { type AnswerFilter, filterId, MOST_VALUES } from './filter-answers.ts'

type SummaryTabProps = { readonly summaries: readonly QuestionSummary[]; onShow(filter: string): void }

/** The answers to each question, drawn as bars. A bar leads to its answers. */
export function SummaryTab({ summaries, onShow }: SummaryTabProps) {
  const order = useOrderField()
  if (summaries.length === 0)
    return <p className="m-auto py-10 text-sm text-muted">No body page of this layout asks a question.</p>
  return (
    <div className="flex flex-col gap-4 py-4">
      {order !== null && (
        <p className="text-sm text-muted">
          The dataset is counterbalanced by <code className="font-mono">{order}</code>. Answers are counted as
          participants gave them; those to swapped datapoints are not turned round.
        </p>
      )}
      <ul aria-label="Questions" className="flex flex-col gap-6">
        {summaries.map((summary) => (
          <li key={summary.question.key}>
            <QuestionBars summary={summary} onShow={(filter) => onShow(filterId(filter))} />
          </li>
        ))}
      </ul>
    </div>
  )
}

type QuestionBarsProps = { readonly summary: QuestionSummary; onShow(filter: AnswerFilter): void }

function QuestionBars({ summary, onShow }: QuestionBarsProps) {
  const { question, answered, unanswered, counts, agreement } = summary
  const total = answered + unanswered
  const id = question.instructionId
  const shown = counts.filter(({ isKnown }, at) => isKnown || at < MOST_VALUES)
  return (
    <section aria-label={question.text || placeWords(question.place)}>
      <h3 className="text-sm font-semibold wrap-anywhere" dir="auto">
        {question.text || placeWords(question.place)}
      </h3>
      {agreement !== null && <p className="mt-0.5 text-sm text-muted">{agreementWords(agreement)}</p>}
      <ul aria-label="Values" className="mt-2 grid max-w-2xl gap-0.5">
        {counts.length === 0 && (
          <Bar
            label="Answered"
            count={answered}
            total={total}
            look="known"
            onShow={() => onShow({ kind: 'answered', question: id })}
          />
        )}
        {shown.map(({ value, label, count, isKnown }) => (
          <Bar
            key={value}
            label={label}
            count={count}
            total={total}
            look={isKnown ? 'known' : 'strange'}
            onShow={() => onShow({ kind: 'value', question: id, value })}
          />
        ))}
        {unanswered > 0 && (
          <Bar
            label="Not answered"
            count={unanswered}
            total={total}
            look="none"
            onShow={() => onShow({ kind: 'unanswered', question: id })}
          />
        )}
      </ul>
      {shown.length < counts.length && (
        <p className="mt-1 text-xs text-muted">
          And {countWords(counts.length - shown.length, 'other value')} that no option has.
        </p>
      )}
    </section>
  )
}

const LOOKS = { known: 'bg-accent', strange: 'bg-warning', none: 'bg-line-strong' } as const

type BarProps = {
  readonly label: string
  readonly count: number
  readonly total: number
  readonly look: keyof typeof LOOKS
  onShow(): void
}

function Bar({ label, count, total, look, onShow }: BarProps) {
  const share = total === 0 ? 0 : (count / total) * 100
  return (
    <li>
      <button
        type="button"
        disabled={count === 0}
        className="collected-bar rounded-md px-1.5 py-1 text-start text-sm"
        onClick={onShow}
      >
        <span className={clsx('min-w-0', look === 'none' && 'text-muted')}>
          <span className="line-clamp-2 wrap-anywhere" dir="auto">
            {label}
          </span>
          {look === 'strange' && <span className="block text-xs text-warning">none of the options</span>}
        </span>
        <span aria-hidden className="collected-track h-2.5 overflow-hidden rounded-full bg-sunken">
          <span
            className={clsx('block h-full rounded-full', LOOKS[look], count > 0 && 'collected-share')}
            style={{ width: `${share}%` }}
          />
        </span>
        <span className="text-end text-muted tabular-nums">
          {formatCount(count)} ({numberWords(share)} %)
        </span>
      </button>
    </li>
  )
}

function agreementWords({ datapoints, pairs, same }: Agreement): string {
  const share = numberWords((same / pairs) * 100)
  return `${share} % agreement: ${formatCount(same)} of ${countWords(pairs, 'pair')} of answers to the same datapoint are the same, at ${countWords(datapoints, 'datapoint')} with several participants.`
}
