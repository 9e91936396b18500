import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import type { Key } from '../src/base/key.ts'
import { countingKeys } from '../src/base/key.ts'
import type { Answer } from '../src/items/item-model.ts'
import type { PageNode } from '../src/layout/layout.ts'
import { checkPage } from '../src/participant/check-page.ts'
import { PageView } from '../src/participant/page-view.tsx'
import { TaskDetails } from '../src/participant/task-details.tsx'
import { everyType } from './item-gallery.tsx'

type ScreenProps = {
  readonly width?: number
  /** Whether Next was pressed with nothing answered. */
  readonly isBlocked?: boolean
  readonly isDetails?: boolean
}

/** The participant's screen by itself: plain props, no store and no designer. */
const meta = { title: 'Participant/Screen', component: Screen } satisfies Meta<typeof Screen>
export default meta
type Story = StoryObj<typeof meta>

export const Page: Story = {}
export const Phone: Story = { args: { width: 390 } }
export const Dark: Story = { globals: { theme: 'dark', participants: 'dark' } }
export const RightToLeft: Story = { globals: { direction: 'rtl' } }
export const NothingAnswered: Story = { args: { isBlocked: true } }
export const Details: Story = { args: { isDetails: true } }
export const DetailsOnPhone: Story = { args: { isDetails: true, width: 320 } }

const keys = countingKeys('n')
const page: PageNode = {
  key: keys(),
  rows: everyType(({ item }) => ({
    key: keys(),
    columns: [{ key: keys(), items: [{ key: keys(), data: item }] }],
  })),
}

function Screen({ width = 820, isBlocked = false, isDetails = false }: ScreenProps) {
  const [answers, setAnswers] = useState<ReadonlyMap<Key, Answer>>(new Map())
  return (
    <div className="participant" style={{ width, maxWidth: '100%', padding: 24 }}>
      {isDetails ? (
        <TaskDetails
          name="Compare answers"
          introduction="<p>You will read <strong>two answers</strong> to the same question.</p><script>alert(1)</script>"
          steps="<ol><li>Read both.</li><li>Choose the better one.</li></ol>"
        />
      ) : (
        <PageView
          page={page}
          schema={null}
          datapoint={null}
          answers={answers}
          onAnswer={(item, answer) => setAnswers(new Map(answers).set(item, answer))}
          errors={isBlocked ? checkPage(page, answers) : new Map()}
        />
      )}
    </div>
  )
}
