import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { Sentence } from '../../src/ui/sentence.tsx'

/** Messages, findings and the line below the title of a dialog are drawn with it. */
const meta = {
  title: 'Parts/Sentence',
  component: Sentence,
  args: { children: 'Opened “قائمة الإجابات.jsonl”: 14 datapoints.' },
  argTypes: { children: { description: 'The sentence. What comes from people and files stands in “…”.' } },
  render: ({ children }) => (
    <p className="p-4">
      <Sentence>{children}</Sentence>
    </p>
  ),
} satisfies Meta<typeof Sentence>
export default meta
type Story = StoryObj<typeof meta>

/** The number stays behind the colon, where it was written. */
export const Playground: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('قائمة الإجابات.jsonl').tagName).toBe('BDI')
    await expect(canvasElement).toHaveTextContent('Opened “قائمة الإجابات.jsonl”: 14 datapoints.')
  },
}

/** A name with a sign that turns what follows round turns nothing but itself round. */
export const TurnedRound: Story = {
  args: { children: '“\u202Etxt.exe” was not opened. Nothing has changed.' },
}
