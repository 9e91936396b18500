import type { Meta, StoryObj } from '@storybook/react-vite'
import { startTransition, useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { RichTextContent } from '../src/ui/rich-text/rich-text-content.tsx'
import { RichTextEditor, type RichTextEditorProps } from '../src/ui/rich-text/rich-text-editor.tsx'
import { findForbidden, hostileHtml, hostileMarkdown } from '../test/unit/ui/rich-text/hostile-html.ts'

const EVERYTHING = `<h1>Compare two answers</h1>
<p>Read the <strong>prompt</strong>, then both answers. Say which one is <em>more helpful</em>, <u>not</u> which is <s>longer</s>.
See the <a href="https://example.com/guide">full guide</a>, or write <code>N/A</code> where H<sub>2</sub>O or x<sup>2</sup> is meant.</p>
<h2>What counts</h2>
<ul><li>It answers the question<ul><li>all of it</li></ul></li><li>It is true</li></ul>
<h3>In this order</h3>
<ol><li>Correct</li><li>Clear</li></ol>
<blockquote><p>When in doubt, choose the answer that you would rather have got.</p></blockquote>
<table><tbody><tr><th>Mark</th><th>Meaning</th><th align="right">Points</th></tr><tr><td>Good</td><td>Nothing is missing</td><td align="right">2</td></tr><tr><td>Fair</td><td>Something is missing</td><td align="right">1</td></tr></tbody></table>
<pre><code>def gravity(mass):
    return mass * 9.81</code></pre>
<hr>
<p dir="auto">مرحبا، هذا نص بالعربية.</p>`

const MARKDOWN = `## Read this first

Choose **one** answer. _Both_ may be right.

1. Read the prompt
2. Read the answers

| Mark | Points |
| --- | ---: |
| Good | 2 |

> Take your time.`

/** The editor as the canvas uses it: what is reported comes back as its content. */
function EditorOnPage({ content: start, onChange, ...props }: RichTextEditorProps) {
  const [content, setContent] = useState(start)
  const handleChange = (next: string) => {
    setContent(next)
    onChange(next)
  }
  return <RichTextEditor {...props} content={content} onChange={handleChange} />
}

const meta = {
  title: 'Parts/Rich text',
  component: RichTextEditor,
  subcomponents: { RichTextContent },
  render: (args) => <EditorOnPage {...args} />,
  args: { content: '<strong>Prompt</strong>', format: 'html', label: 'Rich text', onChange: fn(), onDone: fn() },
  decorators: [
    (Story) => (
      <div className="participant mx-auto mt-16 max-w-2xl p-6">
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof RichTextEditor>
export default meta

type Story = StoryObj<typeof meta>

// On a page of docs they would take the focus from each other.
const notInDocs = ['!autodocs']

export const Shown: Story = {
  render: () => <RichTextContent content={EVERYTHING} format="html" />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'full guide' })).toHaveAttribute('rel', 'noopener noreferrer')
    await expect(getComputedStyle(canvas.getAllByRole('list')[0]!).listStyleType).toBe('disc')
    await expect(getComputedStyle(canvas.getByText(/مرحبا/)).direction).toBe('rtl')
  },
}

export const Markdown: Story = {
  render: () => <RichTextContent content={MARKDOWN} format="markdown" />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Read this first' })).toBeVisible()
    await expect(canvas.getByText('one').tagName).toBe('STRONG')
    await expect(canvas.getByRole('table')).toBeVisible()
  },
}

/** A table too wide for its place scrolls by itself; long words and images stay within. */
export const Narrow: Story = {
  render: () => (
    <div style={{ inlineSize: 240 }}>
      <RichTextContent
        format="html"
        content={`<p>${'long'.repeat(30)}</p><table><tr>${'<td>internationalisation</td>'.repeat(5)}</tr></table>`}
      />
    </div>
  ),
  play: async ({ canvas }) => {
    const box = canvas.getByRole('group', { name: 'Table' })
    await expect(box.scrollWidth).toBeGreaterThan(box.clientWidth)
    await expect(box.clientWidth).toBeLessThanOrEqual(240)
    await expect(canvas.getByText(/longlong/).scrollWidth).toBeLessThanOrEqual(240)
  },
}

// The tripwire that every hostile text calls; laid before anything is shown.
const ran = fn()

