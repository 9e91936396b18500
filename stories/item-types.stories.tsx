import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { definitionOf, definitions } from '../src/items/registry.ts'
import { fileTypeOf } from '../src/items/schemas.ts'
import { ItemTypePage } from './item-type-page.tsx'
import { everyType } from './item-gallery.tsx'
import { itemSamples } from '../test/fixtures/item-samples.ts'
import { expectIndented, expectWithinPage } from './support/measure.ts'

/** A page for each item type: how participants see it, which JSON it makes, what each key means and what is checked. */
const meta = {
  title: 'Item types/Pages',
  component: ItemTypePage,
  args: { type: 'rich_text' },
  tags: ['!autodocs'],
  // What is changed in the form is in the file at once; a type that is only carried along goes out as it came.
  play: async ({ args: { type }, canvas, canvasElement }) => {
    await expectWithinPage(canvasElement)
    for (const code of canvas.getAllByRole('group', { name: / as JSON$/ })) {
      await expectIndented(code, '{', '"type"')
      // All of it is to be seen at once.
      await expect(code.scrollHeight).toBe(code.clientHeight)
    }
    // Each key says what it takes; that null is as good as absent goes without saying.
    await expect(canvas.queryAllByRole('cell', { name: /\banything\b/ })).toEqual([])
    const json = canvas.getByRole('group', { name: 'The item as JSON' })
    const before = json.textContent
    const form = within(canvas.getByRole('region', { name: 'In the designer' }))
    const box = form.queryAllByRole('textbox').find((one) => !one.matches('[readonly]'))
    if (box === undefined) {
      await expect(json).toHaveTextContent(`"type": "${fileTypeOf(itemSamples[type].item)}"`)
      return
    }
    await userEvent.type(box, '?')
    await expect(json.textContent).not.toBe(before)
    // What the page says of the sample stays as it was.
    await userEvent.keyboard('{Backspace}')
    await expect(json.textContent).toBe(before)
  },
} satisfies Meta<typeof ItemTypePage>
export default meta
type Story = StoryObj<typeof meta>

// Storybook reads the exports without running them, so each type has its line; the overview fails while one is missing.
export const RichText: Story = { args: { type: 'rich_text' } }
export const Image: Story = { args: { type: 'image' } }
export const DatasetField: Story = { args: { type: 'dataset_field' } }
export const MultipleChoice: Story = { args: { type: 'multiple_choice' } }
export const MultipleChoiceWithFreeText: Story = { args: { type: 'multiple_choice_with_free_text' } }
export const FreeText: Story = { args: { type: 'free_text' } }
export const FreeTextWithUnit: Story = { args: { type: 'free_text_with_unit' } }
export const FileUpload: Story = { args: { type: 'file_upload' } }
export const VideoNarration: Story = { args: { type: 'video_narration' } }
export const Unknown: Story = { args: { type: 'unknown' } }
const phone = { viewport: { value: 'phone' } }
export const MultipleChoicePhone: Story = { args: { type: 'multiple_choice' }, globals: phone }
export const MultipleChoiceWithFreeTextPhone: Story = {
  args: { type: 'multiple_choice_with_free_text' },
  globals: phone,
}
export const FreeTextWithUnitPhone: Story = { args: { type: 'free_text_with_unit' }, globals: phone }
export const FileUploadPhone: Story = { args: { type: 'file_upload' }, globals: phone }
export const PhoneRightToLeft: Story = {
  args: { type: 'multiple_choice' },
  globals: { ...phone, direction: 'rtl' },
}
export const RightToLeft: Story = { args: { type: 'free_text_with_unit' }, globals: { direction: 'rtl' } }
const pages = [
  RichText,
  Image,
  DatasetField,
  MultipleChoice,
  MultipleChoiceWithFreeText,
  FreeText,
  FreeTextWithUnit,
  FileUpload,
  VideoNarration,
  Unknown,
]

/** Every type of the registry at a glance. */
export const Overview: Story = {
  render: () => (
    <div className="mx-auto max-w-4xl p-5">
      <h1 className="text-xl font-semibold">Item types</h1>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2">
        {everyType(({ item }) => {
          const { model, icon: Icon, summary } = definitionOf(item)
          return (
            <li key={model.type} className="flex gap-3 rounded-lg border border-line bg-surface p-4">
              <Icon size={18} aria-hidden className="mt-0.5 shrink-0 text-muted" />
              <div>
                <h2 className="font-medium">
                  {model.label} <code className="text-xs font-normal text-muted">{model.type}</code>
                </h2>
                <p className="mt-0.5 text-muted">{summary}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(pages.map(({ args }) => args?.type)).toEqual(Object.keys(definitions))
    await expect(canvas.getAllByRole('listitem')).toHaveLength(pages.length)
  },
}
