import { act, render, renderHook, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { DatasetHandle } from '../../../../src/dataset/dataset-handle.ts'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../../src/dataset/read-values.ts'
import type { DatapointResult } from '../../../../src/dataset/reading.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { StudyDialog } from '../../../../src/designer/study/study-dialog.tsx'
import type { Layout } from '../../../../src/layout/layout.ts'
import type { AssignmentPlan } from '../../../../src/outputs/assignment/assignment.ts'
import { FIRST_PLAN } from '../../../../src/outputs/study-settings.ts'
import { simulateAssignment } from '../../../../src/outputs/assignment/simulate-assignment.ts'
import { useTaskWalk } from '../../../../src/preview/use-task-walk.ts'
import { createDesignerStore } from '../../../../src/store/designer-store.ts'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { countingKeys } from '../../../../src/base/key.ts'
import { schemaOf } from '../../checks/data-report-of.ts'
import { pageWith, question } from '../../checks/layout-of.ts'

const grouped = schemaOf({ prompt: 'text', session: 'task_group_id' })
const rows = ['s1', 's2', 's2', 's2', 's1'].map((session, n) => ({ prompt: `Why ${n}?`, session }))

afterEach(() => vi.unstubAllGlobals())

test('a group field makes the groups, and the box for their size says why it is off', async () => {
  await show({ rows, schema: grouped })
  const box = screen.getByRole('textbox', { name: 'Datapoints in a group' })
  expect(box).toBeDisabled()
  expect(box).toHaveAccessibleDescription('The field session makes the groups, so tasks_per_group is ignored.')
  expect(await screen.findByText('2 task groups: from 2 to 3 datapoints.')).toBeInTheDocument()
  expect(screen.getByText(/5 datapoints × 1 question × 3 participants = 15 answers/)).toBeInTheDocument()
})

test('the field that makes the groups is chosen as one step, among those that the layout does not show', async () => {
  const schema = schemaOf({ prompt: 'text', topic: 'text', session: 'task_group_id' })
  const { store, user } = await show({ rows: rows.map((row, n) => ({ ...row, topic: `t${n % 2}` })), schema })
  store.commit('Show', (document) => ({
    ...document,
    layout: pageWith({ type: 'dataset_field', field: 'prompt' }),
  }))
  const select = await screen.findByRole('combobox', { name: 'Grouped' })
  expect(
    within(select)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['At random', 'By topic', 'By session'])
  await user.selectOptions(select, 'By topic')
  expect(store.getState().history.present.schema?.fields.map(({ type }) => type)).toEqual([
    'text',
    'task_group_id',
    'metadata',
  ])
  expect(screen.getByRole('textbox', { name: 'Datapoints in a group' })).toBeDisabled()
  await user.selectOptions(select, 'At random')
  expect(screen.getByRole('textbox', { name: 'Datapoints in a group' })).toBeEnabled()
  act(() => store.undo())
  act(() => store.undo())
  expect(store.getState().history.present.schema).toEqual(schema)
})

test('what is not uploaded is in no group, gets no place and costs nothing', async () => {
  const links = ['https:', 'https:', '', '', 'http:', '']
  const linked = links.map((at, n) => ({ image: `${at}//example.com/${n}.png`, session: 'AABBCC'.charAt(n) }))
  const { user } = await show({ rows: linked, schema: schemaOf({ image: 'image_url', session: 'task_group_id' }) })
  expect(
    await screen.findByText(
      '2 task groups: from 1 to 2 datapoints. 3 datapoints stay out of the upload and are not counted.',
    ),
  ).toBeInTheDocument()
  expect(screen.getByText(/^2 task groups × 3 participants each = 6 places/)).toBeInTheDocument()
  await user.click(screen.getByRole('tab', { name: 'Cost' }))
  expect(screen.getByText(/6 places cost .* 3 datapoints stay out of the upload/)).toBeInTheDocument()
  await user.click(screen.getByRole('tab', { name: 'Who gets what' }))
  expect(await screen.findByText(/of 3 datapoints have the 3 answers|^Every datapoint has the 3/)).toBeInTheDocument()
})

test('the reward of the batch details is the reward of the cost sheet, and is written there too', async () => {
  const { store, user } = await show({ rows })
  store.commit('Set', (document) => ({
    ...document,
    study: { ...FIRST_PLAN, minutesPerDatapoint: 15, minutesOnce: 0 },
    details: { study: { reward: 250 } },
  }))
  await user.click(screen.getByRole('tab', { name: 'Cost' }))
  const field = screen.getByLabelText('Fixed reward for a participant')
  expect(field).toHaveValue('2.5')
  expect(field).toHaveAccessibleDescription(/£2\.50 for 15 minutes comes to only £10\.00 an hour/)
  expect(screen.getByText(/^Each participant takes 15 minutes and gets £2\.50\./)).toBeInTheDocument()
  await user.clear(field)
  expect(screen.getByText(/^Each participant takes 15 minutes and gets £3\.00\./)).toBeInTheDocument()
  expect(store.getState().history.present.details).toEqual({})
  await user.type(field, '3.5')
  expect(store.getState().history.present.details.study).toEqual({ reward: 350 })
  expect(field).not.toHaveAccessibleDescription(/comes to/)
})

test('before the dataset is checked it says that all are counted', async () => {
  await show({ rows, schema: grouped, isChecked: false })
  expect(screen.getByText(/those that the import refuses are still counted here/)).toBeInTheDocument()
})

test('choosing a group opens the preview at its first datapoint, to go through the others', async () => {
  const { store, user, onClose } = await show({ rows, schema: grouped })
  await user.click(await screen.findByRole('button', { name: /^s2/ }))
  expect(onClose).toHaveBeenCalledOnce()
  const { session, dataset } = store.getState()
  expect(session.mode).toBe('preview')
  expect(dataset.index).toBe(1)
  expect(dataset.walk).toEqual({ title: 's2', stops: [{ index: 1 }, { index: 2 }, { index: 3 }] })
})

test('the preview walks a drawn group as it is drawn, from its intro on, by the details’ size of the groups', async () => {
  const layout: Layout = [
    { key: 'i', display_position: 'intro', rows: [] },
    ...pageWith(question),
    { key: 'o', display_position: 'outro', rows: [] },
  ]
  const many = Array.from({ length: 25 }, (_, n) => ({ prompt: `Why ${n}?` }))
  const { store, user } = await show({ rows: many, schema: schemaOf({ prompt: 'text' }), layout })
  act(() => store.commit('Set', (document) => ({ ...document, details: { tasks_per_group: 10 } })))
  act(() => store.showPage('o'))
  await user.click(await screen.findByRole('button', { name: /^Group 2/ }))
  const stops = store.getState().dataset.walk?.stops.map(({ index }) => index)
  expect(stops).toHaveLength(10)
  await vi.waitFor(() => expect(store.getState().session.page).toBe('i'))
  expect(store.getState().dataset.index).toBe(stops?.[0])

  const { result } = renderHook(() => useTaskWalk(), {
    wrapper: ({ children }) => <StoreProvider store={store}>{children}</StoreProvider>,
  })
  expect(result.current).toMatchObject({ datapoints: stops, words: 'Group 2: 10 datapoints', tasksPerGroup: 10 })
})

test('without a group field groups are drawn, and drawn again', async () => {
  const { user } = await show({ rows, schema: schemaOf({ prompt: 'text' }) })
  await user.clear(screen.getByRole('textbox', { name: 'Datapoints in a group' }))
  await user.type(screen.getByRole('textbox', { name: 'Datapoints in a group' }), '2')
  expect(screen.getByText('3 task groups: 2 of 2 datapoints, and the last of the remaining 1.')).toBeInTheDocument()
  const firsts = () =>
    within(screen.getByRole('list', { name: 'Groups' }))
      .getAllByRole('button')
      .map((one) => one.textContent)
  const before = firsts()
  for (let draw = 0; draw < 4; draw++) await user.click(screen.getByRole('button', { name: 'Another draw' }))
  expect(screen.getByText(/^This is draw 5\./)).toBeInTheDocument()
  expect(firsts()).not.toEqual(before)
})

test('without a dataset it asks for one, and still says what comes back', async () => {
  const { user, onOpen } = await show({})
  await user.click(screen.getByRole('button', { name: 'Open dataset' }))
  expect(onOpen).toHaveBeenCalledOnce()
  await user.click(screen.getByRole('tab', { name: 'What comes back' }))
  expect(screen.getByRole('region', { name: 'One example' })).toHaveTextContent('"type": "free_text"')
})

test('without a question it says that nothing comes back', async () => {
  const { user } = await show({ rows, schema: grouped, layout: pageWith() })
  await user.click(screen.getByRole('tab', { name: 'What comes back' }))
  expect(screen.getByText(/Nothing comes back yet/)).toBeInTheDocument()
})

test('reading the group field can be stopped, and what was read is grouped', async () => {
  const result = (n: number): DatapointResult => ({
    ok: true,
    datapoint: new Map([['session', `s${n % 2}`]]),
    repairs: [],
  })
  const answer: { next: (() => void) | null } = { next: null }
  const { user } = await show({
    rows,
    schema: grouped,
    count: 250_000,
    handle: {
      datapoints: (from, to) =>
        new Promise((resolve) => {
          answer.next = () => resolve(Array.from({ length: to - from }, (_, at) => result(from + at)))
        }),
    },
  })
  await act(async () => answer.next?.())
  expect(screen.getByText(/Groups are made of the first 200,000 datapoints of 250,000/)).toBeInTheDocument()
  expect(screen.getByRole('progressbar', { name: 'Reading session' })).toHaveValue(500)
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByText('Stopped. What stands here is about the first 500 datapoints.')).toBeInTheDocument()
  expect(screen.getByText('2 task groups: 250 datapoints each.')).toBeInTheDocument()
})

