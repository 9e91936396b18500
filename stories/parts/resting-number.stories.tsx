import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { RestingNumber } from '../../src/ui/resting-number.tsx'
import { Kept, State, States } from './states.tsx'

const BOX = 'w-20 rounded-md border border-line-strong bg-surface px-1.5 py-1 text-sm disabled:opacity-60'

const meta = {
  title: 'Parts/Resting number',
  component: RestingNumber,
  args: {
    'aria-label': 'Datapoint',
    className: BOX,
    value: 3,
    max: 40,
    onTake: fn<(number: number) => void>(),
    onRefuse: fn<(typed: string) => void>(),
  },
  render: (args) => (
    <div className="p-4">
      <Kept start={args.value} onChange={(number) => number !== null && args.onTake(number)}>
        {(value, onChange) => <RestingNumber {...args} value={value} onTake={onChange} />}
      </Kept>
    </div>
  ),
} satisfies Meta<typeof RestingNumber>
export default meta
type Story = StoryObj<typeof meta>

/** Nothing is taken on the way to a number; what is none is told of, and the one that counts comes again. */
export const Playground: Story = {
  play: async ({ canvas, args }) => {
    const box = canvas.getByRole('spinbutton', { name: 'Datapoint' })
    await userEvent.clear(box)
    await userEvent.type(box, '12{Enter}')
    await expect(args.onTake).toHaveBeenCalledOnce()
    await expect(args.onTake).toHaveBeenCalledWith(12)
    await userEvent.clear(box)
    await userEvent.type(box, '99')
    await userEvent.tab()
    await expect(args.onRefuse).toHaveBeenCalledOnce()
    await expect(args.onRefuse).toHaveBeenCalledWith('99')
    await expect(box).toHaveValue(12)
  },
}

export const Every: Story = {
  render: (args) => (
    <States>
      <State name="Filled">
        <RestingNumber {...args} />
      </State>
      <State name="Empty">
        <RestingNumber {...args} value={null} />
      </State>
      <State name="Disabled">
        <RestingNumber {...args} disabled />
      </State>
    </States>
  ),
}
export const EveryDark: Story = { ...Every, globals: { theme: 'dark' } }
