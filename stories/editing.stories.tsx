import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { selectAllOnPage } from '../src/designer/commands/group-actions.ts'
import { typeJson } from '../src/designer/json-mode/json-draft.ts'
import { printLayout } from '../src/layout/wire/serialize.ts'
import type { DesignerStore } from '../src/store/designer-store.ts'
import { HOSTILE, type Opened } from './designer-scene.tsx'
import { EditingScene } from './editing-scene.tsx'

/** What is done with many at once: the selection, the steps, and options pasted from a spreadsheet. */
const meta = {
  title: 'Designer/Editing',
  component: EditingScene,
  // The list of steps takes the focus, and dialogs would lie over each other: on one page neither can.
  tags: ['!autodocs'],
  args: { shown: 'history', opened: {}, pasted: '', onAdd: fn() },
} satisfies Meta<typeof EditingScene>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }
const rightToLeft = { globals: { direction: 'rtl' } }

const renamed: Opened = {
  after: (store) => {
    for (const name of ['October', 'November', HOSTILE]) store.commit(`Edit “${name}”`, detailsNamed(name))
    store.undo()
  },
}

/** A step is one press away, by pointer and by arrow keys; what was undone stays in the list. */
export const History: Story = {
  args: { opened: renamed },
  play: async () => {
    const list = within(await screen.findByRole('list', { name: 'Steps, newest first' }))
    await expect(list.getByRole('button', { current: 'step' })).toHaveTextContent('Edit “November”')
    await expect(list.getByText('Undone')).toBeVisible()
    list.getByRole('button', { current: 'step' }).focus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect(list.getByRole('button', { current: 'step' })).toHaveTextContent('Edit “October”')
    await expect(list.getAllByText('Undone')).toHaveLength(2)
  },
}
export const HistoryDark: Story = { args: { opened: renamed }, ...dark }
export const HistoryRightToLeft: Story = { args: { opened: renamed }, ...rightToLeft }
export const HistoryEmpty: Story = {
  args: { opened: { after: (store) => store.load({ ...store.getState().history.present, name: 'Empty' }) } },
  play: async () => {
    await expect(await screen.findByText(/^Nothing has been changed since the page was opened/)).toBeVisible()
  },
}

/** The bar says how many there are, and groups what can stand side by side. */
export const Selection: Story = {
  args: { shown: 'selection', opened: { layout: page('A', 'B'), after: selectAllOnPage } },
  play: async () => {
    const bar = within(await screen.findByRole('toolbar', { name: 'Selection' }))
    await expect(bar.getByRole('status')).toHaveTextContent('2 items selected')
    await userEvent.click(bar.getByRole('button', { name: 'Group into two columns' }))
    await waitFor(() => expect(bar.queryByRole('button', { name: 'Group into two columns' })).toBeNull())
    await userEvent.click(bar.getByRole('button', { name: 'Select nothing' }))
    await expect(screen.queryByRole('toolbar', { name: 'Selection' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Select all' }))
    await expect(await screen.findByRole('toolbar', { name: 'Selection' })).toBeVisible()
  },
}
export const SelectionDark: Story = { args: Selection.args, ...dark }

/** Pages change together when they are shown; a page with a question says why it can't. */
export const ManyPages: Story = {
  args: { shown: 'many', opened: { layout: [...page('A'), ...page('B')], after: selectPages } },
  play: async () => {
    await expect(await screen.findByRole('button', { name: 'Make body pages' })).toBeDisabled()
    await userEvent.click(screen.getByRole('button', { name: 'Make intro pages' }))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Make intro pages' })).toBeDisabled())
    await expect(screen.getByRole('button', { name: 'Make body pages' })).toBeEnabled()
  },
}
export const ManyPagesDark: Story = { args: ManyPages.args, ...dark }

/** A text was begun as JSON, then the layout was changed elsewhere: the person chooses which of the two goes on. */
export const JsonDraftOvertaken: Story = {
  args: { shown: 'json', opened: { layout: page('Read both answers.'), after: overtake } },
  play: async () => {
    await expect(await screen.findByRole('status')).toHaveTextContent(
      /^The layout has changed since this text was begun/,
    )
    await expect(screen.getByRole('button', { name: 'Replace it with this text' })).toBeEnabled()
  },
}

/** What a spreadsheet gave is shown before it is put in; duplicates are pointed out and left out, unless they are wanted. */
export const PasteOptions: Story = {
  args: { shown: 'options', pasted: 'Label\tValue\nGood\tgood\nBad\tbad\n\nGood\tgood\n' },
  play: async ({ args }) => {
    const dialog = within(await screen.findByRole('dialog', { name: 'Paste options' }))
    await expect(dialog.getByRole('switch', { name: 'The first line names the columns' })).toBeChecked()
    await expect(dialog.getByText('1 duplicate, marked below.')).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Add 2 options' }))
    await expect(args.onAdd).toHaveBeenCalledWith([
      { label: 'Good', value: 'good' },
      { label: 'Bad', value: 'bad' },
    ])
  },
}
export const PasteOptionsDark: Story = { args: PasteOptions.args, ...dark }
/** What could part the columns is for a person to say; labels may hold it, too. */
export const PasteOptionsSplit: Story = {
  args: { shown: 'options', pasted: 'Option;Value\nYes, always;yes\n"No,\nnever";no\n' },
  play: async ({ args }) => {
    const dialog = within(await screen.findByRole('dialog', { name: 'Paste options' }))
    const cells = () => dialog.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent))
    await expect(dialog.getByRole('radio', { name: 'Semicolons' })).toBeChecked()
    await expect(cells()).toEqual([
      ['Label', 'Value'],
      ['Yes, always', 'yes'],
      ['No, never', 'no'],
    ])
    await userEvent.click(dialog.getByRole('switch', { name: 'The first line names the columns' }))
    await expect(dialog.getByRole('button', { name: 'Add 3 options' })).toBeEnabled()
    await userEvent.click(dialog.getByRole('radio', { name: 'Nowhere' }))
    await expect(cells()[1]).toEqual(['Option;Value', 'option_value'])
    await expect(dialog.queryByRole('switch')).toBeNull()
    await userEvent.click(dialog.getByRole('radio', { name: 'Semicolons' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Add 2 options' }))
    await expect(args.onAdd).toHaveBeenCalledWith([
      { label: 'Yes, always', value: 'yes' },
      { label: 'No, never', value: 'no' },
    ])
  },
}
export const PasteOptionsSplitDark: Story = { args: PasteOptionsSplit.args, ...dark }
export const PasteOptionsEmpty: Story = {
  args: { shown: 'options' },
  play: async () => {
    await expect(await screen.findByRole('button', { name: 'Add options' })).toBeDisabled()
  },
}
export const PasteOptionsHostile: Story = {
  args: { shown: 'options', pasted: `${HOSTILE}\nשלום עולם\n${HOSTILE}` },
}

function page(...contents: readonly string[]) {
  const rows = contents.map((content) => ({ columns: [{ items: [{ type: 'rich_text', content }] }] }))
  return [{ rows }]
}

function selectPages(store: DesignerStore) {
  store.select(store.getState().history.present.layout.map(({ key }) => key))
}

/** Begins a text that is no layout, changes the layout, and mends the text. */
function overtake(store: DesignerStore) {
  const text = printLayout(store.getState().history.present.layout, { ids: 'keep' })
  typeJson(store, `${text},`)
  store.commitLayout('Delete all', () => [])
  typeJson(store, text)
}

function detailsNamed(name: string): Parameters<DesignerStore['commit']>[1] {
  return (document) => ({ ...document, details: { ...document.details, name } })
}
