import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { Item } from '../src/items/schemas.ts'
import { corpus, countByClass, sampleCorpus } from '../test/fixtures/hostile/corpus.ts'
import { findForbidden } from '../test/unit/ui/rich-text/hostile-html.ts'
import { HostileTable } from './hostile-table.tsx'
import { ItemGallery, type ShownItem } from './item-gallery.tsx'

/** Texts that try to run, load or take over something, as participants would see them. What must be there is the text, and nothing else. */
const meta = {
  title: 'Items/Hostile texts',
  component: HostileTable,
  tags: ['!autodocs'],
  // What is left of a hostile text need not make a good page: lone list items, links without words.
  parameters: { a11y: { test: 'off' } },
  beforeEach: () => {
    ran.clear()
    Reflect.set(window, '__ran', (number: number) => ran.add(number))
    return () => Reflect.deleteProperty(window, '__ran')
  },
} satisfies Meta<typeof HostileTable>
export default meta
type Story = StoryObj<typeof meta>

/** The whole corpus as HTML. */
export const Html: Story = {
  args: { texts: corpus, format: 'html' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('.participant-rich-text')).toHaveLength(corpus.length))
    await checkTexts(canvasElement)
    // One class at a time, for who looks through it.
    const box = within(canvasElement).getByRole('combobox', { name: 'What they try' })
    await userEvent.selectOptions(box, 'handlers')
    const count = countByClass(corpus).get('handlers')
    await waitFor(() => expect(canvasElement.querySelectorAll('.participant-rich-text')).toHaveLength(count ?? 0))
    await userEvent.selectOptions(box, 'all')
    await waitFor(() => expect(canvasElement.querySelectorAll('.participant-rich-text')).toHaveLength(corpus.length))
    await checkTexts(canvasElement)
  },
}
export const HtmlDark: Story = {
  args: Html.args,
  globals: { theme: 'dark', participants: 'dark' },
}

/** The whole corpus as Markdown. */
export const Markdown: Story = {
  args: { texts: corpus, format: 'markdown' },
  play: async ({ canvasElement }) => {
    // Until the Markdown code is here the texts stand as they are typed.
    await waitFor(() => expect(canvasElement.querySelectorAll('.participant-rich-text-plain')).toHaveLength(0), {
      timeout: 10_000,
    })
    await checkTexts(canvasElement)
  },
}

/** A share of the corpus in every other text that participants are shown. */
export const Items: Story = {
  args: { texts: sampleCorpus(12), format: 'html' },
  render: ({ texts }) => (
    <div role="region" aria-label="Items" tabIndex={0} className="h-screen overflow-auto">
      <ItemGallery items={texts.flatMap(({ text }) => itemsWith(text))} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('section[aria-label]')).toHaveLength(sampleCorpus(12).length * 7)
    await expect(canvasElement.querySelector('script, iframe, object, embed, svg[onload], math, [onerror]')).toBeNull()
    for (const media of canvasElement.querySelectorAll('[src], a[href]'))
      await expect(media.getAttribute('src') ?? media.getAttribute('href')).toMatch(/^https:\/\/\S+$/)
    await checkNothingHappened()
  },
}

const ran = new Set<number>()

async function checkTexts(canvas: HTMLElement) {
  const found = [...canvas.querySelectorAll('[data-number] > .participant-rich-text')].flatMap((text) =>
    findForbidden(text, DISPLAY).map((what) => `${text.parentElement?.dataset.number}: ${what}`),
  )
  await expect(found).toEqual([])
  await checkNothingHappened()
}

async function checkNothingHappened() {
  await expect([...ran]).toEqual([])
  const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes('evil.example'))
  await expect(asked.map(({ name }) => name)).toEqual([])
}

/** What `displayHtml` itself adds. */
const DISPLAY = ['dir', 'class', 'tabindex', 'role', 'aria-label']

function itemsWith(text: string): readonly ShownItem[] {
  const question = { description: text, helper_text: text, placeholder_text_input: text }
  const options = [text, `${text}2`].map((value) => ({ label: text, value, heading: text }))
  const items: readonly Item[] = [
    { type: 'image', url: text, alt_text: text, caption: text },
    { type: 'multiple_choice_with_free_text', ...question, answer_limit: 1, options },
    { type: 'free_text_with_unit', ...question, unit_options: options, unit_position: 'suffix', default_unit: text },
  ]
  const types = ['text', 'image_url', 'audio_url', 'video_url'] as const
  return [
    ...items.map((item) => ({ item, answer: [{ value: text, explanation: text, unit: text }], error: text })),
    ...types.map((type) => ({
      item: { type: 'dataset_field' as const, field: text },
      field: { name: text, type, label: text, value: text, hasDatapoint: true },
    })),
  ]
}