test('datapoints that stay without the answers wanted are listed, and lead there', async () => {
  const { store, user, onClose } = await show({ rows, schema: grouped })
  await user.click(screen.getByRole('tab', { name: 'Who gets what' }))
  await user.type(await screen.findByRole('textbox', { name: 'Participants who come' }), '1')
  for (const reason of ['Return', 'Time out', 'Rejected']) {
    const box = screen.getByRole('textbox', { name: `${reason}, per cent of participants` })
    await user.clear(box)
    await user.type(box, '0')
  }
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who gets which group next' }), 'fixed_order')
  expect(screen.getByText(/^0 of 5 datapoints have the 3 answers wanted/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Datapoint 3, 0 of 3 answers' }))
  expect(onClose).toHaveBeenCalledOnce()
  expect(store.getState().dataset.index).toBe(2)
})

test('a number that is not to be read leaves no step', async () => {
  const { store, user } = await show({ rows, schema: grouped })
  await user.click(screen.getByRole('tab', { name: 'Who gets what' }))
  const box = await screen.findByRole('textbox', { name: 'Participants who come' })
  await user.type(box, '12')
  expect(store.getState().history.past).toHaveLength(1)
  await user.type(box, ' or so')
  expect(store.getState().history.past).toEqual([])
})

test('cohorts that overlap are reported', async () => {
  const { user } = await show({ rows, schema: grouped })
  await user.click(screen.getByRole('tab', { name: 'Who gets what' }))
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Who gets which group next' }), 'cohorts')
  await user.type(screen.getByRole('textbox', { name: /^Name: participants/ }), 'A: u1: 1{enter}B: u1, u2: 2')
  expect(screen.getByText('Cohorts overlap. u1 is in the cohorts A and B.')).toBeInTheDocument()
  expect(screen.getByText('2 cohorts, 2 participants.')).toBeInTheDocument()
})

test('a large study is played through in a worker, which can be cancelled', async () => {
  const ended = vi.fn<() => void>()
  let answer: (() => void) | undefined
  vi.stubGlobal(
    'Worker',
    class {
      onmessage: ((event: { data: unknown }) => void) | null = null
      postMessage(plan: AssignmentPlan) {
        answer = () => this.onmessage?.({ data: simulateAssignment(plan) })
      }
      terminate = ended
    },
  )
  const { user } = await show({ rows, schema: schemaOf({ prompt: 'text' }), count: 6000 })
  await user.click(screen.getByRole('tab', { name: 'Who gets what' }))
  expect(await screen.findByRole('progressbar', { name: 'Playing the study through' })).toBeInTheDocument()
  act(await vi.waitUntil(() => answer))
  expect(await screen.findByText(/of 6,000 datapoints have the 3 answers wanted/)).toBeInTheDocument()
  expect(ended).toHaveBeenCalledOnce()
  await user.click(screen.getByRole('button', { name: 'Play again' }))
  await user.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect(screen.getByText('Cancelled. Change a setting, or press Play again.')).toBeInTheDocument()
})

type Shown = {
  rows?: readonly { readonly [field: string]: string }[]
  schema?: Schema
  layout?: Layout
  count?: number
  isChecked?: boolean
  handle?: Partial<DatasetHandle>
}

async function show({ rows: datapoints, schema, layout = pageWith(question), count, isChecked = true, handle }: Shown) {
  const store = createDesignerStore(countingKeys('n'))
  store.load({ ...store.getState().history.present, layout, schema: schema ?? null, name: 'Study' })
  if (datapoints !== undefined) {
    const memory = memoryDataset('rows.jsonl', readValues(datapoints), () => {}, schema)
    const state = { ...memory.state(), ...(count !== undefined && { count }), ...(!isChecked && { report: null }) }
    await store.setDataset({ ...memory, state: () => state, ...handle })
  }
  const onClose = vi.fn<() => void>()
  const onOpen = vi.fn<() => void>()
  render(
    <StoreProvider store={store}>
      <>
        <StudyDialog onClose={onClose} onOpen={onOpen} />
      </>
    </StoreProvider>,
  )
  return { store, onClose, onOpen, user: userEvent.setup() }
}
