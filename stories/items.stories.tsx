import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { ShownField } from '../src/items/definition.ts'
import type { MultipleChoice } from '../src/items/multiple-choice/schema.ts'
import { definitionOf } from '../src/items/registry.ts'
import type { Item } from '../src/items/schemas.ts'
import { everyType, ItemGallery, type ShownItem } from './item-gallery.tsx'
import { showMediaHere } from './support/local-media.ts'
import { leftOf } from './support/measure.ts'

/** Every item type as participants see it. A new type needs its sample in test/fixtures, nothing here. */
const meta = {
  title: 'Items/Participant view',
  component: ItemGallery,
  argTypes: { items: { table: { type: { summary: '{ item, answer?, field?, error? }[]' } } } },
} satisfies Meta<typeof ItemGallery>
export default meta
type Story = StoryObj<typeof meta>

/** As each type comes from the palette, before anything is filled in. */
export const New: Story = {
  args: { items: everyType(({ item }) => ({ item: definitionOf(item).model.create() })) },
}
export const Unanswered: Story = { args: { items: everyType(({ item, field }) => ({ item, field })) } }
export const Answered: Story = { args: { items: everyType(({ item, answer, field }) => ({ item, answer, field })) } }

/** The participant pressed on without answering. */
export const WithErrors: Story = {
  args: {
    items: everyType(({ item, field }) => ({ item, field, error: definitionOf(item).checkAnswer?.(item, []) ?? null })),
  },
}

/** On the design canvas nothing can be answered, and it looks the same. */
export const Disabled: Story = { args: { ...Answered.args, isDisabled: true } }
export const LongText: Story = {
  args: {
    items: everyType(({ long, field }) => ({ item: long, field: field && { ...field, value: 'x'.repeat(900) } })),
  },
}
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    items: everyType(({ arabic, field }) => ({
      item: arabic,
      field: field && { ...field, label: 'السؤال', value: 'اشرح الجاذبية لطفل.' },
    })),
  },
  play: async ({ canvas }) => {
    // An English sentence ends with its full stop, at its right.
    const sentence = canvas.getByText(/^Video narration: /)
    await expect(leftOf(sentence, 'is kept as it is.')).toBeGreaterThan(leftOf(sentence, 'Video'))
  },
}
export const Phone: Story = { args: { ...Answered.args, width: 320 } }
export const PhoneLongText: Story = { args: { ...LongText.args, width: 320 } }
export const Dark: Story = { ...Answered, globals: { theme: 'dark', participants: 'dark' } }
export const DarkWithErrors: Story = { ...WithErrors, globals: { theme: 'dark', participants: 'dark' } }

const field: ShownField = { name: 'prompt', type: 'text', label: 'Prompt', value: 'Why?', hasDatapoint: true }
const fieldStates: readonly (readonly [title: string, field: ShownField | null])[] = [
  ['Text', field],
  ['Without a label', { ...field, label: '' }],
  ['No datapoint', { ...field, value: undefined, hasDatapoint: false }],
  ['Missing', { ...field, value: undefined }],
  ['Empty', { ...field, value: '' }],
  ['A number', { ...field, value: 3 }],
  ['An object', { ...field, value: { a: [1, 2] } }],
  ['Not in the schema', { ...field, type: null, name: 'respones_b', label: '' }],
  ['Image that does not load', { ...field, type: 'image_url', value: 'https://example.invalid/chart.png' }],
  ['Image without https', { ...field, type: 'image_url', value: 'http://example.com/chart.png' }],
  ['Sound that does not load', { ...field, type: 'audio_url', value: 'https://example.com/a.mp3' }],
  ['Film that does not load', { ...field, type: 'video_url', value: 'https://example.com/a.mp4' }],
  ['Metadata', { ...field, type: 'metadata', value: '7' }],
]

/** What a field says when there is nothing to show, and why. */
export const FieldStates: Story = {
  args: {
    items: fieldStates.map(([title, shown]) => ({
      title,
      item: { type: 'dataset_field', field: shown?.name ?? '' },
      field: shown ?? undefined,
    })),
  },
}

