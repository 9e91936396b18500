import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import type { Json } from '../src/base/json.ts'
import { countingKeys } from '../src/base/key.ts'
import type { Datapoint, Schema } from '../src/dataset/schema.ts'
import { createColumn, createItem, createPage, createRow } from '../src/layout/create.ts'
import { PageView } from '../src/participant/page-view.tsx'
import { itemSamples } from '../test/fixtures/item-samples.ts'
import { hostileHtml } from '../test/unit/ui/rich-text/hostile-html.ts'
import { ARABIC, LONG_WORD } from './parts/states.tsx'

/** What datasets really hold, and what somebody might slip into one. Undefined is a field that the datapoint misses. */
const VALUES: readonly (readonly [name: string, value: Json | undefined])[] = [
  ['A long word', LONG_WORD.repeat(4)],
  ['Right to left', `${ARABIC} ${ARABIC}\n\nGravity (الجاذبية) = 9.81`],
  ['Markup', '<h1>Heading</h1>\n**bold** <b>bold</b> &amp; `code`'],
  ['Emoji and combining marks', '👩‍👩‍👧‍👦 🏳️‍🌈 é ñ Z̷̢̛̪͔̲̻̙̄̎̆̐a̸l̴g̵o̶ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢'],
  ['Empty', ''],
  ['Only spaces', ' \n\t '],
  ['Huge', 'It pulls everything down, and it never rests. '.repeat(120)],
  ['Missing', undefined],
  ['Null', null],
  ['A number', 0],
  ['An object', { a: [1, { b: '<i>' }] }],
  ['A link of thousands of letters', `https://example.com/?q=${'x'.repeat(3000)}`],
  ['Hostile', hostileHtml.slice(0, 40).join('\n')],
]

const schema: Schema = {
  strict: false,
  fields: [
    { name: 'prompt', type: 'text', label: 'Prompt' },
    { name: 'answer', type: 'text', label: LONG_WORD },
    { name: 'picture', type: 'image_url' },
  ],
}
const keys = countingKeys('n')
const field = (name: string) => createColumn([createItem({ type: 'dataset_field', field: name }, keys)], keys)
const page = createPage(
  [
    createRow([field('prompt'), field('answer')], keys),
    createRow([field('picture'), createColumn([createItem(itemSamples.multiple_choice.item, keys)], keys)], keys),
  ],
  keys,
)

const ran = fn()

/** Datapoints that break layouts, on the participant's screen at each width. Nothing sticks out, and nothing of it runs. */
const meta = {
  title: 'Screens/Nasty datapoints',
  component: NastyDatapoints,
  args: { width: 390 },
  tags: ['!autodocs'],
  beforeEach: () => {
    ran.mockClear()
    Object.assign(window, { __ran: ran })
  },
  play: async ({ canvasElement }) => {
    const screens = [...canvasElement.querySelectorAll<HTMLElement>('.participant')]
    await expect(screens).toHaveLength(VALUES.length)
    await waitFor(() =>
      expect(screens.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel)).toEqual([]),
    )
    await expect(canvasElement.querySelector('script, iframe, object, [onerror], [onload]')).toBeNull()
    await expect(ran).not.toHaveBeenCalled()
  },
} satisfies Meta<typeof NastyDatapoints>
export default meta
type Story = StoryObj<typeof meta>

export const Phone: Story = {}
export const SmallPhone: Story = { args: { width: 320 } }
export const Tablet: Story = { args: { width: 820 } }
export const PhoneRightToLeft: Story = { globals: { direction: 'rtl' } }
export const TabletDark: Story = { args: { width: 820 }, globals: { theme: 'dark', participants: 'dark' } }

/** `width` of the screen in CSS pixels. */
function NastyDatapoints({ width }: { readonly width: number }) {
  return (
    <div className="flex flex-wrap items-start justify-center gap-5 p-4">
      {VALUES.map(([name, value]) => (
        <section key={name} aria-label={name} style={{ width }}>
          <h2 className="mb-1 text-xs font-medium text-muted">{name}</h2>
          <div className="participant rounded-lg border border-line p-4" role="group" aria-label={`Screen: ${name}`}>
            <PageView
              page={page}
              schema={schema}
              datapoint={datapointOf(value)}
              answers={new Map()}
              onAnswer={() => {}}
              errors={new Map()}
            />
          </div>
        </section>
      ))}
    </div>
  )
}

function datapointOf(value: Json | undefined): Datapoint {
  return new Map(value === undefined ? [] : schema.fields.map(({ name }) => [name, value]))
}
