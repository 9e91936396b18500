import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ComponentProps } from 'react'
import { expect, fn, spyOn, userEvent } from 'storybook/test'
import { ErrorBoundary } from '../../src/ui/error-boundary.tsx'
import { LONG_WORD } from './states.tsx'

const meta = {
  title: 'Parts/Error boundary',
  component: ErrorBoundary,
  args: { what: 'The canvas', children: <Breakable /> },
  argTypes: { children: { control: false } },
  decorators: [
    (Story) => (
      <div className="p-4">
        <Story />
      </div>
    ),
  ],
  // React reports what a boundary catches; here that is no news.
  beforeEach: () => {
    spyOn(console, 'error').mockImplementation(() => {})
  },
} satisfies Meta<typeof ErrorBoundary>
export default meta
type Story = StoryObj<typeof meta>

/** A fault is told at its place, and trying again starts the part anew. */
export const Playground: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Break it' }))
    await expect(canvas.getByRole('alert')).toHaveTextContent('The canvas could not be shown. Your work is kept.')
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(canvas.getByRole('button', { name: 'Break it' })).toBeVisible()
  },
}
/** Where the fault is told elsewhere, nothing stands in its place. */
export const ToldElsewhere: Story = {
  args: { onFault: fn() },
  render: (args) => <ToldBelow {...args} />,
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Break it' }))
    await expect(args.onFault).toHaveBeenCalledWith('Something that nobody thought of.')
    await expect(canvas.queryByRole('alert')).toBeNull()
    await expect(canvas.getByRole('status')).toHaveTextContent('Told here: Something that nobody thought of.')
  },
}
export const Broken: Story = { args: { children: <AlwaysBroken /> } }
export const BrokenDark: Story = { ...Broken, globals: { theme: 'dark' } }

function Breakable() {
  const [isBroken, setBroken] = useState(false)
  if (isBroken) throw new Error('Something that nobody thought of.')
  return (
    <button type="button" onClick={() => setBroken(true)}>
      Break it
    </button>
  )
}

function ToldBelow({ onFault, ...props }: ComponentProps<typeof ErrorBoundary>) {
  const [fault, setFault] = useState<string | null>(null)
  const handleFault = (message: string) => {
    setFault(message)
    onFault?.(message)
  }
  return (
    <>
      <ErrorBoundary {...props} onFault={handleFault} />
      <p role="status" className="mt-3 text-sm text-muted">
        {fault === null ? 'A fault is told here.' : `Told here: ${fault}`}
      </p>
    </>
  )
}

function AlwaysBroken(): never {
  throw new Error(`Cannot read “${LONG_WORD}”.`)
}
