import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { ExportDialog } from '../src/designer/export/export-dialog.tsx'
import { DesignerScene, HOSTILE, manyDatapoints, type Opened } from './designer-scene.tsx'
import { expectIndented } from './support/measure.ts'

/** Everything that can leave, shown before it is taken. */
const meta = {
  title: 'Designer/Export',
  component: Export,
  // Dialogs: on one page they would lie over each other.
  tags: ['!autodocs'],
  args: { opened: { datapoints: manyDatapoints(60) } },
} satisfies Meta<typeof Export>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }
const rightToLeft = { globals: { direction: 'rtl' } }

export const Ready: Story = {}
export const ReadyDark: Story = dark
/** Code runs from left to right on every page. */
export const ReadyRightToLeft: Story = {
  ...rightToLeft,
  play: async () => {
    await expectIndented(await screen.findByText(/"rows"/, { selector: 'pre' }), '[', '"rows"')
  },
}
export const NoDataset: Story = {
  args: { opened: {} },
  play: async () => {
    await choose('Potato project, not ready')
    await expect(screen.getByText(/^No dataset is open/)).toBeVisible()
    await expect(screen.getByRole('button', { name: 'Not ready' })).toBeDisabled()
  },
}

export const WithErrors: Story = {
  args: {
    opened: {
      layout: [
        {
          rows: [
            { columns: [{ items: [{ type: 'multiple_choice', description: '', options: [], answer_limit: 1 }] }] },
          ],
        },
      ],
      datapoints: manyDatapoints(3),
    },
  },
  play: async () => {
    await expect(await screen.findByRole('alert')).toHaveTextContent(/would make the platform refuse this layout/)
    await expect(screen.getByRole('button', { name: 'Download batch_items.json' })).toBeDisabled()
    await expect(screen.getByRole('button', { name: 'Download the draft' })).toBeEnabled()
  },
}

/** What the platform refuses in the schema keeps the dataset back, not the layout. */
export const RefusedSchema: Story = {
  args: {
    opened: {
      datapoints: manyDatapoints(3),
      after: (store) =>
        store.commit('Add a field', (document) => {
          const fields = [...(document.schema?.fields ?? []), { name: 'x'.repeat(200), type: 'text' as const }]
          return { ...document, schema: { strict: false, fields } }
        }),
    },
  },
  play: async () => {
    await expect(await screen.findByText(/^Ready\. The layout passes every check\. In the data: 1 error/)).toBeVisible()
    await choose('Dataset schema, not ready')
    await expect(screen.getByText(/refuse the dataset schema: The field name "x+…x+" has 200 characters/)).toBeVisible()
    await expect(screen.getByRole('button', { name: 'Schema' })).toBeVisible()
    await expect(screen.getByRole('button', { name: 'Download the draft' })).toBeEnabled()
    await choose('Dataset, JSONL, not ready')
    await expect(screen.getByRole('button', { name: 'Download the draft' })).toBeEnabled()
  },
}

/** The files of another platform are shown one at a time, made from the first datapoints; a setting changes them at once. */
export const Potato: Story = {
  play: async () => {
    await choose('Potato project')
    await waitFor(() => expect(shown('config.yaml')).toHaveTextContent('task_layout: "layouts/task_layout.html"'))
    await expect(screen.getByText(/^Shown with the first 20 of 60 datapoints/)).toBeVisible()
    await userEvent.click(screen.getByText('Settings of the Potato project'))
    await userEvent.type(screen.getByRole('textbox', { name: 'Completion code' }), 'DONE1')
    await waitFor(() => expect(shown('config.yaml')).toHaveTextContent('completion_code: "DONE1"'))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'File' }), 'data/items.jsonl')
    await expect(shown('data/items.jsonl')).toHaveTextContent('Explain gravity to a child of 19.')
    await expect(shown('data/items.jsonl')).not.toHaveTextContent('a child of 20.')
  },
}
export const PotatoDark: Story = { ...Potato, ...dark }
export const LabelStudio: Story = {
  play: async () => {
    await choose('Label Studio project')
    await waitFor(() => expect(shown('labeling-config.xml')).toHaveTextContent('<View className="page">'))
  },
}

/** Hostile words stay words, in the list of losses and in every file. */
export const HostileTexts: Story = {
  args: {
    opened: {
      layout: [
        {
          rows: [
            { columns: [{ items: [{ type: 'free_text', description: HOSTILE, placeholder: HOSTILE }] }] },
            { columns: [{ items: [{ type: 'file_upload', description: HOSTILE }] }] },
          ],
        },
      ],
      datapoints: [{ [HOSTILE.slice(0, 20)]: HOSTILE }],
    },
  },
  play: async () => {
    await choose('Potato project')
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'File' })).toBeVisible())
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'File' }), 'layouts/task_layout.html')
    await expect(shown('layouts/task_layout.html')).not.toHaveTextContent('{{ 7*7 }}')
    await expect(document.querySelector('img')).toBeNull()
  },
}

function Export({ opened }: { readonly opened: Opened }) {
  return (
    <DesignerScene opened={opened}>
      <ExportDialog onClose={() => {}} />
    </DesignerScene>
  )
}

async function choose(name: string) {
  const dialog = await screen.findByRole('dialog', { name: 'Export' })
  await userEvent.click(await within(dialog).findByRole('radio', { name }))
}

function shown(file: string): HTMLElement {
  return screen.getByLabelText(`What is in ${file}`)
}
