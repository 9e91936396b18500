import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { TextArea } from '../../src/ui/text-area.tsx'
import { TextField } from '../../src/ui/text-field.tsx'
import { ARABIC, Kept, LONG_WORD, MESSAGES, State, States } from './states.tsx'

const meta = {
  title: 'Parts/Text field',
  component: TextField,
  subcomponents: { TextArea },
  args: { label: 'Question', value: '', onChange: fn(), help: 'Participants read it first.' },
  render: (args) => (
    <div className="max-w-sm p-4">
      <Kept start={args.value} onChange={args.onChange}>
        {(value, onChange) => <TextField {...args} value={value} onChange={onChange} />}
      </Kept>
    </div>
  ),
} satisfies Meta<typeof TextField>
export default meta
type Story = StoryObj<typeof meta>

/** Its label names it, its help describes it, each letter is reported. */
export const Playground: Story = {
  play: async ({ canvas, args }) => {
    const box = canvas.getByRole('textbox', { name: 'Question' })
    await expect(box).toHaveAccessibleDescription('Participants read it first.')
    await userEvent.type(box, 'Why?')
    await expect(box).toHaveValue('Why?')
    await expect(args.onChange).toHaveBeenLastCalledWith('Why?')
  },
}

export const Every: Story = {
  render: () => (
    <States>
      {[TextField, TextArea].map((Field, index) => {
        const name = index === 0 ? 'One line' : 'Several lines'
        const field = (label: string, value: string, more: object = {}) => (
          <Kept start={value}>
            {(kept, onChange) => (
              <Field label={`${name}: ${label}`} shownLabel={label} value={kept} onChange={onChange} {...more} />
            )}
          </Kept>
        )
        return (
          <State key={name} name={name}>
            <div className="space-y-3">
              {field('Empty', '', { placeholder: 'Because …' })}
              {field('Filled', 'Which response is more helpful?')}
              {field('Error', '', { messages: MESSAGES.error })}
              {field('Warning', 'Response A', { messages: MESSAGES.warning })}
              {field('Advice', 'A long introduction', { messages: MESSAGES.advice })}
              {field('For machines', 'response_a', { isMono: true })}
              {field('Long word', LONG_WORD)}
              {field('Right to left', ARABIC)}
            </div>
          </State>
        )
      })}
      <State name="Beside its label">
        <TextField label="Name" isInline value="Pilot" onChange={fn()} />
      </State>
      <State name="For reading only">
        <TextArea label="JSON" isMono rows={4} value={'{\n  "type": "slider"\n}'} />
      </State>
    </States>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'One line: Error' })).toBeInvalid()
    await expect(canvas.getByRole('textbox', { name: 'Several lines: Warning' })).toBeValid()
    await expect(canvas.getByRole('textbox', { name: 'JSON' })).toHaveAttribute('readonly')
  },
}
export const EveryDark: Story = { ...Every, globals: { theme: 'dark' } }
export const EveryRightToLeft: Story = { ...Every, globals: { direction: 'rtl' } }