/** Every hostile text is put on the page as participants and designers would meet it. Nothing of it may run. */
export const Hostile: Story = {
  tags: notInDocs,
  // The texts themselves break every rule of good pages: empty links, headings out of order. What counts here is that none of them runs.
  parameters: { a11y: { test: 'off' } },
  render: () => (
    <>
      {hostileHtml.map((content) => (
        <RichTextContent key={content} content={content} format="html" />
      ))}
      {hostileMarkdown.map((content) => (
        <RichTextContent key={content} content={content} format="markdown" />
      ))}
      {hostileHtml.slice(0, 40).map((content) => (
        <RichTextEditor key={content} content={content} format="html" label="Hostile" onChange={fn()} onDone={fn()} />
      ))}
    </>
  ),
  beforeEach: () => {
    ran.mockClear()
    Object.assign(window, { __ran: ran })
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('.participant-rich-text-plain')).toHaveLength(0))
    for (const link of canvasElement.querySelectorAll<HTMLElement>('.participant-rich-text:not(.ProseMirror) *')) {
      for (const type of ['mouseover', 'focus', 'animationstart', 'toggle']) link.dispatchEvent(new Event(type))
      // A click on a link that stayed would leave the page.
      if (!link.closest('a')) link.click()
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    await expect(ran).not.toHaveBeenCalled()
    const shown = [...canvasElement.querySelectorAll('.participant-rich-text:not(.ProseMirror)')]
    await expect(shown).toHaveLength(hostileHtml.length + hostileMarkdown.length)
    const own = ['dir', 'class', 'tabindex', 'role', 'aria-label']
    await expect(shown.flatMap((text) => findForbidden(text, own))).toEqual([])
    await expect(document.body.textContent).not.toContain('evil.example/x.js')
    // The tripwire itself works.
    canvasElement.insertAdjacentHTML('beforeend', '<img src="data:," onerror="__ran()" alt="" hidden>')
    await waitFor(() => expect(ran).toHaveBeenCalledOnce())
  },
}

export const Editing: Story = { tags: notInDocs, args: { content: EVERYTHING, autoFocus: true } }

export const EditingEmpty: Story = { tags: notInDocs, args: { content: '', autoFocus: true } }

/** Opening, walking about and leaving change nothing, even where the HTML is written in an odd way. */
export const OpeningChangesNothing: Story = {
  tags: notInDocs,
  args: { content: '<P CLASS=x>a <b>b</b>\n</P><script>c</script><table><tr><td>d<tr><td>e<td>f</table>' },
  play: async ({ canvas, args }) => {
    const text = canvas.getByRole('textbox', { name: 'Rich text' })
    await userEvent.click(text)
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}')
    await userEvent.keyboard('{Escape}')
    await expect(args.onDone).toHaveBeenCalled()
    await expect(args.onChange).not.toHaveBeenCalled()
  },
}

/** Drawn piece by piece on a busy page, it still takes the focus once it stands there. */
export const OpenedOnABusyPage: Story = {
  tags: notInDocs,
  args: { autoFocus: true },
  render: (args) => <OpenedBetweenOthers {...args} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Edit' }))
    await canvas.findByRole('textbox', { name: 'Rich text' })
    await focusedText(canvas)
  },
}

function OpenedBetweenOthers(props: RichTextEditorProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => startTransition(() => setOpen(true))}>
        Edit
      </button>
      {isOpen && <RichTextEditor {...props} />}
      {isOpen && Array.from({ length: 20 }, (_, place) => <Slow key={place} />)}
    </>
  )
}

/** Takes its time to be drawn, so that React lets others have their turn before the next. */
function Slow() {
  const end = performance.now() + 10
  while (performance.now() < end);
  return null
}

export const TypingAndUndo: Story = {
  tags: notInDocs,
  args: { autoFocus: true },
  render: (args) => (
    <div data-testid="page">
      <EditorOnPage {...args} />
    </div>
  ),
  play: async ({ canvas, args }) => {
    const text = await focusedText(canvas)
    const pageKeys = fn()
    document.addEventListener('keydown', pageKeys)
    await write(' of today')
    await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith('<strong>Prompt of today</strong>'))
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith('<strong>Prompt</strong>'))
    // The app's own undo must not hear of it.
    await expect(pageKeys).not.toHaveBeenCalled()
    document.removeEventListener('keydown', pageKeys)
    await expect(text).toHaveTextContent('Prompt')
    await userEvent.keyboard('{Escape}')
    await expect(args.onDone).toHaveBeenCalled()
  },
}

