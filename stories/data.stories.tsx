import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState } from 'react'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { responseComparison } from '../src/designer/templates/library/response-comparison.ts'
import { countingKeys } from '../src/base/key.ts'
import type { DatasetHandle } from '../src/dataset/dataset-handle.ts'
import { memoryDataset } from '../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../src/dataset/read-text.ts'
import type { DatapointResult } from '../src/dataset/reading.ts'
import type { DatasetState } from '../src/dataset/worker/dataset-state.ts'
import { ContactSheet } from '../src/designer/data/contact-sheet.tsx'
import { DataDialog } from '../src/designer/data/data-dialog.tsx'
import { DatasetBar } from '../src/designer/data/dataset-bar.tsx'
import { DesignerToolsProvider, type DataTab } from '../src/designer/designer-tools.tsx'
import { importLayoutText } from '../src/layout/wire/import-text.ts'
import { createDesignerStore, type DesignerStore } from '../src/store/designer-store.ts'
import { quietTools } from './support/quiet-shell.ts'
import { StoreProvider } from '../src/store/store-context.tsx'

type Part = DataTab | 'bar' | 'contact sheet'
type DataProps = { part: Part; text?: string; state?: Partial<DatasetState>; handle?: Partial<DatasetHandle> }

/** The dataset as the designer shows it: its bar, its dialog, its contact sheet. */
const meta = { title: 'Designer/Dataset', component: Data, args: { part: 'bar' }, tags: ['!autodocs'] } satisfies Meta<
  typeof Data
>
export default meta
type Story = StoryObj<typeof meta>

export const Fields: Story = { args: { part: 'fields' } }
export const FieldsDark: Story = { args: { part: 'fields' }, globals: { theme: 'dark' } }
export const FieldsRightToLeft: Story = {
  args: { part: 'fields' },
  globals: { direction: 'rtl' },
  play: async () => {
    // The arrow points away from the words before it, out of the row.
    const [way] = await screen.findAllByRole('button', { name: /^Longest text/ })
    await expect(getComputedStyle(way!.querySelector('svg')!.parentElement!).scale).toBe('-1 1')
  },
}

const checking = {
  phase: 'checking',
  bytes: 412e6,
  total: 1e9,
  datapoints: 4_127_000,
  mbPerSecond: 212,
  secondsLeft: 3,
} as const
export const FieldsWhileReading: Story = {
  args: { part: 'fields', state: { report: null, phase: 'checking', progress: checking } },
}
export const FieldsStopped: Story = {
  args: { part: 'fields', state: { report: null, phase: 'cancelled', isCountFinal: false } },
}
export const Failed: Story = {
  args: {
    part: 'fields',
    state: { phase: 'failed', info: null, message: 'The file is gone or was changed. Open it again.' },
  },
}

/** A count opens to its datapoints. */
export const Checks: Story = {
  args: { part: 'checks' },
  play: async () => {
    const count = await screen.findByRole('button', { name: /response_a empty/ })
    await userEvent.click(count)
    await expect(within(screen.getByRole('list', { name: 'Datapoints' })).getAllByRole('button')).toHaveLength(3)
  },
}
export const ChecksDark: Story = { ...Checks, globals: { theme: 'dark' } }
export const NothingToMend: Story = { args: { part: 'checks', text: '{"prompt": "Why?"}\n{"prompt": "How?"}\n' } }
export const ChecksWhileReading: Story = {
  args: { part: 'checks', state: { report: null, phase: 'checking', progress: checking } },
}

export const Datapoints: Story = { args: { part: 'datapoints' } }
export const DatapointsGone: Story = {
  args: {
    part: 'datapoints',
    handle: { datapoints: () => Promise.reject(new Error('The file is gone or was changed. Open it again.')) },
  },
  play: async () => {
    await expect(await screen.findByRole('alert')).toHaveTextContent('The file is gone')
    await expect(screen.getAllByText('Can’t be read any more').length).toBeGreaterThan(3)
    await expect(screen.queryByText('…')).toBeNull()
  },
}

