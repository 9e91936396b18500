import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, userEvent } from 'storybook/test'
import { ViewOptions } from '../src/preview/view-options.tsx'
import { FIRST_VIEW } from '../src/preview/view-settings.ts'

/** How the preview shows the participant's screen. What differs from the usual stands on the button. */
const meta = {
  title: 'Participant/View of the preview',
  component: View,
  tags: ['!autodocs'],
} satisfies Meta<typeof View>
export default meta
type Story = StoryObj<typeof meta>

export const Changed: Story = {
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'View' }))
    await userEvent.click(await screen.findByRole('radio', { name: 'Right to left' }))
    await expect(screen.getByRole('button', { name: /^View · /, hidden: true })).toBeVisible()
  },
}
export const ChangedDark: Story = { ...Changed, globals: { theme: 'dark' } }

function View() {
  const [view, setView] = useState(FIRST_VIEW)
  return (
    <main className="p-4">
      <h1 className="sr-only">View of the preview</h1>
      <ViewOptions view={view} onView={setView} />
    </main>
  )
}
