import { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import { editorExtensions } from '../../../../src/ui/rich-text/editor-extensions.ts'
import { cleanPastedHtml, editorHtml } from '../../../../src/ui/rich-text/editor-input.ts'
import { editorOutput } from '../../../../src/ui/rich-text/editor-output.ts'
import { renderMarkdown } from '../../../../src/ui/rich-text/markdown-renderer.ts'

let editor: Editor | undefined
afterEach(() => editor?.destroy())

function open(content: string, format: 'html' | 'markdown'): Editor {
  editor?.destroy()
  editor = new Editor({
    extensions: editorExtensions,
    content: editorHtml(content, format),
    textDirection: 'auto',
    injectCSS: false,
  })
  return editor
}
const through = (content: string, format: 'html' | 'markdown') => editorOutput(open(content, format), format)

describe('HTML as the editor writes it', () => {
  it.each([
    'Plain words',
    '<strong>Prompt</strong>',
    'a <em>b</em> <u>c</u> <s>d</s> <code>e</code><br>f',
    'H<sub>2</sub>O and x<sup>2</sup>',
    '<p>one</p><p>two</p>',
    '<p>one</p><p><br></p><p>three</p>',
    '<h1>a</h1><h2>b</h2><h6>c</h6><hr><blockquote><p>d</p></blockquote>',
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
    '<ol start="3"><li>c</li></ol>',
    '<pre><code>a &lt; b\n  c</code></pre>',
    '<table><tbody><tr><th>a</th><th align="right">b</th></tr><tr><td colspan="2">c</td></tr></tbody></table>',
    '<img src="https://a.example/b.png" alt="c" width="20">',
    '<a href="https://a.example/?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">d</a>',
    '',
  ])('%s stays as it is', (html) => {
    expect(through(html, 'html')).toBe(html)
  })

  it.each([
    ['<b>a</b> <i>b</i> <del>c</del>', '<strong>a</strong> <em>b</em> <s>c</s>'],
    ['<p>a</p>', 'a'],
    ['<p></p>', ''],
    ['<div><p>a</p><div>b</div></div>', '<p>a</p><p>b</p>'],
    ['<p>a</p><p></p><p>&nbsp;</p>', 'a'],
    ['<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>', '<ul><li>a</li><li><p>b</p><p>c</p></li></ul>'],
    ['<p style="color:red" onclick="x()">a</p><script>b</script>', 'a'],
  ])('%s becomes %s', (html, expected) => {
    expect(through(html, 'html')).toBe(expected)
  })
})

describe('Markdown as the editor writes it', () => {
  it.each([
    'Plain words',
    '**Prompt**',
    'a *b* ~~c~~ `d` <u>e</u> H<sub>2</sub>O',
    '## a\n\nb\n\n---\n\n> c',
    '- a\n- b\n  - c',
    '1. a\n2. b',
    '```\na < b\n```',
    '[a](https://b.example/c)',
    '![a](https://b.example/c.png)',
    '',
  ])('%s stays as it is', (markdown) => {
    expect(through(markdown, 'markdown')).toBe(markdown)
  })

  // What a person types as plain words must be shown as those words, whatever Markdown would make of them.
  it.each([
    '# no heading',
    '#no heading',
    '- no item',
    '+ no item',
    '1. no item',
    '12) no item',
    '---',
    '===',
    '> no quote',
    '2 * 3 * 4',
    '*no stress*',
    '_no stress_',
    'snake_case_name',
    '`no code`',
    '~~not struck~~',
    '[no](https://a.example/link)',
    '<b>no tag</b> &amp; &lt;',
    'a \\ b',
    '| a | b |',
    '    no code',
  ])('%s is not taken for Markdown', (words) => {
    const { schema } = open('', 'markdown')
    editor!.commands.setContent({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    })
    const html = renderMarkdown(editorOutput(editor!, 'markdown'))
    const body = new DOMParser().parseFromString(html, 'text/html').body
    expect(schema.nodes.paragraph).toBeDefined()
    expect(body.textContent.trim()).toBe(words.trim())
    expect(
      [...body.querySelectorAll('*')].filter((element) => element.localName !== 'a').map((e) => e.localName),
    ).toEqual(['p'])
  })

  it('keeps a bar inside of a table cell, and its alignment', () => {
    const markdown = '| a \\| b | c |\n| --- | ---: |\n| d | e |'
    expect(renderMarkdown(through(markdown, 'markdown'))).toBe(renderMarkdown(markdown))
  })

  it('keeps brackets in an address, and the size of an image', () => {
    expect(renderMarkdown(through('<a href="https://a.example/b_(c)">d</a>', 'markdown'))).toContain(
      'href="https://a.example/b_%28c%29"',
    )
    expect(through('<img src="https://a.example/b.png" alt="c" width="20">', 'markdown')).toBe(
      '<img src="https://a.example/b.png" alt="c" width="20">',
    )
  })
})

describe('what is pasted', () => {
  it('turns the styles of Google Docs into tags, and its outer bold into nothing', () => {
    const docs =
      '<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:700">a</span><span style="font-style:italic">b</span><span style="text-decoration:line-through">c</span><span style="font-weight:400">d</span></p></b>'
    open('', 'html').commands.setContent(cleanPastedHtml(docs))
    expect(editorOutput(editor!, 'html')).toBe('<strong>a</strong><em>b</em><s>c</s>d')
  })

  it('leaves nothing of Word but the words and their stress', () => {
    const word =
      '<html xmlns:o="urn:x"><head><style>p.MsoNormal {margin:0}</style></head><body><!--StartFragment--><p class="MsoNormal" style="mso-x:y"><b>a</b><o:p></o:p></p><!--EndFragment--></body></html>'
    open('', 'html').commands.setContent(cleanPastedHtml(word))
    expect(editorOutput(editor!, 'html')).toBe('<strong>a</strong>')
  })
})

describe('links and images', () => {
  it('takes no address but https, whichever way it comes', () => {
    open('words', 'html').commands.selectAll()
    for (const href of ['javascript:x()', 'http://a.example', '/b', 'mailto:a@b.example']) {
      expect(editor!.commands.setLink({ href })).toBe(false)
    }
    editor!.commands.insertContent('<img src="http://a.example/b.png"><img src="data:image/png;base64,AA==">')
    expect(editorOutput(editor!, 'html')).not.toMatch(/<a|<img/)
  })
})
