import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { spelledNumber } from '../../../src/base/json.ts'
import { DatasetFieldView } from '../../../src/items/dataset-field/participant-view.tsx'
import type { ShownField } from '../../../src/items/definition.ts'
import { ImageView } from '../../../src/items/image/participant-view.tsx'
import type { Image } from '../../../src/items/image/schema.ts'
import { ShortensTextsProvider } from '../../../src/items/long-text.tsx'
import { itemSamples } from '../../fixtures/item-samples.ts'
import { editItem } from './answer-item.tsx'

const nothing = { value: [], onChange: () => {}, disabled: false, error: null }

describe('a dataset field', () => {
  const field: ShownField = { name: 'prompt', type: 'text', label: 'Prompt', value: 'a\n b', hasDatapoint: true }
  const show = (shown: Partial<ShownField>) =>
    render(
      <DatasetFieldView
        item={{ type: 'dataset_field', field: 'prompt' }}
        field={{ ...field, ...shown }}
        {...nothing}
      />,
    ).container

  it('shows its text as text under its label', () => {
    const container = show({ value: '<b>a</b>\n b' })
    expect(screen.getByRole('group', { name: 'Prompt' })).toBeVisible()
    expect(container.querySelector('.participant-text')?.textContent).toBe('<b>a</b>\n b')
    expect(container.querySelector('b')).toBeNull()
  })

  it('shows a text of megabytes whole, and its beginning where values are shortened', () => {
    const value = 'wor😀 '.repeat(200_000)
    expect(show({ value }).querySelector('.participant-text')?.textContent === value).toBe(true)
    const { container } = render(
      <ShortensTextsProvider value>
        <DatasetFieldView
          item={{ type: 'dataset_field', field: 'prompt' }}
          field={{ ...field, value, label: '' }}
          {...nothing}
        />
      </ShortensTextsProvider>,
    )
    expect(container.textContent).toMatch(
      /^wor😀 .* wor😀…983,335 more characters\. The preview shows the whole text\.$/,
    )
    expect(container.textContent.length).toBeLessThan(21_000)
  })

  it.each([
    [{ hasDatapoint: false, value: undefined, label: '' }, 'prompt'],
    [{ value: undefined, label: '' }, 'prompt is missing in this datapoint, so participants see nothing here'],
    [{ value: ' ', label: '' }, 'prompt is empty, so participants see nothing here'],
    [{ value: 3, label: '' }, '3prompt is a number in this datapoint, not text'],
    [{ value: spelledNumber('1.50'), label: '' }, '1.50prompt is a number in this datapoint, not text'],
    [{ value: [spelledNumber('1e2')], label: '' }, '[\n  1e2\n]prompt is a list in this datapoint, not text'],
    [{ value: null, label: '' }, 'prompt is null in this datapoint, so participants see nothing here'],
    [{ value: ['a'], label: '' }, '[\n  "a"\n]prompt is a list in this datapoint, not text'],
    [{ type: null, label: '' }, 'No such field: prompt'],
    [{ type: 'metadata', label: '' }, 'prompt is of type metadata, which participants cannot be shown'],
    [
      { type: 'image_url', value: 'http://x.org/a.png', label: '' },
      'Not an https link, so it is not loaded here: http://x.org/a.png',
    ],
    [
      { type: 'image_url', value: 'https://x.org/a b.png', label: '' },
      'This link has a space; write %20 for it, or take it out. It is not loaded here: https://x.org/a b.png',
    ],
    [
      { type: 'audio_url', value: 'javascript:alert(1)', label: '' },
      'Not an https link, so it is not loaded here: javascript:alert(1)',
    ],
    [
      { type: 'video_url', value: 'data:video/mp4,', label: '' },
      'Not an https link, so it is not loaded here: data:video/mp4,',
    ],
  ] as const)('says so for %j', (shown, words) => {
    const container = show(shown)
    expect(container.textContent).toBe(words)
    expect(container.querySelector('img, audio, video')).toBeNull()
  })

  it.each([
    ['image_url', 'img', 'image'],
    ['audio_url', 'audio', 'audio'],
    ['video_url', 'video', 'video'],
  ] as const)('loads %s as it is written, and says when it does not load', (type, tag, word) => {
    const url = 'https://x.org/a%20b?sig=%2F&x=ä'
    const container = show({ type, value: url })
    const media = container.querySelector(tag)!
    expect(media.getAttribute('src')).toBe(url)
    expect(media).toHaveAccessibleName('Prompt')
    fireEvent.error(media)
    expect(container).toHaveTextContent(`The ${word} could not be loaded: ${url}`)
  })

  it.each(['audio', 'video'] as const)('says so also for %s that failed before it was on the page', (kind) => {
    // jsdom's players have none.
    Object.defineProperty(HTMLMediaElement.prototype, 'error', { configurable: true, value: FAILED })
    try {
      expect(show({ type: `${kind}_url`, value: 'https://x.org/a' })).toHaveTextContent(
        `The ${kind} could not be loaded: https://x.org/a`,
      )
    } finally {
      Reflect.deleteProperty(HTMLMediaElement.prototype, 'error')
    }
  })

  it('tries again when the datapoint changes', () => {
    const view = (value: string) => (
      <DatasetFieldView
        item={{ type: 'dataset_field', field: 'prompt' }}
        field={{ ...field, type: 'image_url', value }}
        {...nothing}
      />
    )
    const { rerender } = render(view('https://x.org/1.png'))
    fireEvent.error(screen.getByRole('img'))
    expect(screen.queryByRole('img')).toBeNull()
    rerender(view('https://x.org/2.png'))
    expect(screen.getByRole('img')).toHaveAttribute('src', 'https://x.org/2.png')
  })

  it('is chosen among the fields that can be shown; one that is not there stays in sight', async () => {
    const { user, item } = editItem({ type: 'dataset_field', field: 'gone' }, [
      { name: 'prompt', type: 'text', label: 'Prompt' },
      { name: 'session', type: 'task_group_id' },
    ])
    const list = screen.getByRole('combobox', { name: 'Field' })
    expect([...list.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'gone (not in the dataset)',
      'prompt · Prompt · text',
    ])
    await user.selectOptions(list, 'prompt · Prompt · text')
    expect(item()).toEqual({ type: 'dataset_field', field: 'prompt' })
  })
})

