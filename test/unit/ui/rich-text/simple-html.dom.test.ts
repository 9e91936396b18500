import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayHtml } from '../../../../src/ui/rich-text/display-html.ts'
import { listRemoved, sanitizeHtml } from '../../../../src/ui/rich-text/sanitize.ts'
import { isSimpleHtml } from '../../../../src/ui/rich-text/simple-html.ts'
import { hostileHtml } from './hostile-html.ts'

describe('a simple text', () => {
  it.each(['', 'words', ' a\n b ', '<p>Text <strong>bold</strong></p>', '<ol><li>1 &lt; 2</li></ol>', '</p>', 'ä “b”'])(
    '%s',
    (html) => expect(isSimpleHtml(html)).toBe(true),
  )

  it.each([
    '<p class="a">b</p>',
    '<script>',
    '<<p>script>',
    '<p/onclick=a>',
    '<p >a</p>',
    '<P>a</P>',
    '<p',
    'a > b',
    'a & b',
    '&colon;',
    '&#106;',
    '<!-- a -->',
    '<svg>',
    '<table>',
    'a\0b',
    ...hostileHtml,
  ])('is not %s', (html) => expect(isSimpleHtml(html)).toBe(false))

  it('comes out as it would if it were looked through by the sanitiser', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        const html = pieces.join('')
        expect(isSimpleHtml(html)).toBe(true)
        // The comment is taken out again, but is not simple.
        const looked = `${html}<!---->`
        expect(isSimpleHtml(looked)).toBe(false)
        expect(sanitizeHtml(html)).toBe(sanitizeHtml(looked))
        expect(shown(html)).toBe(shown(looked))
        expect(listRemoved(looked)).toEqual(['A comment is removed'])
      }),
    )
  })
})

/** As it stands on the page. The paragraph that the end of none makes is empty: its direction does not matter. */
function shown(html: string): string {
  const box = document.createElement('div')
  box.innerHTML = displayHtml(html)
  return box.innerHTML.replaceAll('<p dir="auto"></p>', '<p></p>')
}

const TAGS = 'h1 h6 p div span br hr ul ol li blockquote pre code b strong i em u s strike del sub sup'.split(' ')
const WORDS = [
  'a',
  ' ',
  '\n',
  'script',
  '/',
  '=',
  '"',
  'ä',
  '{{x}}',
  '&lt;',
  '&gt;',
  '&amp;',
  '&quot;',
  '&nbsp;',
  '&#39;',
]
const PIECES = [...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`]), ...WORDS]