const HOST = 'https://here.example'
const mediaFields = [
  { type: 'image_url', path: '640x400.png' },
  { type: 'audio_url', path: '2s.wav' },
  { type: 'video_url', path: 'film.webm' },
] as const

/** Images, sounds and films that are there: made by this page, as nothing is fetched from elsewhere. */
export const LoadedMedia: Story = {
  args: {
    items: [
      {
        title: 'Image',
        item: { type: 'image', url: `${HOST}/640x400.png`, alt_text: 'A bar chart', caption: 'Reports in 2015' },
      },
      { title: 'Tall image', item: { type: 'image', url: `${HOST}/300x1600.png`, alt_text: 'A tall chart' } },
      { title: 'Small image', item: { type: 'image', url: `${HOST}/48x48.png`, alt_text: 'A small chart' } },
      ...mediaFields.map(({ type, path }): ShownItem => ({
        title: `Field of type ${type}`,
        item: { type: 'dataset_field', field: 'media' },
        field: { ...field, type, label: 'What to judge', value: `${HOST}/${path}` },
      })),
    ],
  },
  beforeEach: () => showMediaHere(HOST),
  play: async ({ canvas, canvasElement }) => {
    const images = canvas.getAllByRole<HTMLImageElement>('img')
    for (const image of images) {
      image.scrollIntoView()
      await waitFor(() => expect(image.naturalWidth).toBeGreaterThan(0))
      await expect(image.getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth)
    }
    const sound = canvasElement.querySelector('audio')
    const moving = canvasElement.querySelector('video')
    await waitFor(() => expect(sound?.duration).toBe(2))
    await waitFor(() => expect(moving?.videoWidth).toBe(320))
    // The browser's own controls reach every place of it.
    if (sound) sound.currentTime = 1
    await waitFor(() => expect(sound?.seeking).toBe(false))
    await expect(sound?.currentTime).toBe(1)
    await expect(canvas.queryByText(/could not be loaded/)).toBeNull()
    window.scrollTo(0, 0)
  },
}
export const LoadedMediaDark: Story = { ...LoadedMedia, globals: { theme: 'dark', participants: 'dark' } }

/** How many options there are decides how they are drawn, unless the item says otherwise; what is chosen decides what can be chosen still. */
export const ChoiceStates: Story = {
  args: {
    items: [
      { title: 'Two of four at most, and two are chosen', item: choice(4, 2), answer: [{ value: 1 }, { value: 2 }] },
      { title: 'The exclusive option is chosen', item: withNone(choice(4, -1)), answer: [{ value: 4 }] },
      ...[4, 5, 6].flatMap((count) =>
        [1, -1].flatMap((limit) => {
          const item = choice(count, limit)
          const title = `${count} options, ${limit === 1 ? 'one' : 'any number'}`
          return [
            { title, item, answer: [{ value: 2 }] },
            { title: `${title}, never as a dropdown`, item: openly(item), answer: [{ value: 2 }] },
          ]
        }),
      ),
    ],
  },
  play: async ({ canvas }) => {
    const group = (title: string) => within(canvas.getByRole('region', { name: title }))
    await expect(group('4 options, one').getAllByRole('radio')).toHaveLength(4)
    await expect(group('4 options, any number').getAllByRole('checkbox')).toHaveLength(4)
    await expect(group('5 options, one').queryByRole('radio')).toBeNull()
    await expect(group('5 options, one, never as a dropdown').getAllByRole('radio')).toHaveLength(5)
    await userEvent.click(group('The exclusive option is chosen').getByRole('checkbox', { name: 'Category 1' }))
    await expect(
      group('The exclusive option is chosen').getByRole('checkbox', { name: 'None of them' }),
    ).not.toBeChecked()
  },
}

function choice(count: number, limit: number): MultipleChoice {
  const options = Array.from({ length: count }, (_, index) => ({ label: `Category ${index + 1}`, value: index + 1 }))
  return { type: 'multiple_choice', description: 'What does the image show?', answer_limit: limit, options }
}

function openly(item: MultipleChoice): Item {
  return { ...item, disable_dropdown: true }
}

function withNone(item: MultipleChoice): Item {
  const last = { label: 'None of them', value: item.options.length, exclusive: true }
  return { ...item, options: [...item.options.slice(0, -1), last] }
}