const MILLION = 1_000_000

/** Only what is in sight is drawn, and every row can be reached: by the keyboard, by the wheel, by the scroll bar. */
export const AMillionDatapoints: Story = {
  args: { part: 'datapoints', state: { count: MILLION, first: [] }, handle: madeUp() },
  play: async () => {
    const grid = await screen.findByRole('grid', { name: 'All datapoints' })
    const row = (n: number) => within(grid).findByRole('row', { name: new RegExp(`^${n.toLocaleString('en')} `) })
    const isActive = async (n: number) => {
      await expect(grid).toHaveAttribute('aria-activedescendant', (await row(n)).id)
    }
    grid.focus()
    await userEvent.keyboard('{End}')
    await isActive(MILLION)
    await userEvent.keyboard('{ArrowUp}')
    await isActive(MILLION - 1)
    await expect(grid.querySelectorAll('[data-index]').length).toBeLessThan(60)
    await userEvent.keyboard('{Home}')
    await isActive(1)

    grid.dispatchEvent(new WheelEvent('wheel', { deltaY: 320, cancelable: true }))
    await row(20)
    grid.scrollTop = grid.scrollHeight
    await row(MILLION)
    await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', String(MILLION + 1)))
  },
}

/** Datapoints are chosen by Space or by their box, several with the shift key, and left out, or kept alone. */
export const DatapointsChosen: Story = {
  args: { part: 'datapoints' },
  play: async () => {
    const grid = await screen.findByRole('grid', { name: 'All datapoints' })
    const row = (n: number) => within(grid).findByRole('row', { name: new RegExp(`^${n} `) })
    await row(2)
    grid.focus()
    await userEvent.keyboard('{Home}{ArrowDown}[Space]{ArrowDown}{ArrowDown}{Shift>}[Space]{/Shift}')
    for (const n of [2, 3, 4]) await expect(await row(n)).toHaveAttribute('aria-selected', 'true')
    await expect(await row(1)).toHaveAttribute('aria-selected', 'false')
    await expect(screen.getByText('3 datapoints chosen')).toBeVisible()
    await expect(screen.getByRole('button', { name: 'Leave out' })).toBeEnabled()
  },
}
export const DatapointsChosenDark: Story = { ...DatapointsChosen, globals: { theme: 'dark' } }

/** What was found is brought into sight with what stands round it. */
export const Found: Story = {
  args: { part: 'datapoints' },
  play: async () => {
    await userEvent.type(await screen.findByRole('searchbox'), 'needle{Enter}')
    await expect(await screen.findByText('Datapoint 35, field response_b')).toBeVisible()
    await waitFor(() => expect(screen.getByText('needle')).toBeVisible())
  },
}

export const Bar: Story = {}
export const BarWhileReading: Story = {
  args: { state: { report: null, phase: 'checking', count: 4_127_000, progress: checking } },
}
export const BarFailed: Story = {
  args: { state: { phase: 'failed', message: 'The file is gone or was changed. Open it again.' } },
}

/** The same choice again goes to the next worse. */
export const WorstOnesFirst: Story = {
  play: async ({ canvas }) => {
    for (const at of [1, 2]) {
      await userEvent.click(await canvas.findByRole('button', { name: 'Go to the worst' }))
      await userEvent.click(await screen.findByRole('menuitem', { name: 'Longest text' }))
      await expect(await canvas.findByText(new RegExp(`^${at} of 12$`))).toBeVisible()
      await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    }
  },
}

