import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Segmented } from '../../src/ui/segmented.tsx'
import { Kept, LONG_WORD, State, States } from './states.tsx'

const choices = [
  { value: 'one', label: 'One' },
  { value: 'some', label: 'Up to …' },
  { value: 'any', label: 'Any number' },
]

const meta = {
  title: 'Parts/Segmented',
  component: Segmented<string>,
  args: { label: 'Answers', value: 'one', choices, onChange: fn() },
  render: (args) => (
    <div className="max-w-xs p-4">
      <Kept start={args.value} onChange={args.onChange}>
        {(value, onChange) => <Segmented {...args} value={value} onChange={onChange} />}
      </Kept>
    </div>
  ),
} satisfies Meta<typeof Segmented<string>>
export default meta
type Story = StoryObj<typeof meta>

/** One tab stop; arrow keys choose. */
export const Playground: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: 'Up to …' }))
    await userEvent.keyboard('{ArrowRight}')
    await expect(args.onChange).toHaveBeenLastCalledWith('any')
    await expect(canvas.getByRole('radio', { name: 'Any number' })).toBeChecked()
  },
}

export const Every: Story = {
  render: () => (
    <States>
      <State name="With help">
        <Segmented label="Answers" value="some" choices={choices} onChange={fn()} help="How many may be chosen." />
      </State>
      <State name="Another label for the eye">
        <Segmented label="Page 2: shown" shownLabel="Shown" value="one" choices={choices} onChange={fn()} />
      </State>
      <State name="Label for screen readers only">
        <Segmented label="Width" hidesLabel value="any" choices={choices} onChange={fn()} />
      </State>
      <State name="Long word">
        <Segmented
          label="Answers"
          value="a"
          choices={[
            { value: 'a', label: LONG_WORD.slice(0, 24) },
            { value: 'b', label: 'B' },
          ]}
          onChange={fn()}
        />
      </State>
    </States>
  ),
}
export const EveryDark: Story = { ...Every, globals: { theme: 'dark' } }
export const EveryRightToLeft: Story = { ...Every, globals: { direction: 'rtl' } }
