import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import { AdviceDialog } from '../src/designer/advice/advice-dialog.tsx'
import { CounterbalanceDialog } from '../src/designer/counterbalance/counterbalance-dialog.tsx'
import { TemplatesDialog } from '../src/designer/templates/templates-dialog.tsx'
import { DesignerScene, HOSTILE, manyDatapoints, type Opened } from './designer-scene.tsx'

type Shown = 'templates' | 'project' | 'advice' | 'counterbalance'
type SceneProps = { readonly shown: Shown; readonly opened: Opened; onUse(label: string): void }

/** What helps to begin and to do better: templates, design advice and counterbalance. */
const meta = {
  title: 'Designer/Templates and advice',
  component: Scene,
  // Dialogs: on one page they would lie over each other.
  tags: ['!autodocs'],
  args: { shown: 'templates', opened: { datapoints: manyDatapoints(12) }, onUse: fn() },
} satisfies Meta<typeof Scene>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }
const rightToLeft = { globals: { direction: 'rtl' } }

/** Templates that the open fields fit come first and can be used with them. */
export const Templates: Story = {
  play: async ({ args }) => {
    const dialog = within(await screen.findByRole('dialog', { name: 'Templates' }))
    const [first] = dialog.getAllByRole('listitem')
    await expect(first).toHaveTextContent('Fits your data: prompt, response_a, response_b')
    await userEvent.click(within(first!).getByRole('button', { name: 'Use with your data' }))
    await expect(args.onUse).toHaveBeenCalledWith('Response comparison')
  },
}
export const TemplatesDark: Story = dark
export const TemplatesRightToLeft: Story = rightToLeft
export const TemplatesWithoutData: Story = {
  args: { opened: {} },
  play: async () => {
    const dialog = within(await screen.findByRole('dialog', { name: 'Templates' }))
    await expect(dialog.queryByRole('button', { name: 'Use with your data' })).toBeNull()
  },
}

/** For a new project: all as they are, as it has no datapoints that one could fit. */
export const NewProject: Story = {
  args: { shown: 'project' },
  play: async ({ args }) => {
    const dialog = within(await screen.findByRole('dialog', { name: 'New project from a template' }))
    await expect(dialog.queryByText(/^Fits your data/)).toBeNull()
    const [first] = dialog.getAllByRole('button', { name: /example datapoints$/ })
    await userEvent.click(first!)
    await expect(args.onUse).toHaveBeenCalledWith('Response comparison')
  },
}
export const NewProjectDark: Story = { args: { shown: 'project' }, ...dark }

export const AdviceNothing: Story = {
  args: { shown: 'advice' },
  play: async () => {
    await expect(await screen.findByText(/^None of the 1[13] things looked for was found/)).toBeVisible()
  },
}

/** Many pieces of advice, one with hostile and long words; a mend is one step. */
export const Advice: Story = {
  args: {
    shown: 'advice',
    opened: {
      layout: [
        {
          rows: [
            {
              columns: [
                {
                  items: [
                    {
                      type: 'multiple_choice',
                      description: HOSTILE,
                      answer_limit: 1,
                      options: Array.from({ length: 6 }, (_, n) => ({ label: `${n} of 5`, value: String(n) })),
                    },
                  ],
                },
              ],
            },
            { columns: [{ items: [{ type: 'dataset_field', field: 'response_a' }] }] },
            { columns: [{ items: [{ type: 'dataset_field', field: 'response_b' }] }] },
            { columns: [{ items: [{ type: 'image', url: 'https://example.org/a.png' }] }] },
          ],
        },
      ],
      datapoints: manyDatapoints(12),
    },
  },
  play: async () => {
    const dialog = within(await screen.findByRole('dialog', { name: 'Design advice' }))
    const before = dialog.getAllByRole('listitem').length
    await expect(before).toBeGreaterThan(2)
    const show = dialog.getAllByRole('button', { name: 'Show' }).length
    const mend = dialog
      .getAllByRole('button')
      .find((button) => !['Show', 'Close'].includes(button.textContent ?? '') && button.closest('li'))
    await expect(show).toBeGreaterThan(0)
    await userEvent.click(mend!)
    await expect(dialog.getAllByRole('listitem').length).toBeLessThan(before)
  },
}
export const AdviceDark: Story = { args: Advice.args, ...dark }
export const AdviceRightToLeft: Story = { args: Advice.args, ...rightToLeft }

/** A plan that would do nothing says so and can't be carried out. */
export const Counterbalance: Story = {
  args: { shown: 'counterbalance' },
  play: async () => {
    const dialog = within(await screen.findByRole('dialog', { name: 'Counterbalance two fields' }))
    await expect(dialog.getByText(/^12 datapoints become 24/)).toBeVisible()
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'changes places with' }), 'response_a')
    await expect(dialog.getByRole('alert')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Make the new datapoints' })).toBeDisabled()
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'changes places with' }), 'response_b')
    await userEvent.click(dialog.getByRole('radio', { name: 'One way each, by chance' }))
    await expect(dialog.getByRole('textbox', { name: 'Seed of the draw' })).toHaveValue('1')
    await expect(dialog.getByRole('button', { name: 'Make the new datapoints' })).toBeEnabled()
  },
}
export const CounterbalanceDark: Story = { args: { shown: 'counterbalance' }, ...dark }
export const CounterbalanceWithoutData: Story = {
  args: { shown: 'counterbalance', opened: {} },
  play: async () => {
    await expect(await screen.findByText(/^Open a dataset first/)).toBeVisible()
  },
}

function Scene({ shown, opened, onUse }: SceneProps) {
  const ignore = () => {}
  return (
    <DesignerScene opened={opened}>
      {shown === 'templates' && (
        <TemplatesDialog
          inPlace={{ onBlank: ignore, onUse: (template) => onUse(template.label) }}
          onExample={ignore}
          onClose={ignore}
        />
      )}
      {shown === 'project' && (
        <TemplatesDialog inPlace={null} onExample={(template) => onUse(template.label)} onClose={ignore} />
      )}
      {shown === 'advice' && <AdviceDialog onClose={ignore} />}
      {shown === 'counterbalance' && <CounterbalanceDialog onClose={ignore} />}
    </DesignerScene>
  )
}
