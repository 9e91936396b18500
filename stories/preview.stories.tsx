import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { ParticipantScreen } from './participant-screen.tsx'

/** The participant's screen by itself: plain props, no store and no designer. */
const meta = { title: 'Participant/Screen', component: ParticipantScreen } satisfies Meta<typeof ParticipantScreen>
export default meta
type Story = StoryObj<typeof meta>

/** With a datapoint: what its fields hold stands under their labels. */
export const Page: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('group', { name: 'Prompt' })).toHaveTextContent('Explain gravity to a ten-year-old.')
    await expect(canvas.queryByText(/No such field/)).toBeNull()
  },
}
export const Phone: Story = { args: { width: 390 } }
export const Dark: Story = { globals: { theme: 'dark', participants: 'dark' } }
export const RightToLeft: Story = { globals: { direction: 'rtl' } }
export const NothingAnswered: Story = { args: { isBlocked: true } }
export const Details: Story = { args: { isDetails: true } }
export const DetailsOnPhone: Story = { args: { isDetails: true, width: 320 } }
