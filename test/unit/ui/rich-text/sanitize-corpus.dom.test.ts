import { expect, test } from 'vitest'
import { displayHtml } from '../../../../src/ui/rich-text/display-html.ts'
import { editorHtml } from '../../../../src/ui/rich-text/editor-input.ts'
import { renderMarkdown } from '../../../../src/ui/rich-text/markdown-renderer.ts'
import { cleanPastedHtml } from '../../../../src/ui/rich-text/pasted-html.ts'
import { sanitizeHtml } from '../../../../src/ui/rich-text/sanitize.ts'
import { sampleCorpus } from '../../../fixtures/hostile/corpus.ts'
import { findForbidden } from './hostile-html.ts'

const DISPLAY = ['dir', 'class', 'tabindex', 'role', 'aria-label']

/** Every way from a text to HTML, with the attributes that the way itself adds. */
const ways: readonly (readonly [name: string, toHtml: (text: string) => string, own?: readonly string[]])[] = [
  ['sanitised', sanitizeHtml],
  ['sanitised twice', (text) => sanitizeHtml(sanitizeHtml(text))],
  ['shown', displayHtml, DISPLAY],
  ['edited', (text) => editorHtml(text, 'html')],
  ['pasted', cleanPastedHtml],
  ['as Markdown', renderMarkdown],
  ['as Markdown, shown', (text) => displayHtml(renderMarkdown(text)), DISPLAY],
  ['as Markdown, edited', (text) => editorHtml(text, 'markdown')],
]

// jsdom is slow: each way takes a share of its own. The stories take all of the corpus, in Chromium.
test.each(ways.map((way, index) => ({ name: way[0], toHtml: way[1], own: way[2] ?? [], index })))(
  'hostile texts, $name, hold only what may stay',
  ({ toHtml, own, index }) => {
    const found = sampleCorpus(ways.length * 3, index).flatMap(({ number, kind, text }) => {
      const html = toHtml(text)
      // Read again as part of other pages, where mutations would show.
      return [html, `<!doctype html><table><td>${html}`].flatMap((page) =>
        findForbidden(new DOMParser().parseFromString(page, 'text/html').body, own).map(
          (what) => `${kind} ${number}: ${what}`,
        ),
      )
    })
    expect(found).toEqual([])
  },
)

test('pasting survives styles on elements that are not HTML', () => {
  expect(cleanPastedHtml('<math><mi style="color:red">x</mi></math><p>kept</p>')).toContain('<p>kept</p>')
})
