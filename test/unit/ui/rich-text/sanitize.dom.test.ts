import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../../src/ui/rich-text/markdown-renderer.ts'
import { displayHtml } from '../../../../src/ui/rich-text/display-html.ts'
import { editorHtml } from '../../../../src/ui/rich-text/editor-input.ts'
import { cleanPastedHtml } from '../../../../src/ui/rich-text/pasted-html.ts'
import { listRemoved, sanitizeHtml } from '../../../../src/ui/rich-text/sanitize.ts'
import { findForbidden, hostileHtml, hostileMarkdown } from './hostile-html.ts'

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body

describe('hostile HTML', () => {
  it('the table is long enough to mean something, and no entry of it passes unchanged', () => {
    expect(hostileHtml.length).toBeGreaterThanOrEqual(60)
    const missed = hostileHtml.filter((html) => sanitizeHtml(html) === html)
    expect(missed).toEqual([])
  })

  it.each(hostileHtml)('%s', (html) => {
    const clean = sanitizeHtml(html)
    expect(findForbidden(parse(clean))).toEqual([])
    // Parsed again in a page of today's standard, where mutations would show.
    expect(findForbidden(parse(`<!doctype html>${clean}`))).toEqual([])
    expect(sanitizeHtml(clean)).toBe(clean)
  })

  it.each(hostileHtml)('where it is shown, edited and pasted: %s', (html) => {
    expect(findForbidden(parse(displayHtml(html)), ['dir', 'class', 'tabindex', 'role', 'aria-label'])).toEqual([])
    expect(findForbidden(parse(editorHtml(html, 'html')))).toEqual([])
    expect(findForbidden(parse(cleanPastedHtml(html)))).toEqual([])
  })
})

describe('hostile Markdown', () => {
  it.each(hostileMarkdown)('%s', (markdown) => {
    expect(findForbidden(parse(renderMarkdown(markdown)))).toEqual([])
  })
})

describe('benign formatting survives', () => {
  it.each([
    '<h1>One</h1><h2>Two</h2><h6>Six</h6>',
    '<p>a <strong>b</strong> <b>c</b> <em>d</em> <i>e</i> <u>f</u> <s>g</s> <del>h</del></p>',
    '<ul><li>a<ul><li>b</li></ul></li></ul><ol start="3"><li>c</li></ol>',
    '<blockquote>a</blockquote><pre><code>b &lt; c</code></pre><hr>d<br>e',
    'H<sub>2</sub>O and x<sup>2</sup>',
    '<table><thead><tr><th align="right">a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table>',
    '<img src="https://a.example/b.png?c=d&amp;e=f" alt="A &quot;picture&quot;" width="20" height="10">',
    'no tags at all, 1 &lt; 2 &amp; 3',
    ' spaces at the ends ',
    '',
  ])('%s', (html) => {
    expect(sanitizeHtml(html)).toBe(html)
    expect(listRemoved(html)).toEqual([])
  })

  it('opens links beside the page and tells the other side nothing', () => {
    expect(sanitizeHtml('<a href="https://a.example/b">c</a>')).toBe(
      '<a href="https://a.example/b" target="_blank" rel="noopener noreferrer">c</a>',
    )
    expect(sanitizeHtml('<a href="https://a.example" target="_top" rel="opener">c</a>')).toContain(
      'target="_blank" rel="noopener noreferrer"',
    )
  })

  it('keeps the words of what it takes away', () => {
    expect(sanitizeHtml('<font color="red">a</font> <a href="http://b.example">b</a>')).toBe('a <a>b</a>')
  })
})

describe('what is removed, in words', () => {
  it('names elements, attributes and refused addresses, each once', () => {
    expect(listRemoved('<script>1</script><script>2</script>a')).toEqual(['<script> is removed'])
    expect(listRemoved('<img src="https://a.example/b.png" onerror="c" id="d">').toSorted()).toEqual([
      'id on <img> is removed',
      'onerror on <img> is removed',
    ])
    expect(listRemoved('<a href="mailto:a@b.example">c</a>')).toEqual([
      'href on <a> is removed: only https:// addresses stay',
    ])
    expect(listRemoved('<img src="http://a.example/b.png">')).toContain(
      'src on <img> is removed: only https:// addresses stay',
    )
    expect(listRemoved('a<!-- b -->c')).toEqual(['A comment is removed'])
    expect(listRemoved('<meta charset=a><body onload=b>c').toSorted()).toEqual([
      '<meta> is removed',
      'onload on <body> is removed',
    ])
  })
})
