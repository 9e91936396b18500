import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useMemo } from 'react'
import { formatCount } from '../../base/number-words.ts'
import type { Question } from '../../outputs/answers/list-questions.ts'
import type { CollectedAnswer } from '../../outputs/collected/collect-answers.ts'
import { type Judgement, NOT_JUDGED } from '../../outputs/collected/judgements.ts'
import type { QuestionSummary } from '../../outputs/collected/summarise-answers.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { AnswerList } from './answer-list.tsx'
import type { Collected, CollectedSession } from './collected-session.ts'
import { filterAnswers, filterId, listFilters } from './filter-answers.ts'
import { Judging } from './judging.tsx'
import { ShownAnswer } from './shown-answer.tsx'

type AnswersTabProps = {
  readonly session: CollectedSession
  readonly open: Collected
  readonly questions: readonly Question[]
  readonly answers: readonly CollectedAnswer[]
  readonly summaries: readonly QuestionSummary[]
}

/** One answer after the other, as its participant saw the page, with what is thought of it. */
export function AnswersTab({ session, open, questions, answers, summaries }: AnswersTabProps) {
  const { judgements } = open
  const filters = useMemo(
    () => listFilters(summaries).map((one) => ({ ...one, value: filterId(one.filter) })),
    [summaries],
  )
  const chosen = filters.find(({ value }) => value === open.filter) ?? filters[0]
  const rows = useMemo(
    () => (chosen === undefined ? [] : filterAnswers(chosen.filter, answers, questions, judgements)),
    [chosen, answers, questions, judgements],
  )
  // The answer that is shown stays when a verdict takes it out of the filter.
  const row = answers[open.row] === undefined ? (rows[0] ?? null) : open.row
  const shown = row === null ? undefined : answers[row]
  const before = row === null ? undefined : rows.findLast((one) => one < row)
  const after = row === null ? undefined : rows.find((one) => one > row)
  const go = (next: number | undefined) => {
    if (next !== undefined) session.change({ row: next })
  }
  const judge = (judgement: Partial<Judgement>) => {
    if (row === null) return
    session.change({ row })
    session.judge(row, { ...(judgements.get(row) ?? NOT_JUDGED), ...judgement })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'PageDown' && event.key !== 'PageUp')) return
    event.preventDefault()
    // Behind the dialog the same keys would go to another datapoint.
    event.stopPropagation()
    go(event.key === 'PageDown' ? after : before)
  }
  const place = row === null ? -1 : rows.indexOf(row)
  return (
    // It only hears the keys of what is inside.
    <div role="presentation" className="flex min-h-0 flex-1 flex-col gap-3 pt-3" onKeyDown={onKeyDown}>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <div className="max-w-md min-w-0 flex-1">
          <SelectField
            label="Show"
            shownLabel=""
            value={chosen?.value ?? 'all'}
            choices={filters}
            onChange={(filter) => session.change({ filter, row: -1 })}
          />
        </div>
        <div className="ms-auto flex items-center gap-1">
          <p role="status" className="me-1 text-sm whitespace-nowrap text-muted tabular-nums">
            {rows.length === 0 ? 'None' : `${place < 0 ? '–' : formatCount(place + 1)} of ${formatCount(rows.length)}`}
          </p>
          <IconButton
            label="Previous answer"
            hint="Alt+Page Up"
            aria-disabled={before === undefined}
            onClick={() => go(before)}
          >
            <ChevronLeft size={16} aria-hidden />
          </IconButton>
          <IconButton
            label="Next answer"
            hint="Alt+Page Down"
            aria-disabled={after === undefined}
            onClick={() => go(after)}
          >
            <ChevronRight size={16} aria-hidden />
          </IconButton>
        </div>
      </div>
      {shown === undefined || row === null ? (
        <p className="m-auto py-10 text-center text-sm text-muted">
          There is no such answer. Choose at the top which to show.
        </p>
      ) : (
        <div className="collected-stage">
          <AnswerList
            rows={rows}
            answers={answers}
            judgements={judgements}
            active={row}
            onActive={go}
            onJudge={(verdict) => judge({ verdict })}
          />
          <ShownAnswer answer={shown} questions={questions} />
          <Judging key={row} answer={shown} judgement={judgements.get(row) ?? NOT_JUDGED} onJudge={judge} />
        </div>
      )}
    </div>
  )
}
