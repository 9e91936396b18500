import { moneyWords } from '../../outputs/plan-study.ts'
import type { StudyDetails, StudyFigures } from '../../outputs/batch/batch-details.ts'
import { notCountedWords } from '../../outputs/not-counted-words.ts'
import type { FieldMessage } from '../../ui/field-frame.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { rewardPart } from './details-edits.ts'

type StudyFieldsProps = {
  study: StudyDetails
  /** What stands for the numbers while they are empty. */
  proposed: StudyFigures
  currency: string
  /** How many datapoints are not uploaded, which the numbers do not count. */
  leftOut: number
  messagesFor(part: 'study_name' | 'study_description'): readonly FieldMessage[]
  change(words: string, part: Partial<StudyDetails>): void
}

/** What the study says for itself in the list of studies, and its numbers. */
export function StudyFields({ study, proposed, currency, leftOut, messagesFor, change }: StudyFieldsProps) {
  const { name, description, reward, estimated_completion_time: minutes, total_available_places: places } = study
  const unknown = 'Not known before the dataset is read.'
  return (
    <>
      <TextField
        label="Study name"
        value={name ?? ''}
        help="What participants see in their list of studies."
        messages={messagesFor('study_name')}
        onChange={(text) => change('study name', { name: text })}
      />
      <TextArea
        label="Study description"
        value={description ?? ''}
        rows={3}
        messages={messagesFor('study_description')}
        onChange={(text) => change('study description', { description: text })}
      />
      <div className="grid items-start gap-3 sm:grid-cols-3">
        <NumberField
          label={`Reward for a participant${currency === '' ? '' : ` (${currency})`}`}
          value={reward === undefined ? null : reward / 100}
          min={0}
          placeholder={proposed.reward === null ? '' : moneyWords(proposed.reward / 100, '')}
          help={proposed.reward === null ? unknown : 'Empty: by the hourly reward in Groups, cost and answers.'}
          onChange={(amount) => change('reward', rewardPart(amount))}
        />
        <NumberField
          label="Minutes for a participant"
          value={minutes ?? null}
          isWhole
          min={1}
          placeholder={wholeWords(proposed.estimated_completion_time)}
          help={proposed.estimated_completion_time === null ? unknown : 'Empty: as estimated or measured.'}
          onChange={(number) => change('minutes', { estimated_completion_time: number ?? undefined })}
        />
        <NumberField
          label="Places"
          value={places ?? null}
          isWhole
          min={1}
          placeholder={wholeWords(proposed.total_available_places)}
          help={proposed.total_available_places === null ? unknown : 'Empty: groups × participants for each.'}
          onChange={(number) => change('places', { total_available_places: number ?? undefined })}
        />
      </div>
      {leftOut > 0 && <p className="text-xs text-muted">{notCountedWords(leftOut)}</p>}
    </>
  )
}

function wholeWords(number: number | null): string {
  return number === null ? '' : String(number)
}
