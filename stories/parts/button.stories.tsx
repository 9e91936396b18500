import type { Meta, StoryObj } from '@storybook/react-vite'
import { Download } from 'lucide-react'
import { expect, fn, userEvent } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { leftOf } from '../support/measure.ts'
import { LONG_WORD, State, States } from './states.tsx'

const meta = {
  title: 'Parts/Button',
  component: Button,
  args: { children: 'Export', onClick: fn() },
  argTypes: {
    children: { description: 'Its words, a verb first; an icon may stand before them.' },
    disabled: {
      control: 'boolean',
      table: { type: { summary: 'boolean' } },
      description:
        'It can neither be pressed nor focused, and so can’t say why. Only where the reason is plain to see.',
    },
    'aria-disabled': {
      control: 'boolean',
      table: { type: { summary: 'boolean' } },
      description:
        'It stays in reach of the Tab key and its title says why it can’t be pressed; the press is up to `onClick`.',
    },
    onClick: { description: 'Runs at a press, and at Enter and Space while it has the focus.' },
  },
} satisfies Meta<typeof Button>
export default meta
type Story = StoryObj<typeof meta>

/** With `aria-disabled` it can have the focus and says why; with `disabled` it can't. Enter and Space press it. */
export const Playground: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Export' })).toHaveFocus()
    await userEvent.keyboard('{Enter} ')
    await expect(args.onClick).toHaveBeenCalledTimes(2)
  },
}

export const Every: Story = {
  render: () => (
    <States>
      {(['primary', 'secondary', 'chosen', 'quiet', 'danger'] as const).map((variant) => (
        <State key={variant} name={variant}>
          <div className="flex flex-wrap items-center gap-2">
            <Button variant={variant}>Medium</Button>
            <Button variant={variant} size="sm">
              Small
            </Button>
            <Button variant={variant}>
              <Download size={14} aria-hidden /> Icon
            </Button>
            <Button variant={variant} disabled>
              Disabled
            </Button>
            <Button variant={variant} aria-disabled title="There is nothing to undo yet.">
              With a reason
            </Button>
          </div>
        </State>
      ))}
      <State name="Long words">
        <Button className="max-w-full" title={LONG_WORD}>
          <span className="truncate">{LONG_WORD}</span>
        </Button>
      </State>
    </States>
  ),
  play: async ({ canvas }) => {
    // It begins with its first letter, ends with an ellipsis within the button, and says all in its title.
    const words = canvas.getByText(LONG_WORD)
    const button = canvas.getByTitle(LONG_WORD)
    await expect(leftOf(words, LONG_WORD.slice(0, 1))).toBeGreaterThan(button.getBoundingClientRect().left)
    await expect(words.getBoundingClientRect().right).toBeLessThan(button.getBoundingClientRect().right)
    await expect(getComputedStyle(words).textOverflow).toBe('ellipsis')
    await expect(button.scrollWidth).toBe(button.clientWidth)
  },
}
export const EveryDark: Story = { ...Every, globals: { theme: 'dark' } }
