import { useState } from 'react'
import { countingKeys, type Key } from '../src/base/key.ts'
import type { Datapoint, Schema } from '../src/dataset/schema.ts'
import type { Answer } from '../src/items/item-model.ts'
import type { PageNode } from '../src/layout/layout.ts'
import { checkPage } from '../src/participant/check-page.ts'
import { PageView } from '../src/participant/page-view.tsx'
import { TaskDetails } from '../src/participant/task-details.tsx'
import { everyType } from './item-gallery.tsx'

type ScreenProps = {
  /** How wide the participant's window is, in CSS pixels. */
  readonly width?: number
  /** Whether Next was pressed with nothing answered. */
  readonly isBlocked?: boolean
  /** Whether it is the screen before the first page, which explains the task. */
  readonly isDetails?: boolean
}

/** A page with an item of every type, or the screen that explains the task, as a participant gets it. */
export function ParticipantScreen({ width = 820, isBlocked = false, isDetails = false }: ScreenProps) {
  const [answers, setAnswers] = useState<ReadonlyMap<Key, Answer>>(new Map())
  return (
    <div className="participant" style={{ width, maxWidth: '100%', marginInline: 'auto', padding: 24 }}>
      {isDetails ? (
        <TaskDetails
          name="Compare answers"
          introduction="<p>You will read <strong>two answers</strong> to the same question.</p><script>alert(1)</script>"
          steps="<ol><li>Read both.</li><li>Choose the better one.</li></ol>"
        />
      ) : (
        <PageView
          page={page}
          schema={schema}
          datapoint={datapoint}
          answers={answers}
          onAnswer={(item, answer) => setAnswers(new Map(answers).set(item, answer))}
          errors={isBlocked ? checkPage(page, answers) : new Map()}
        />
      )}
    </div>
  )
}

const keys = countingKeys('n')
const page: PageNode = {
  key: keys(),
  rows: everyType(({ item }) => ({
    key: keys(),
    columns: [{ key: keys(), items: [{ key: keys(), data: item }] }],
  })),
}

// What the fields that the page shows hold.
const fields = everyType(({ field }) => field).flatMap((field) => field ?? [])
const schema: Schema = {
  strict: false,
  fields: fields.map(({ name, type, label }) => ({
    name,
    type: type ?? 'text',
    ...(label !== undefined && { label }),
  })),
}
const datapoint: Datapoint = new Map(fields.map(({ name, value }) => [name, value ?? '']))
