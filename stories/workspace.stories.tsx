import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, within } from 'storybook/test'
import type { Json } from '../src/base/json.ts'
import { Outline } from '../src/designer/outline/outline.tsx'
import { everyType } from './item-gallery.tsx'
import { WorkspaceScene } from './workspace-scene.tsx'

/** The canvas and what stands beside it in Design. */
const meta = {
  title: 'Designer/Workspace',
  component: WorkspaceScene,
  tags: ['!autodocs'],
  args: { opened: {} },
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