export const Toolbar: Story = {
  tags: notInDocs,
  args: { content: 'words', autoFocus: true },
  play: async ({ canvas, args, step }) => {
    const text = await focusedText(canvas)
    const toolbar = within(canvas.getByRole('toolbar', { name: 'Text formatting' }))
    await step('by keyboard: Alt+F10, arrow keys, Enter', async () => {
      await selectAll(text)
      await userEvent.keyboard('{Alt>}{F10}{/Alt}')
      await expect(toolbar.getByRole('button', { name: 'Bold' })).toHaveFocus()
      await userEvent.keyboard('{ArrowRight}')
      await expect(toolbar.getByRole('button', { name: 'Italic' })).toHaveFocus()
      await userEvent.keyboard('{ArrowLeft}{Enter}')
      await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith('<strong>words</strong>'))
      await waitFor(() => expect(toolbar.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true'))
    })
    await step('by pointer: a list', async () => {
      await userEvent.click(toolbar.getByRole('button', { name: 'Bullet list' }))
      await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith('<ul><li><strong>words</strong></li></ul>'))
      await userEvent.click(toolbar.getByRole('button', { name: 'Bullet list' }))
      await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith('<strong>words</strong>'))
    })
    await expect(args.onDone).not.toHaveBeenCalled()
  },
}

export const LinkOnlyToHttps: Story = {
  tags: notInDocs,
  args: { content: 'words', autoFocus: true },
  play: async ({ canvas, args }) => {
    const text = await focusedText(canvas)
    await selectAll(text)
    await userEvent.click(canvas.getByRole('button', { name: 'Link' }))
    const address = canvas.getByRole('textbox', { name: 'Link address' })
    await expect(address).toHaveFocus()
    for (const refused of ['javascript:alert(1)', 'http://example.com', 'mailto:a@example.com', '/here']) {
      await userEvent.clear(address)
      await userEvent.type(address, `${refused}{Enter}`)
      await expect(canvas.getByRole('alert')).toHaveTextContent('starts with https://')
    }
    await expect(args.onChange).not.toHaveBeenCalled()
    await userEvent.clear(address)
    await userEvent.type(address, 'https://example.com/a{Enter}')
    await waitFor(() =>
      expect(args.onChange).toHaveBeenLastCalledWith(
        '<a href="https://example.com/a" target="_blank" rel="noopener noreferrer">words</a>',
      ),
    )
    await waitFor(() => expect(text).toHaveFocus())
    await expect(args.onDone).not.toHaveBeenCalled()
  },
}

/** A bare domain gets https:// put before it, which is said beforehand, and http:// can be changed. */
export const LinkToABareDomain: Story = {
  tags: notInDocs,
  args: { content: 'words', autoFocus: true },
  play: async ({ canvas, args }) => {
    const text = await focusedText(canvas)
    await selectAll(text)
    await userEvent.click(canvas.getByRole('button', { name: 'Link' }))
    const address = canvas.getByRole('textbox', { name: 'Link address' })
    await userEvent.type(address, 'http://example.org/lab{Enter}')
    await userEvent.click(canvas.getByRole('button', { name: 'Use https:// instead' }))
    await expect(address).toHaveValue('https://example.org/lab')
    await expect(address).toHaveFocus()
    await userEvent.clear(address)
    await userEvent.type(address, 'example.org/lab')
    await expect(canvas.getByRole('status')).toHaveTextContent('Becomes https://example.org/lab')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith(expect.stringMatching(TO_THE_LAB)))
    await waitFor(() => expect(text).toHaveFocus())
  },
}

/** Who taps elsewhere has the address taken where it is one, and finds it again where it is not. Cancel and Escape take nothing. */
export const LeaveTheLinkBox: Story = {
  tags: notInDocs,
  args: { content: 'words', autoFocus: true },
  render: (args) => <LeavableEditor {...args} />,
  play: async ({ canvas, args, step }) => {
    const ask = async () => {
      await selectAll(await focusedText(canvas))
      await userEvent.click(canvas.getByRole('button', { name: 'Link' }))
      return canvas.getByRole('textbox', { name: 'Link address' })
    }
    await step('Cancel and Escape', async () => {
      await userEvent.type(await ask(), 'example.org')
      await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }))
      await userEvent.type(await ask(), 'example.org{Escape}')
      await waitFor(() => expect(canvas.queryByRole('textbox', { name: 'Link address' })).toBeNull())
      await expect(args.onChange).not.toHaveBeenCalled()
    })
    await step('unfinished', async () => {
      await userEvent.type(await ask(), 'exam')
      await userEvent.click(canvas.getByRole('button', { name: 'Elsewhere' }))
      await expect(args.onDone).toHaveBeenCalledOnce()
      await expect(args.onChange).not.toHaveBeenCalled()
      await userEvent.click(canvas.getByRole('button', { name: 'Write on' }))
      await expect(await ask()).toHaveValue('exam')
    })
    await step('finished', async () => {
      await userEvent.type(canvas.getByRole('textbox', { name: 'Link address' }), '{End}ple.org/lab')
      await userEvent.click(canvas.getByRole('button', { name: 'Elsewhere' }))
      await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith(expect.stringMatching(TO_THE_LAB)))
      await expect(args.onDone).toHaveBeenCalledTimes(2)
    })
  },
}

