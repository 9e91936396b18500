import { shorten } from '../../base/cut-text.ts'
import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { textOfValue } from '../../base/print-json.ts'
import { placeWords } from '../../layout/find.ts'
import { FINGERPRINT_COLUMN } from '../../outputs/answers/csv-columns.ts'
import type { Question } from '../../outputs/answers/list-questions.ts'
import type { AnswerTable } from '../../outputs/collected/answer-table.ts'
import { type CollectedAnswer, placeParts } from '../../outputs/collected/collect-answers.ts'
import {
  type Corrections,
  type DatapointMatch,
  listParts,
  listUnused,
  type Matching,
} from '../../outputs/collected/match-columns.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { Collected, CollectedSession } from './collected-session.ts'
import { Sentence } from '../../ui/sentence.tsx'
import { listOpenPoints } from './list-open-points.ts'

type MatchingTabProps = {
  readonly session: CollectedSession
  readonly open: Collected
  readonly questions: readonly Question[]
  readonly matching: Matching
  readonly answers: readonly CollectedAnswer[] | null
}

/** Which column holds what: only what is certain by itself, the rest by hand. */
export function MatchingTab({ session, open, questions, matching, answers }: MatchingTabProps) {
  const { table, corrections } = open
  const state = useDesigner((current) => current.dataset.state)
  const count = state?.isCountFinal === true ? state.count : null
  const fileName = state?.fileName ?? null
  const points = useMemo(
    () => listOpenPoints({ table, questions, matching, answers, count, fileName }),
    [table, questions, matching, answers, count, fileName],
  )
  const placed = useMemo(() => placeParts(table, questions, matching), [table, questions, matching])
  const unused = listUnused(table, matching)
  const correct = (part: Partial<Corrections>) => session.change({ corrections: { ...corrections, ...part } })
  const columns = [
    { value: '', label: 'No column' },
    ...table.names.map((name) => ({ value: column(name), label: name })),
  ]
  return (
    <div className="flex flex-col gap-5 py-4">
      {points.length > 0 && (
        <ul aria-label="Open points" className="flex flex-col gap-1.5 rounded-md bg-warning-soft px-3 py-2 text-sm">
          {points.map((point) => (
            <li key={point} className="flex items-start gap-2">
              <TriangleAlert size={15} aria-hidden className="mt-0.5 shrink-0 text-warning" />
              <span className="min-w-0 wrap-anywhere">
                <Sentence>{point}</Sentence>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul aria-label="Matching" className="flex flex-col divide-y divide-line border-t border-b border-line">
        <Line title="Participant" note="Who answered" sample={samplesOf(table, matching.participant)}>
          <SelectField
            label="Column of the participant"
            shownLabel=""
            value={column(matching.participant)}
            choices={columns}
            onChange={(value) => correct({ participant: nameOf(value) })}
          />
        </Line>
        <DatapointLine
          table={table}
          matching={matching}
          columns={columns}
          onMatch={(datapoint) => correct({ datapoint })}
        />
        {listParts(questions).map((part) => {
          const whole = placed.get(part.question)?.find(({ isWhole }) => isWhole)
          if (whole !== undefined && whole.part.id !== part.id) return null
          const name = matching.parts.get(part.id) ?? null
          const title = part.question.text || 'A question without words'
          return (
            <Line
              key={part.id}
              title={title}
              note={[placeWords(part.question.place), ...(part.words === '' ? [] : [part.words])].join(' · ')}
              sample={whole === undefined ? samplesOf(table, name) : 'whole answers'}
              isOpen={name === null && part.words === ''}
            >
              <SelectField
                label={`Column of ${title}${part.words === '' ? '' : `, ${part.words}`}`}
                shownLabel=""
                value={column(name)}
                choices={columns}
                onChange={(value) => correct({ parts: new Map(corrections.parts).set(part.id, nameOf(value)) })}
              />
            </Line>
          )
        })}
      </ul>
      {unused.length > 0 && (
        <p className="text-sm wrap-anywhere text-muted">
          Nothing is read from: {unused.slice(0, MOST_NAMED).join(', ')}
          {unused.length > MOST_NAMED && ` and ${unused.length - MOST_NAMED} more columns`}.
        </p>
      )}
    </div>
  )
}

const MOST_NAMED = 20

type Choices = readonly { readonly value: string; readonly label: string }[]

type DatapointLineProps = {
  readonly table: AnswerTable
  readonly matching: Matching
  readonly columns: Choices
  onMatch(match: DatapointMatch | null): void
}

const WAYS = [
  { value: 'index', label: 'Its number, from 0' },
  { value: 'number', label: 'Its number, from 1' },
  { value: 'field', label: 'The value of a field' },
] as const

function DatapointLine({ table, matching: { datapoint }, columns, onMatch }: DatapointLineProps) {
  const schema = useDesigner((state) => state.history.present.schema)
  const fields = (schema?.fields ?? []).map(({ name }) => name)
  const by = datapoint?.by ?? 'index'
  const match = (way: string, name: string | null, field: string | undefined) => {
    if (name === null) return onMatch(null)
    if (name === FINGERPRINT_COLUMN) return onMatch({ by: 'fingerprint', column: name })
    if (way !== 'field') return onMatch({ by: way === 'number' ? 'number' : 'index', column: name })
    const chosen = field ?? fields.find((one) => one === name) ?? fields[0]
    onMatch(chosen === undefined ? null : { by: 'field', column: name, field: chosen })
  }
  const name = datapoint?.column ?? null
  const own = datapoint?.by === 'field' ? datapoint.field : undefined
  return (
    <Line title="Datapoint" note="What was answered" sample={samplesOf(table, name)} isOpen={datapoint === null}>
      <div className="flex flex-col gap-2">
        <SelectField
          label="Column of the datapoint"
          shownLabel=""
          value={column(name)}
          choices={columns}
          onChange={(value) => match(by, nameOf(value), own)}
        />
        {datapoint?.by === 'fingerprint' && (
          <p className="text-xs text-muted">
            A fingerprint of what was shown finds the datapoint wherever it stands now.
          </p>
        )}
        {datapoint !== null && datapoint.by !== 'fingerprint' && (
          <div className="grid gap-2 sm:grid-cols-2">
            <SelectField
              label="What the column holds"
              shownLabel=""
              value={by}
              choices={fields.length === 0 ? WAYS.slice(0, 2) : WAYS}
              onChange={(way) => match(way, name, undefined)}
            />
            {datapoint.by === 'field' && (
              <SelectField
                label="Field of the dataset"
                shownLabel=""
                value={datapoint.field}
                choices={[...new Set([...fields, datapoint.field])].map((field) => ({ value: field, label: field }))}
                onChange={(field) => match('field', name, field)}
              />
            )}
          </div>
        )}
      </div>
    </Line>
  )
}

type LineProps = {
  readonly title: string
  readonly note: string
  /** What stands in the column. */
  readonly sample: string
  readonly isOpen?: boolean
  readonly children: ReactNode
}

function Line({ title, note, sample, isOpen = false, children }: LineProps) {
  return (
    <li className="collected-match py-2.5">
      <div className="min-w-0">
        <p className="line-clamp-3 text-sm font-medium wrap-anywhere" dir="auto">
          {title}
        </p>
        <p className="text-xs text-muted">{note}</p>
      </div>
      {children}
      <p className="collected-sample min-w-0 truncate text-sm text-muted" dir="auto">
        {isOpen ? <span className="text-warning">Not matched</span> : sample}
      </p>
    </li>
  )
}

/** A column's name as the value of a choice; no column may be called so that it looks like none. */
function column(name: string | null): string {
  return name === null ? '' : `=${name}`
}

function nameOf(value: string): string | null {
  return value === '' ? null : value.slice(1)
}

/** The first different values of a column, as text. */
function samplesOf({ rows }: AnswerTable, name: string | null): string {
  if (name === null) return ''
  const found = new Set<string>()
  for (const row of rows.slice(0, 100)) {
    const value = row.get(name)
    if (value !== undefined && value !== null && value !== '') found.add(shorten(textOfValue(value), 40))
    if (found.size === 3) break
  }
  return found.size === 0 ? 'empty' : [...found].join(', ')
}
