import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { createAnnouncer, LiveRegion } from '../../src/ui/announcer.tsx'
import { Button } from '../../src/ui/button.tsx'

const announcer = createAnnouncer()

const meta = {
  title: 'Parts/Announcer',
  component: LiveRegion,
  args: { announcer },
  argTypes: { announcer: { control: false } },
  render: (args) => (
    <div className="p-4">
      <Button onClick={() => announcer.announce('Row 2 moved up.')}>Announce</Button>
      <LiveRegion {...args} />
    </div>
  ),
} satisfies Meta<typeof LiveRegion>
export default meta
type Story = StoryObj<typeof meta>

/** Unseen; the same sentence a second time is another text, so that it is heard again. */
export const Playground: Story = {
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Announce' })
    await userEvent.click(button)
    const first = canvas.getByRole('status').textContent
    await expect(first).toContain('Row 2 moved up.')
    await userEvent.click(button)
    await expect(canvas.getByRole('status').textContent).not.toBe(first)
  },
}
