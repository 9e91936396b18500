import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactNode } from 'react'
import { expect, spyOn, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { ErrorBoundary } from '../../src/ui/error-boundary.tsx'
import { late } from '../../src/ui/late.ts'
import { LateBoundary } from '../../src/ui/late-boundary.tsx'

const meta = {
  title: 'Parts/Late boundary',
  component: LateBoundary,
  args: { fallback: <p className="text-sm text-muted">One moment…</p>, children: null },
  argTypes: { fallback: { control: false }, children: { control: false } },
  render: ({ fallback }) => <Fetched fallback={fallback} />,
  // React reports what a boundary catches; here that is no news.
  beforeEach: () => {
    spyOn(console, 'error').mockImplementation(() => {})
  },
} satisfies Meta<typeof LateBoundary>
export default meta
type Story = StoryObj<typeof meta>

/** While the code is on its way, a line says so. */
export const Loading: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('One moment…')).toBeVisible()
  },
}
export const LoadingDark: Story = { ...Loading, globals: { theme: 'dark' } }

/** The part stands there as soon as its code has come. */
export const Come: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Let the code come' }))
    await expect(await canvas.findByText('The part is here.')).toBeVisible()
    await expect(canvas.queryByText('One moment…')).toBeNull()
  },
}

/** Code that can’t be fetched is a fault like any other, told by the error boundary above. */
export const Failed: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Let it fail' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The part could not be shown. Your work is kept.')
  },
}
export const FailedDark: Story = { ...Failed, globals: { theme: 'dark' } }

/** “Try again” asks for the code once more, a second after it failed at the earliest. */
export const TriedAgain: Story = {
  play: async (context) => {
    const { canvas } = context
    await Failed.play?.(context)
    await waitFor(async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
      await expect(canvas.getByText('One moment…')).toBeVisible()
    })
    await userEvent.click(canvas.getByRole('button', { name: 'Let the code come' }))
    await expect(await canvas.findByText('The part is here.')).toBeVisible()
  },
}

/** A part whose code comes, or does not, when it is told to. */
function Fetched({ fallback }: { fallback?: ReactNode }) {
  const [{ Part, come, fail }] = useState(fetchable)
  return (
    <main className="space-y-3 p-4">
      <h1 className="sr-only">A part that comes late</h1>
      <div className="flex gap-2">
        <Button onClick={come}>Let the code come</Button>
        <Button onClick={fail}>Let it fail</Button>
      </div>
      <div className="rounded-lg border border-line bg-surface p-4">
        <ErrorBoundary what="The part">
          <LateBoundary fallback={fallback}>
            <Part />
          </LateBoundary>
        </ErrorBoundary>
      </div>
    </main>
  )
}

function fetchable() {
  let asked = Promise.withResolvers<() => ReactNode>()
  return {
    Part: late(() => {
      asked = Promise.withResolvers()
      return asked.promise
    }),
    come: () => asked.resolve(() => <p>The part is here.</p>),
    fail: () => asked.reject(new Error('Failed to fetch dynamically imported module: part.js')),
  }
}
