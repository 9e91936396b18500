import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { moveWithin } from '../../src/base/list.ts'
import { SortableList } from '../../src/ui/sortable-list.tsx'
import { Kept, LONG_WORD } from './states.tsx'

const ROWS = ['Response A', 'Response B', LONG_WORD, 'Neither']

const meta = {
  title: 'Parts/Sortable list',
  component: SortableList,
  args: {
    label: 'Options',
    count: ROWS.length,
    nameOf: (index: number) => `option ${index + 1}`,
    onMove: fn(),
    children: () => null,
  },
  argTypes: { count: { control: false } },
  render: (args) => (
    <div className="max-w-xs p-4">
      <Kept start={ROWS}>
        {(rows, onChange) => (
          <SortableList
            {...args}
            onMove={(from, to) => {
              args.onMove(from, to)
              onChange([...moveWithin(rows, from, to)])
            }}
          >
            {(index) => <p className="py-1.5 wrap-anywhere">{rows[index]}</p>}
          </SortableList>
        )}
      </Kept>
    </div>
  ),
} satisfies Meta<typeof SortableList>
export default meta
type Story = StoryObj<typeof meta>

/** Space picks up, arrow keys move, Escape puts back, Space drops; each step is said. */
export const Playground: Story = {
  play: async ({ canvas, args }) => {
    const grip = canvas.getByRole('button', { name: 'Move option 1' })
    grip.focus()
    await userEvent.keyboard(' ')
    await canvas.findByText('Picked up option 1, position 1 of 4.')
    await userEvent.keyboard('{ArrowDown}')
    await canvas.findByText('At position 2 of 4.')
    await userEvent.keyboard('{Escape}')
    await canvas.findByText(/^Cancelled\. It stays/)
    await expect(args.onMove).not.toHaveBeenCalled()
    await waitFor(() => expect(grip).not.toHaveAttribute('aria-pressed', 'true'))
    await userEvent.keyboard(' ')
    await canvas.findByText('Picked up option 1, position 1 of 4.')
    await userEvent.keyboard('{ArrowDown}')
    await canvas.findByText('At position 2 of 4.')
    await userEvent.keyboard(' ')
    await waitFor(() => expect(args.onMove).toHaveBeenCalledOnce())
    await expect(args.onMove).toHaveBeenCalledWith(0, 1)
  },
}
export const Dark: Story = { globals: { theme: 'dark' } }
export const RightToLeft: Story = { globals: { direction: 'rtl' } }
