import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '../src/ui/button.tsx'
import { JsonEditor, type JsonEditorProps } from '../src/ui/json-editor/json-editor.tsx'

const LAYOUT = JSON.stringify(
  [
    {
      rows: [
        {
          columns: [
            {
              items: [
                { type: 'dataset_field', field: 'respones_b' },
                { type: 'multiple_choice', description: 'Which is better?', answer_limit: 1, options: [] },
              ],
            },
          ],
        },
        { columns: [{ items: [{ type: 'rich_text', content: '<strong>Prompt</strong>', content_format: 'html' }] }] },
      ],
    },
  ],
  null,
  2,
)
const lineOf = (words: string) => LAYOUT.slice(0, LAYOUT.indexOf(words)).split('\n').length

function EditorInPane({ value: start, onChange, ...props }: JsonEditorProps) {
  const [value, setValue] = useState(start)
  const handleChange = (next: string, isWhole: boolean) => {
    setValue(next)
    onChange(next, isWhole)
  }
  return (
    <>
      <div className="h-120 overflow-hidden rounded-lg border border-line">
        <JsonEditor {...props} value={value} onChange={handleChange} />
      </div>
      <div className="mt-3">
        <Button onClick={() => setValue((text) => text.replace('Prompt', 'A longer prompt'))}>
          Change from outside
        </Button>
      </div>
    </>
  )
}

const meta = {
  title: 'Parts/JSON editor',
  component: JsonEditor,
  render: (args) => <EditorInPane {...args} />,
  args: { value: LAYOUT, problems: [], label: 'Layout as JSON', onChange: fn(), onCaretChange: fn() },
  argTypes: { problems: { table: { type: { summary: '{ line, column, from?, severity, message }[]' } } } },
} satisfies Meta<typeof JsonEditor>
export default meta

type Story = StoryObj<typeof meta>

export const Plain: Story = {}

/** JSON reads from left to right on every page. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async ({ canvas }) => {
    const text = await canvas.findByRole('textbox', { name: 'Layout as JSON' })
    await expect(getComputedStyle(text).direction).toBe('ltr')
  },
}

export const WithProblems: Story = {
  args: {
    problems: [
      {
        line: lineOf('"respones_b"'),
        column: LAYOUT.split('\n')[lineOf('"respones_b"') - 1]!.indexOf('"respones_b"') + 1,
        severity: 'error',
        message: 'Page 1, Row 2, Column 1, Item 1: there is no field "respones_b". Did you mean "response_b"?',
      },
      {
        from: LAYOUT.indexOf('"options"'),
        line: 1,
        column: 1,
        severity: 'warning',
        message: 'There are no options yet.',
      },
      { line: 1, column: 9999, severity: 'advice', message: 'A place beyond the end of its line does no harm.' },
    ],
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('.cm-lintRange-error')).toHaveTextContent('"respones_b"'))
    await expect(canvasElement.querySelector('.cm-lintRange-warning')).toHaveTextContent('"options"')
    await expect(canvasElement.querySelectorAll('.cm-lint-marker')).toHaveLength(3)
  },
}

export const ReadOnly: Story = {
  args: { readOnly: true },
  play: async ({ canvas, args }) => {
    const text = await canvas.findByRole('textbox', { name: 'Layout as JSON' })
    await userEvent.click(text)
    await userEvent.keyboard('x')
    await expect(text).toHaveAttribute('aria-readonly', 'true')
    await expect(args.onChange).not.toHaveBeenCalled()
  },
}

/** The panel for finding and replacing speaks as the rest of the interface does. */
export const Finding: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('textbox', { name: 'Layout as JSON' }))
    await userEvent.keyboard('{Control>}f{/Control}')
    await expect(await canvas.findByRole('textbox', { name: 'Find' })).toBeVisible()
    for (const name of ['Next', 'Previous', 'Select all', 'Replace', 'Replace all', 'Close'])
      await expect(canvas.getByRole('button', { name })).toBeVisible()
    for (const name of ['Match case', 'Pattern (regular expression)', 'Whole words'])
      await expect(canvas.getByRole('checkbox', { name })).toBeVisible()
  },
}

/** Says when another text was put in the place of all that stood there. */
export const WholeText: Story = {
  args: { value: '[\n  1\n]\n' },
  play: async ({ canvas, args }) => {
    const text = await canvas.findByRole('textbox', { name: 'Layout as JSON' })
    await userEvent.click(text)
    await userEvent.keyboard('7')
    await expect(args.onChange).toHaveBeenLastCalledWith(expect.stringContaining('7'), false)
    await userEvent.keyboard('{Control>}a{/Control}')
    await userEvent.paste('[2]')
    await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith('[2]', true))
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith(expect.stringContaining('1'), true))
  },
}

export const BrokenJson: Story = {
  args: { value: '[\n  { "rows": [] }\n  { "rows": [] }\n]' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('.cm-lint-marker-error')).not.toBeNull())
    await expect(canvasElement.querySelectorAll('.cm-lintRange-error')).toHaveLength(1)
  },
}

/** Tab goes on; what changes outside leaves the caret where it is and is not reported. */
export const TabAndOutsideChange: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    const text = await canvas.findByRole('textbox', { name: 'Layout as JSON' })
    await userEvent.click(canvas.getByText('"respones_b"'))
    await waitFor(() => expect(args.onCaretChange).toHaveBeenCalled())
    const before = getSelection()?.focusNode?.textContent
    await userEvent.click(canvas.getByRole('button', { name: 'Change from outside' }))
    await waitFor(() => expect(text).toHaveTextContent('A longer prompt'))
    await expect(args.onChange).not.toHaveBeenCalled()
    await expect(getSelection()?.focusNode?.textContent).toBe(before)
    text.focus()
    await userEvent.tab()
    await expect(text).not.toHaveFocus()
    await expect(canvasElement.querySelector('.cm-content')).toHaveTextContent('A longer prompt')
  },
}

export const Search: Story = {
  play: async ({ canvas, canvasElement }) => {
    const text = await canvas.findByRole('textbox', { name: 'Layout as JSON' })
    text.focus()
    await userEvent.keyboard('{Control>}f{/Control}')
    const panel = await waitFor(() => within(canvasElement.querySelector<HTMLElement>('.cm-search')!))
    await userEvent.type(panel.getByRole('textbox', { name: 'Find' }), 'items')
    await waitFor(() => expect(canvasElement.querySelectorAll('.cm-searchMatch').length).toBe(2))
  },
}