describe('an image', () => {
  const image: Image = { type: 'image', url: 'https://x.org/a.png', alt_text: 'A chart', caption: 'In 2015' }

  it('has its alternative text and its caption', () => {
    render(<ImageView item={image} {...nothing} />)
    expect(screen.getByRole('img', { name: 'A chart' })).toHaveAttribute('loading', 'lazy')
    expect(screen.getByText('In 2015').tagName).toBe('FIGCAPTION')
  })

  it('is not loaded without https', () => {
    render(<ImageView item={{ ...image, url: 'http://x.org/a.png' }} {...nothing} />)
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('is edited, and its emptied caption leaves', async () => {
    const { user, item } = editItem(image)
    await user.clear(screen.getByRole('textbox', { name: 'Caption' }))
    await user.type(screen.getByRole('textbox', { name: 'Address' }), '?b')
    await user.type(screen.getByRole('textbox', { name: 'Alternative text' }), 's')
    expect(item()).toEqual({ type: 'image', url: 'https://x.org/a.png?b', alt_text: 'A charts' })
  })
})

it('switches the format of an empty rich text at once, and of another only after showing what would change', async () => {
  const { user, item } = editItem({ type: 'rich_text', content: '' })
  await user.click(screen.getByRole('radio', { name: 'Markdown' }))
  expect(item()).toEqual({ type: 'rich_text', content: '', content_format: 'markdown' })
  await user.type(screen.getByRole('textbox', { name: 'Markdown source' }), '# A')
  await user.click(screen.getByRole('radio', { name: 'HTML' }))
  expect(item()).toEqual({ type: 'rich_text', content: '# A', content_format: 'markdown' })
})

it('shows an unknown item as JSON for reading only', () => {
  editItem(itemSamples.unknown.item)
  const json = screen.getByRole('textbox', { name: 'JSON' })
  expect(json).toHaveAttribute('readonly')
  expect(JSON.parse(String((json as HTMLTextAreaElement).value))).toEqual({ type: 'slider', min: 0, max: 10 })
})

/** What a player says of an address that could not be loaded. */
const FAILED: MediaError = {
  code: 4,
  message: 'Format error',
  MEDIA_ERR_ABORTED: 1,
  MEDIA_ERR_NETWORK: 2,
  MEDIA_ERR_DECODE: 3,
  MEDIA_ERR_SRC_NOT_SUPPORTED: 4,
}
