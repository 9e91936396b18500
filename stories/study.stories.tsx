import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState } from 'react'
import { expect, screen, userEvent } from 'storybook/test'
import { responseComparison } from '../src/designer/templates/library/response-comparison.ts'
import { countingKeys } from '../src/base/key.ts'
import { memoryDataset } from '../src/dataset/memory-dataset.ts'
import { readValues } from '../src/dataset/read-values.ts'
import { StudyDialog } from '../src/designer/study/study-dialog.tsx'
import { importLayoutText } from '../src/layout/wire/import-text.ts'
import { createDesignerStore, type DesignerStore } from '../src/store/designer-store.ts'
import { StoreProvider } from '../src/store/store-context.tsx'

type StudyProps = {
  tab?: string
  datapoints?: number
  /** Whether a field makes the groups, of one to four datapoints each. */
  isGrouped?: boolean
  hasQuestion?: boolean
  /** Whether reading the file was stopped. */
  isCut?: boolean
}

/** The study as the designer plans it: its groups, who gets what, what it costs, what comes back. */
const meta = {
  title: 'Designer/Study',
  component: Study,
  // Dialogs: on one page they would lie over each other.
  tags: ['!autodocs'],
  args: { datapoints: 60, isGrouped: true, hasQuestion: true },
  play: async ({ args: { tab } }) => {
    if (tab === undefined) return
    await userEvent.click(await screen.findByRole('tab', { name: tab }))
    await expect(await screen.findByRole('tabpanel', { name: tab })).toBeVisible()
  },
} satisfies Meta<typeof Study>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }
const rightToLeft = { globals: { direction: 'rtl' } }

export const Groups: Story = {}
export const GroupsDark: Story = dark

/** English sentences keep their full stops at their end. */
export const GroupsRightToLeft: Story = {
  ...rightToLeft,
  play: async () => {
    const sentence = await screen.findByText('All of it is worked out on this device.')
    const [text] = sentence.childNodes
    if (text === undefined) throw new Error('There is no text.')
    const leftOf = (at: number) => {
      const letter = document.createRange()
      letter.setStart(text, at)
      letter.setEnd(text, at + 1)
      return letter.getBoundingClientRect().left
    }
    await expect(leftOf(sentence.textContent.length - 1)).toBeGreaterThan(leftOf(0))
    const { right } = sentence.getBoundingClientRect()
    await expect(right - leftOf(sentence.textContent.length - 1), 'it stands at the right').toBeLessThan(20)
  },
}
export const GroupsDrawn: Story = { args: { isGrouped: false } }
export const ManyGroups: Story = { args: { datapoints: 3000 } }
export const WhoGetsWhat: Story = { args: { tab: 'Who gets what' } }
export const WhoGetsWhatDark: Story = { ...WhoGetsWhat, ...dark }
export const WhoGetsWhatRightToLeft: Story = { ...WhoGetsWhat, ...rightToLeft }

/** Played through in the worker. */
export const WhoGetsWhatOfMany: Story = {
  args: { tab: 'Who gets what', datapoints: 20_000, isGrouped: false },
  play: async (context) => {
    await meta.play(context)
    const words = await screen.findByText(/of 20,000 datapoints have the 3 answers wanted/, {}, { timeout: 20_000 })
    await expect(words).toBeVisible()
  },
}
export const Cohorts: Story = {
  args: { tab: 'Who gets what' },
  play: async (context) => {
    await meta.play(context)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who gets which group next' }), 'cohorts')
    const lines = 'Doctors: u1, u2: 1-9\nNurses: u2, u3: 9-12\nNobody: : 1'
    await userEvent.click(screen.getByRole('textbox', { name: /^Name: participants/ }))
    await userEvent.paste(lines)
    await expect(screen.getByText(/Cohorts overlap\. u2 is in the cohorts Doctors and Nurses/)).toBeVisible()
    await expect(screen.getByText(/^Line 3: No participants are named/)).toBeVisible()
  },
}
export const Cost: Story = { args: { tab: 'Cost' } }
export const CostDark: Story = { ...Cost, ...dark }
export const WhatComesBack: Story = { args: { tab: 'What comes back' } }
export const WhatComesBackDark: Story = { ...WhatComesBack, ...dark }
/** Reading the file was stopped: every figure says of how much of it. */
export const CutDataset: Story = {
  args: { isCut: true },
  play: async () => {
    await expect(await screen.findByText(/^Counted are only the first 60 datapoints/)).toBeVisible()
  },
}
export const CutDatasetDark: Story = { ...CutDataset, ...dark }
export const NoDataset: Story = { args: { datapoints: 0 } }
export const NoQuestion: Story = { args: { hasQuestion: false, tab: 'What comes back' } }

function Study({ datapoints = 0, isGrouped = true, hasQuestion = true, isCut = false }: StudyProps) {
  const [store, setStore] = useState<DesignerStore | null>(null)
  useEffect(() => {
    void prepare({ datapoints, isGrouped, hasQuestion, isCut }).then(setStore)
  }, [datapoints, isGrouped, hasQuestion, isCut])
  if (store === null) return null
  return (
    <StoreProvider store={store}>
      <>
        <h1 className="sr-only">Study</h1>
        <StudyDialog onClose={ignore} onOpen={ignore} />
      </>
    </StoreProvider>
  )
}

const ignore = () => {}

async function prepare({ datapoints, isGrouped, hasQuestion, isCut }: Required<Omit<StudyProps, 'tab'>>) {
  const store = createDesignerStore(countingKeys('n'))
  const reading = importLayoutText(JSON.stringify(responseComparison.layout), store.keys)
  if (!reading.ok) throw new Error(reading.problems.join('\n'))
  if (hasQuestion) store.commitLayout('Open', () => reading.layout)
  if (datapoints === 0) return store
  const rows = Array.from({ length: datapoints }, (_, n) => ({
    prompt: `Explain gravity to a child of ${n}.`,
    response_a: 'It pulls everything down. '.repeat(1 + (n % 7)),
    response_b: 'Masses attract each other.',
    ...(isGrouped && { session_id: n % 19 === 7 ? '' : `session_${Math.floor(n / (1 + (n % 4)))}` }),
  }))
  const memory = memoryDataset('responses.jsonl', readValues(rows))
  store.commit('Open', (document) => ({ ...document, schema: memory.state().info?.inferred ?? null }))
  const stopped = () => ({ ...memory.state(), phase: 'cancelled' as const, isCountFinal: false })
  await store.setDataset(isCut ? { ...memory, state: stopped } : memory)
  return store
}
