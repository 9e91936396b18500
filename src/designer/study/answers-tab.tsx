import { Shuffle } from 'lucide-react'
import { useMemo } from 'react'
import type { Question } from '../../outputs/answers/list-questions.ts'
import { countWords } from '../../base/number-words.ts'
import { Button } from '../../ui/button.tsx'
import { FieldsAbreast } from '../../ui/fields-abreast.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { AnswerText } from './answer-text.tsx'
import { MOST_MOCKED, printAnswers } from '../../outputs/answers/print-answers.ts'
import type { AnswerForm } from '../../outputs/study-settings.ts'
import type { StudySettingsState } from './use-study-settings.ts'

type AnswersTabProps = StudySettingsState & { questions: readonly Question[]; datapoints: number | null }

/** What the answers will look like, so that analysis code can be written before the study. */
export function AnswersTab({ questions, datapoints, settings, change }: AnswersTabProps) {
  const { answerForm } = settings
  const file = useMemo(
    () => printAnswers(answerForm, questions, { ...settings, datapoints }),
    [answerForm, questions, settings, datapoints],
  )
  const label = FORMS.find(({ value }) => value === answerForm)?.label ?? ''
  const isMock = answerForm === 'mock-json' || answerForm === 'mock-csv'
  return (
    <div className="grid gap-6 py-4 md:grid-cols-[18rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-4">
        <SelectField
          label="Show"
          value={answerForm}
          choices={FORMS}
          help={HELP[answerForm]}
          onChange={(form) => change({ answerForm: form })}
        />
        {isMock && <MockFields settings={settings} change={change} />}
        <p className="text-xs text-muted">
          {countWords(questions.length, 'question')} for each datapoint. How the platform wraps the answers in its
          download is not published; participant and record_index are ours.
        </p>
        {file.problems.length > 0 && (
          <ul className="flex flex-col gap-1 text-xs text-warning">
            {file.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
      <AnswerText file={file} label={label} />
    </div>
  )
}

function MockFields({ settings, change }: StudySettingsState) {
  return (
    <>
      <NumberField
        label="First datapoints"
        value={settings.mockDatapoints}
        isWhole
        isRequired
        min={1}
        help={`Answered by ${countWords(settings.annotatorsPerTask, 'participant')} each. ${countWords(MOST_MOCKED, 'datapoint')} at most.`}
        onChange={(count) => count !== null && change({ mockDatapoints: Math.min(MOST_MOCKED, count) })}
      />
      <SelectField
        label="Answers"
        value={settings.mockManner}
        choices={[
          { value: 'random', label: 'All kinds, drawn' },
          { value: 'boundary', label: 'At the bounds, drawn' },
          { value: 'valid', label: 'Plain, all alike' },
        ]}
        onChange={(mockManner) => change({ mockManner })}
      />
      <FieldsAbreast className="grid-cols-[minmax(0,1fr)_auto] gap-x-2">
        <NumberField
          label="Seed"
          value={settings.mockSeed}
          isWhole
          isRequired
          onChange={(seed) => seed !== null && change({ mockSeed: seed })}
        />
        <Button onClick={() => change({ mockSeed: settings.mockSeed + 1 })}>
          <Shuffle size={15} aria-hidden /> Others
        </Button>
      </FieldsAbreast>
    </>
  )
}

const FORMS: readonly { readonly value: AnswerForm; readonly label: string }[] = [
  { value: 'record', label: 'One example' },
  { value: 'schema', label: 'JSON Schema' },
  { value: 'types', label: 'TypeScript types' },
  { value: 'columns', label: 'CSV columns' },
  { value: 'mock-json', label: 'Made-up answers, JSON' },
  { value: 'mock-csv', label: 'Made-up answers, CSV' },
]

const HELP = {
  record: 'The answer records of one participant to one datapoint, made up.',
  schema: 'To check a file of answers with.',
  types: 'To read answers in TypeScript.',
  columns: 'The columns of a table of answers, named by the questions.',
  'mock-json': 'To write analysis code before the study.',
  'mock-csv': 'To write analysis code before the study.',
} as const