const TO_THE_LAB = /^<a href="https:\/\/example\.org\/lab"[^>]*>words<\/a>$/

/** An editor that closes when it is left, and opens again. */
function LeavableEditor({ onDone, onChange, content: start, ...props }: RichTextEditorProps) {
  const [isOpen, setIsOpen] = useState(true)
  const [content, setContent] = useState(start)
  return (
    <>
      {isOpen && (
        <RichTextEditor
          {...props}
          content={content}
          onChange={(next) => {
            setContent(next)
            onChange(next)
          }}
          onDone={(back) => {
            setIsOpen(false)
            onDone(back)
          }}
        />
      )}
      <button type="button" className="mt-8 me-4">
        Elsewhere
      </button>
      <button type="button" onClick={() => setIsOpen(true)}>
        Write on
      </button>
    </>
  )
}

export const SlashMenu: Story = {
  tags: notInDocs,
  args: { content: '', autoFocus: true },
  play: async ({ canvas, args }) => {
    const text = await focusedText(canvas)
    await write('/')
    await expect(await canvas.findByRole('listbox', { name: 'Insert' })).toBeVisible()
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('option', { name: 'Subheading' })).toHaveAttribute('aria-selected', 'true')
    await expect(text).toHaveAttribute('aria-activedescendant', canvas.getByRole('option', { name: 'Subheading' }).id)
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(canvas.queryByRole('listbox')).toBeNull())
    // Escape closed the list, not the editor.
    await expect(args.onDone).not.toHaveBeenCalled()
    document.execCommand('delete')
    await waitFor(() => expect(text).toHaveTextContent(''))
    await write('/')
    await write('num')
    await waitFor(() => expect(canvas.getAllByRole('option')).toHaveLength(1))
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(text.querySelector('ol li')).not.toBeNull())
    await write('first')
    await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith('<ol><li>first</li></ol>'))
    await userEvent.keyboard('{Enter}')
    await write('/')
    await expect(await canvas.findByRole('listbox', { name: 'Insert' })).toBeVisible()
  },
}

export const InMarkdown: Story = {
  tags: notInDocs,
  args: { content: 'Choose **one**', format: 'markdown', autoFocus: true },
  play: async ({ canvas, args }) => {
    await focusedText(canvas)
    await write(' * now')
    await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith('Choose **one \\* now**'))
  },
}

/** A click elsewhere ends the editing; the toolbar is not elsewhere. */
export const ClickElsewhere: Story = {
  tags: notInDocs,
  args: { autoFocus: true },
  render: (args) => (
    <>
      <EditorOnPage {...args} />
      <button type="button" className="mt-8">
        Elsewhere
      </button>
    </>
  ),
  play: async ({ canvas, args }) => {
    await focusedText(canvas)
    await userEvent.click(canvas.getByRole('button', { name: 'Insert image' }))
    await expect(canvas.getByRole('textbox', { name: 'Image address' })).toHaveFocus()
    await expect(args.onDone).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('button', { name: 'Elsewhere' }))
    await expect(args.onDone).toHaveBeenCalled()
  },
}

async function focusedText(canvas: ReturnType<typeof within>): Promise<HTMLElement> {
  const text = canvas.getByRole('textbox', { name: 'Rich text' })
  await waitFor(() => expect(text).toHaveFocus())
  return text
}

async function selectAll(text: HTMLElement): Promise<void> {
  getSelection()?.selectAllChildren(text)
  // ProseMirror hears of a new selection by an event of its own.
  await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Types as the browser does; simulated keys would race with ProseMirror, which reads what is typed from the page. */
async function write(words: string): Promise<void> {
  for (const letter of words) {
    document.execCommand('insertText', false, letter)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
