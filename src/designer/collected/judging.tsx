import { formatCount } from '../../base/number-words.ts'
import type { CollectedAnswer } from '../../outputs/collected/collect-answers.ts'
import type { Judgement } from '../../outputs/collected/judgements.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { TextArea } from '../../ui/text-area.tsx'

type JudgingProps = {
  readonly answer: CollectedAnswer
  readonly judgement: Judgement
  onJudge(judgement: Judgement): void
}

const CHOICES = [
  { value: 'open', label: 'None' },
  { value: 'pass', label: 'Pass' },
  { value: 'fail', label: 'Fail' },
] as const

/** What is thought of an answer. */
export function Judging({ answer: { participant, datapoint, row }, judgement, onJudge }: JudgingProps) {
  return (
    <aside aria-label="Verdict" className="collected-judging flex flex-col gap-4">
      <dl className="collected-facts text-sm">
        <dt className="text-muted">Participant</dt>
        <dd className="wrap-anywhere" dir="auto">
          {participant || '–'}
        </dd>
        <dt className="text-muted">Datapoint</dt>
        <dd className="tabular-nums">{datapoint === null ? '–' : formatCount(datapoint + 1)}</dd>
        <dt className="text-muted">In the file</dt>
        <dd className="tabular-nums">Answer {formatCount(row + 1)}</dd>
      </dl>
      <Segmented
        label="Verdict"
        value={judgement.verdict ?? 'open'}
        choices={CHOICES}
        onChange={(verdict) => onJudge({ ...judgement, verdict: verdict === 'open' ? null : verdict })}
      />
      <TextArea
        label="Comment"
        rows={4}
        value={judgement.comment}
        onChange={(comment) => onJudge({ ...judgement, comment })}
      />
    </aside>
  )
}
