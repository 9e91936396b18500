import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, screen, userEvent, waitFor, within } from 'storybook/test'
import type { Json } from '../src/base/json.ts'
import { Inspector } from '../src/designer/inspector/inspector.tsx'
import { Outline } from '../src/designer/outline/outline.tsx'
import { Palette } from '../src/designer/palette/palette.tsx'
import type { DesignerStore } from '../src/store/designer-store.ts'
import { manyDatapoints, type Opened } from './designer-scene.tsx'
import { pageOf } from './dialog-scene.tsx'
import { FirstHint } from '../src/designer/starts/first-hint.tsx'
import { everyType } from './item-gallery.tsx'
import { WorkspaceScene } from './workspace-scene.tsx'

/** On a narrower window the panes are drawers of the shell, which is not here. */
const desktop = { viewport: { value: 'desktop' } }

/** The canvas and what stands beside it in Design. */
const meta = {
  title: 'Designer/Workspace',
  component: WorkspaceScene,
  tags: ['!autodocs'],
  args: { opened: {} },
  globals: desktop,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof WorkspaceScene>
export default meta
type Story = StoryObj<typeof meta>

const LONG_ARABIC = 'أي الإجابتين أكثر فائدة لمن يسأل عن شروط الرحلة ومواعيدها وتكاليفها؟'
const arabicItems = everyType(({ arabic }) => arabic)
  .filter((item) => 'description' in item)
  .map((item): Json => ({ ...JSON.parse(JSON.stringify(item)), description: LONG_ARABIC, answer_limit: 9 }))

const [first = null, second = null, ...others] = arabicItems
const arabicPage = {
  rows: [
    { columns: [{ items: [first] }, { items: [second] }] },
    ...others.map((item) => ({ columns: [{ items: [item] }] })),
  ],
}

/** In a designer from left to right the beginning of a text from right to left is seen: no badge lies on it, no line leaves it out. */
export const ArabicItems: Story = {
  args: { opened: { layout: [arabicPage] }, start: <Outline /> },
  play: async () => {
    const canvas = within(await screen.findByRole('region', { name: 'Canvas' }))
    const badges = await canvas.findAllByRole('img', { name: /^(Error|Warning)/ })
    for (const badge of badges) {
      const item = badge.closest('[role=group]') ?? badge
      await expect(lettersIn(item).filter((letters) => overlaps(letters, badge.getBoundingClientRect()))).toEqual([])
    }
    for (const line of screen.getAllByRole('treeitem', { name: new RegExp(LONG_ARABIC.slice(0, 20)) })) {
      const text = within(line).getByText(LONG_ARABIC)
      await expect(text.scrollWidth).toBeGreaterThan(text.clientWidth)
      await expect(getComputedStyle(text).direction).toBe('rtl')
    }
  },
}

const mixed: Opened = {
  layout: [
    {
      rows: [
        { columns: [{ items: [{ type: 'rich_text', content: 'Read both answers.' }] }] },
        {
          columns: [
            { items: [{ type: 'dataset_field', field: 'response_a' }] },
            { items: [{ type: 'dataset_field', field: 'response_b' }] },
          ],
        },
        { columns: [{ items: [{ type: 'free_text', description: 'Which is better, and why?' }] }] },
      ],
    },
    pageOf([{ type: 'free_text', description: 'What else?' }]),
  ],
  datapoints: manyDatapoints(2),
}

/** What can be added: content, the dataset's own fields, questions. What stands on the page already is ticked. */
export const PaletteOfData: Story = {
  args: { opened: mixed, start: <Palette /> },
  play: async () => {
    const fields = within(await screen.findByRole('group', { name: 'Your data' }))
    await expect(fields.getAllByRole('button')).toHaveLength(3)
  },
}

/** The way through the layout, beside it the settings of what is selected: here of a row with two columns. */
export const RowSelected: Story = {
  args: { opened: mixed, start: <Outline />, end: <Inspector /> },
  play: async () => {
    const lines = await screen.findAllByRole('treeitem', { name: 'Row 2' })
    await userEvent.click(lines[0] ?? document.body)
    await expect(await screen.findByRole('heading', { name: 'Row 2' })).toBeVisible()
  },
}

/** Carried by pointer: the name at the pointer, and a line where it would land. */
export const CarriedByPointer: Story = {
  args: { opened: mixed, start: <Palette /> },
  // What is still carried when the story is left would swallow the first click in the next one.
  beforeEach: () => () => void document.dispatchEvent(new PointerEvent('pointercancel', { isPrimary: true })),
  play: async ({ canvas }) => {
    const entry = await canvas.findByRole('button', { name: 'Free text' })
    // What carries by pointer is fetched behind the first paint: until then a press is only a press.
    await waitFor(async () => {
      await carry(entry, canvas.getByRole('group', { name: 'Row 2' }))
      await expect(canvas.getByTestId('drop-line')).toBeVisible()
    })
  },
}

/** Carried by key: the bar says where it would land and what the keys do, and the line shows it. */
export const CarriedByKey: Story = {
  args: { opened: mixed, start: <Palette /> },
  play: async ({ canvas }) => {
    ;(await canvas.findByRole('button', { name: 'Free text' })).focus()
    await userEvent.keyboard(' ')
    await expect(await canvas.findByTestId('carry-bar')).toHaveTextContent('Page 1')
    await userEvent.keyboard('{ArrowUp}')
    await expect(await canvas.findByTestId('drop-line')).toBeVisible()
  },
}
export const CarriedByKeyDark: Story = { ...CarriedByKey, globals: { theme: 'dark' } }

/** Everything that can be done with one item, with the reason where it can't; a right click on its line opens it. */
export const ItemMenu: Story = {
  args: { opened: mixed, start: <Outline /> },
  play: async () => {
    await openMenu(await screen.findAllByRole('treeitem', { name: /^Free text: Which is better/ }))
    await expect(await screen.findByRole('menuitem', { name: /^Move to…/ })).toBeVisible()
  },
}
export const ItemMenuDark: Story = { ...ItemMenu, globals: { theme: 'dark' } }

export const RowMenu: Story = {
  args: { opened: mixed, start: <Outline /> },
  play: async () => {
    await openMenu(await screen.findAllByRole('treeitem', { name: 'Row 2' }))
    await expect(await screen.findByRole('menuitem', { name: /^Move to…/ })).toBeVisible()
  },
}
export const PageMenu: Story = {
  args: { opened: mixed, start: <Outline /> },
  play: async () => {
    await openMenu(await screen.findAllByRole('treeitem', { name: 'Page 1' }))
    await expect(await screen.findByRole('menuitem', { name: 'Duplicate page' })).toBeVisible()
  },
}
/** What can be done with several rows at once, with the reason where it can't: in the bar below them, and in the settings beside them. */
export const ManyMenu: Story = {
  args: { opened: { ...mixed, after: selectRows }, start: <Outline />, end: <Inspector /> },
  // The open menu lies over part of what stands behind it.
  parameters: { a11y: { config: { rules: [{ id: 'target-size', enabled: false }] } } },
  play: async () => {
    const bar = within(await screen.findByRole('toolbar', { name: 'Selection' }))
    const trigger = bar.getByRole('button', { name: 'Actions for all selected' })
    await userEvent.click(trigger)
    await expect(await screen.findByRole('menuitem', { name: /^Duplicate.*once per page/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(trigger).toHaveFocus())
    await userEvent.keyboard('{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('menuitem', { name: /^Move to…/ })).toHaveFocus())
  },
}
export const ManyMenuDark: Story = { ...ManyMenu, globals: { theme: 'dark' } }

/** Nothing is selected: the settings are the page's. */
export const PageSettings: Story = {
  args: { opened: mixed, end: <Inspector /> },
  play: async () => {
    await expect(await screen.findByRole('heading', { name: /Page 1/ })).toBeVisible()
  },
}

/** Data and an empty page: layouts that fit the data are offered. */
export const StartCards: Story = {
  args: { opened: { layout: [{ rows: [] }], datapoints: manyDatapoints(2) } },
  play: async () => {
    const cards = within(await screen.findByRole('group', { name: 'Start from your data' }))
    await expect(cards.getAllByRole('button').length).toBeGreaterThan(1)
  },
}

/** At a first visit: what to do with the example. */
export const FirstHintShown: Story = {
  args: { opened: mixed, hint: <FirstHint onOpenDataset={() => {}} onGone={() => {}} /> },
  play: async () => {
    await expect(await screen.findByRole('group', { name: 'First steps' })).toBeVisible()
  },
}

function selectRows(store: DesignerStore) {
  const [page] = store.getState().history.present.layout
  store.select(page?.rows.map(({ key }) => key) ?? [])
}

/** The boxes of all texts in an element, line by line. */
function lettersIn(element: Element): readonly DOMRect[] {
  const letters = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const boxes: DOMRect[] = []
  while (walker.nextNode()) {
    letters.selectNodeContents(walker.currentNode)
    boxes.push(...letters.getClientRects())
  }
  return boxes
}

function overlaps(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

async function openMenu([line]: readonly HTMLElement[]) {
  if (line === undefined) return
  const { left, top } = line.getBoundingClientRect()
  await fireEvent.contextMenu(line, { clientX: left + 20, clientY: top + 10 })
}

/** Presses on an element and holds it over the upper edge of another, in steps as a hand does. */
async function carry(element: HTMLElement, over: HTMLElement) {
  const start = element.getBoundingClientRect()
  const end = over.getBoundingClientRect()
  const hold = { button: 0, buttons: 1, isPrimary: true, pointerId: 1, pointerType: 'mouse' }
  const from = { clientX: start.left + 20, clientY: start.top + 10 }
  const to = { clientX: end.left + end.width / 2, clientY: end.top - 4 }
  await fireEvent.pointerDown(element, { ...hold, ...from })
  for (const part of [0.1, 0.5, 1]) {
    const clientX = from.clientX + part * (to.clientX - from.clientX)
    const clientY = from.clientY + part * (to.clientY - from.clientY)
    await fireEvent.pointerMove(document, { ...hold, clientX, clientY })
    await new Promise(requestAnimationFrame)
  }
}
