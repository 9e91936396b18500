import { useMemo } from 'react'
import type { Schema } from '../../dataset/schema.ts'
import type { DatasetState } from '../../dataset/worker/dataset-state.ts'
import { FieldRow } from './field-row.tsx'
import { FileSummary } from './file-summary.tsx'
import { countWords } from '../../base/number-words.ts'
import { shownProfile } from './shown-profile.ts'

type FieldsTabProps = { state: DatasetState; schema: Schema | null; onGo(index: number): void }

/** What there is to know about each field, drawn; from the first datapoints while the file is being read. */
export function FieldsTab({ state, schema, onGo }: FieldsTabProps) {
  const { report, info, first, phase, isCountFinal } = state
  // The counts of a growing file change all the time, its first datapoints do not.
  const profile = useMemo(() => shownProfile({ report, info, first }), [report, info, first])
  if (info === null || profile === null) return null
  const types = new Map(schema?.fields.map(({ name, type }) => [name, type]))
  return (
    <div className="flex flex-col gap-4 py-4">
      <FileSummary info={info} report={report} isPart={!isCountFinal} />
      {(report === null || !isCountFinal) && (
        <p className="rounded-md bg-sunken px-3 py-2 text-xs text-muted">
          Drawn from the first {countWords(report?.checks.datapoints ?? first.length, 'datapoint')}
          {phase === 'indexing' || phase === 'checking' ? ', until all are read and checked.' : '.'}
        </p>
      )}
      {profile.datapoints === 0 ? (
        <p className="py-8 text-center text-sm text-muted">No datapoint could be read. The tab Checks says why.</p>
      ) : (
        <ul aria-label="Fields" className="flex flex-col">
          {profile.fields.map((field) => (
            <FieldRow
              key={field.name}
              field={field}
              total={profile.datapoints}
              type={types.get(field.name) ?? null}
              onGo={onGo}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