/** Twelve screens to look at: nothing in them can be focused, each leads to its datapoint. */
export const TheContactSheet: Story = {
  args: { part: 'contact sheet' },
  play: async () => {
    const screens = await screen.findByRole('list', { name: 'Screens' })
    await waitFor(() => expect(screens.querySelectorAll('[inert] .participant-row').length).toBeGreaterThan(12))
    await expect(within(screens).getAllByRole('button')).toHaveLength(12)
    const inside = [...screens.querySelectorAll<HTMLElement>('[inert] input')]
    await expect(inside.length).toBeGreaterThan(12)
    for (const one of inside) {
      one.focus()
      await expect(one).not.toHaveFocus()
    }
    await userEvent.click(screen.getByRole('radio', { name: 'Tablet, 820' }))
    await waitFor(() => expect(screens.querySelector<HTMLElement>('.participant')?.style.width).toBe('820px'))
  },
}
export const ContactSheetDark: Story = { args: { part: 'contact sheet' }, globals: { theme: 'dark' } }

function Data({ part, text = rows(), state, handle }: DataProps) {
  const [store, setStore] = useState<DesignerStore | null>(null)
  useEffect(() => {
    void prepare(text, state, handle).then(setStore)
  }, [text, state, handle])
  if (store === null) return null
  return (
    <StoreProvider store={store}>
      <>
        <DesignerToolsProvider value={quietTools}>
          <h1 className="sr-only">Dataset</h1>
          {part === 'bar' ? (
            <DatasetBar onOpen={ignore} />
          ) : part === 'contact sheet' ? (
            <ContactSheet onClose={ignore} />
          ) : (
            <DataDialog tab={part} onClose={ignore} onOpen={ignore} />
          )}
        </DesignerToolsProvider>
      </>
    </StoreProvider>
  )
}

const ignore = () => {}
async function prepare(text: string, state: Partial<DatasetState> = {}, handle: Partial<DatasetHandle> = {}) {
  const store = createDesignerStore(countingKeys('n'))
  const reading = importLayoutText(JSON.stringify(responseComparison.layout), store.keys)
  if (!reading.ok) throw new Error(reading.problems.join('\n'))
  const memory = memoryDataset('responses.jsonl', readDatasetText(text, 'responses.jsonl'))
  const shown: DatasetState = { ...memory.state(), ...state }
  store.commitLayout('Open', () => reading.layout)
  store.commit('Open', (document) => ({ ...document, schema: memory.state().info?.inferred ?? null }))
  await store.setDataset({ ...memory, state: () => shown, ...handle })
  return store
}

/** Datapoints with something of everything: long, empty, missing, broken, in Arabic, with markup and emoji. */
function rows(): string {
  const lines = Array.from({ length: 60 }, (_, n) =>
    JSON.stringify({
      prompt:
        n === 7
          ? 'اشرح الجاذبية لطفل صغير.'
          : n === 9
            ? '# Explain\n\n- **gravity**'
            : `Explain gravity to a child of ${n}.`,
      ...(n % 20 === 3
        ? {}
        : { response_a: n % 20 === 5 ? '' : 'It pulls everything down. '.repeat(1 + ((n * 7) % 23)) }),
      response_b:
        n === 34
          ? `${'hay '.repeat(400)}needle ${'hay '.repeat(90)}`
          : n === 11
            ? `${'x'.repeat(120)} 🎉`
            : 'Masses attract each other.',
      picture: `${n % 9 === 4 ? 'http' : 'https'}://example.com/${n}.png`,
      score: n,
      session_id: `session_${Math.floor(n / (1 + (n % 4)))}`,
    }),
  )
  return [...lines, '{"prompt": "Cut off, "response_a": "'].join('\n')
}

/** As many datapoints as one likes, made up when they are looked at. */
function madeUp(): Partial<DatasetHandle> {
  const datapoint = (index: number): DatapointResult => ({
    ok: true,
    datapoint: new Map([['prompt', `Prompt ${index + 1}`]]),
    repairs: [],
  })
  return {
    datapoint: (index) => Promise.resolve(datapoint(index)),
    datapoints: (from, to) => Promise.resolve(Array.from({ length: to - from }, (_, step) => datapoint(from + step))),
  }
}
