import { Editor } from '@tiptap/core'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { editorExtensions } from '../../../../src/ui/rich-text/editor-extensions.ts'
import { editorHtml } from '../../../../src/ui/rich-text/editor-input.ts'
import { editorOutput } from '../../../../src/ui/rich-text/editor-output.ts'
import { readMarkdownSource } from '../../../../src/ui/rich-text/markdown-source.ts'
import { cleanPastedHtml } from '../../../../src/ui/rich-text/pasted-html.ts'
import { renderMarkdown } from '../../../../src/ui/rich-text/markdown-renderer.ts'

const listed = (list: number, level: number, mark: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l${list} level${level} lfo${list + 1}'><![if !supportLists]><span lang=EN-GB style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`

// As Word puts it on the clipboard: styles, conditional comments, lists as paragraphs with marks.
const WORD_HTML = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle><span lang=EN-GB>Guide<o:p></o:p></span></p>
<h2><span lang=EN-GB style='mso-fareast-font-family:"Times New Roman"'>What to
do<o:p></o:p></span></h2>
<p class=MsoNormal style='margin-bottom:8.0pt'><span lang=EN-GB>Read <b style='mso-bidi-font-weight:normal'>both</b> <span style='font-style:italic'>answers</span>. See <a href="https://a.example/guide">the guide</a>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${listed(0, 1, '·', 'Correct')}
${listed(0, 2, 'o', 'all of it')}
${listed(0, 1, '·', 'Clear')}
${listed(1, 1, '1.', 'First')}
${listed(1, 1, '2.', 'Second')}
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=100 style='width:75.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal><b>Mark<o:p></o:p></b></p></td><td><p class=MsoNormal>Good</p></td></tr></table>
<!--EndFragment--></body></html>`

const DOCS_HTML = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-2f0b"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial;font-weight:400;white-space:pre-wrap;">Task</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;">Choose </span><span style="font-weight:700;">one</span><span style="font-weight:400;"> and </span><span style="text-decoration:underline;-webkit-text-decoration-skip:none;">say why</span><span>.</span></p><ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">a</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>b</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>c</span></p></li></ul></b><br class="Apple-interchange-newline">`

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

describe('Markdown that somebody wrote', () => {
  const written = [
    'Title & more\n============',
    '*  one\n*  two _three_',
    'See [the guide][g] &mdash; R&D, a < b, 2 > 1',
    '[g]: https://a.example/guide',
    '<!-- for us -->',
    '| a | b |\n|---|:-:|\n| c | d |',
    '* * *',
    'Last  \nwords',
  ].join('\n\n')
  const change = (content: string, act: (editor: Editor) => void): string => {
    const opened = open(content, 'markdown')
    const source = readMarkdownSource(content, opened)
    expect(source).not.toBeNull()
    act(opened)
    return editorOutput(opened, 'markdown', source)
  }
  const placeOf = (opened: Editor, words: string): number => {
    let place = 0
    opened.state.doc.descendants((node, at) => {
      if (node.isText && node.text?.includes(words)) place = at + node.text.indexOf(words) + words.length
    })
    return place
  }
  const typeAfter = (words: string, typed: string) => (opened: Editor) =>
    opened.view.dispatch(opened.state.tr.insertText(typed, placeOf(opened, words)))

  it.each([written, `\n\n${written}\n\n`, 'a', '- a\n\n\n- b', '> a\n> b\n\nc\n'])(
    'stays byte for byte: %j',
    (text) => {
      expect(change(text, () => {})).toBe(text)
    },
  )

  it.each([
    ['Title', 's', 'Title & more\n============', '# Titles & more'],
    ['Last', ' few', 'Last  \nwords', 'Last few  \nwords'],
    ['two ', 'and ', '*  one\n*  two _three_', '- one\n- two and *three*'],
    ['R&D', ' & co.', 'R&D, a < b, 2 > 1', null],
  ])('keeps all but the block that changed: %s', (words, typed, before, after) => {
    const next = change(written, typeAfter(words, typed))
    if (after !== null) expect(next).toBe(written.replace(before, after))
    for (const block of written.split('\n\n')) if (!block.includes(words)) expect(next).toContain(block)
    expect(next).not.toMatch(/&amp;|&lt;|&gt;/)
  })

  it('keeps the others when a block goes, comes or moves, and the addresses of links wherever', () => {
    const removed = change(written, (opened) => {
      const at = placeOf(opened, 'See ')
      opened.commands.deleteRange({ from: at - 5, to: at - 5 + opened.state.doc.resolve(at).parent.nodeSize })
    })
    expect(removed).toContain('*  one\n*  two _three_\n\n| a | b |')
    expect(removed).toContain('[g]: https://a.example/guide')
    const added = change('a\n***\nb', (opened) => void opened.commands.insertContentAt(0, '<p>new & old</p>'))
    expect(added).toBe('new & old\n\na\n***\nb')
  })

  it('does not let a new list run into one that was there', () => {
    const next = change('*  a\n\nwords', (opened) => {
      opened.commands.setTextSelection(placeOf(opened, 'words'))
      opened.commands.toggleOrderedList()
    })
    expect(renderMarkdown(next).replace(/\s/g, '')).toBe('<ul><li>a</li></ul><ol><li>words</li></ol>')
  })

  it('means the same as the whole text written anew', () => {
    const block = fc.constantFrom(...written.split('\n\n').filter((text) => !/^(\[g\]|<!--|See)/.test(text)))
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.stringMatching(/^([a-z&<>]{1,4} ){0,2}[a-z]$/),
        (blocks, at, words) => {
          const content = blocks.join('\n\n')
          const opened = open(content, 'markdown')
          const source = readMarkdownSource(content, opened)
          if (source === null) return

          const index = at % opened.state.doc.childCount
          let position = 0
          for (let before = 0; before < index; before++) position += opened.state.doc.child(before).nodeSize
          opened.commands.insertContentAt(position, {
            type: 'paragraph',
            content: [{ type: 'text', text: `x${words}` }],
          })
          const shown = opened.getJSON()
          const kept = editorOutput(opened, 'markdown', source)
          expect(open(kept, 'markdown').getJSON()).toEqual(shown)
        },
      ),
      { numRuns: 15 },
    )
  }, 30_000)

  it.each(['R&D', 'a & b', '1 < 2 > 0', 'Q&A; yes'])('writes %s as it is', (words) => {
    open('', 'markdown').commands.setContent({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    })
    expect(editorOutput(editor!, 'markdown')).toBe(words.replace('&A;', '&amp;A;'))
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

describe('what is pasted from elsewhere', () => {
  const pasted = (html: string) => {
    open('', 'html').commands.setContent(cleanPastedHtml(html))
    return editorOutput(editor!, 'html')
  }

  it('keeps the headings, lists, words and tables of a Word document', () => {
    expect(pasted(WORD_HTML)).toBe(
      [
        '<h1>Guide</h1>',
        '<h2>What to do</h2>',
        '<p>Read <strong>both</strong> <em>answers</em>. See <a href="https://a.example/guide" target="_blank" rel="noopener noreferrer">the guide</a>.</p>',
        '<ul><li>Correct<ul><li>all of it</li></ul></li><li>Clear</li></ul>',
        '<ol><li>First</li><li>Second</li></ol>',
        '<table><tbody><tr><td><strong>Mark</strong></td><td>Good</td></tr></tbody></table>',
      ].join(''),
    )
  })

  it('keeps those of a Google document, with its nested lists', () => {
    expect(pasted(DOCS_HTML)).toBe(
      '<h2>Task</h2><p>Choose <strong>one</strong> and <u>say why</u>.</p><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
    )
  })

  it('makes a list of paragraphs that only look like one', () => {
    expect(pasted('<p>Look:</p><p>• one</p><p>•&nbsp;two</p><p>end</p>')).toBe(
      '<p>Look:</p><ul><li>one</li><li>two</li></ul><p>end</p>',
    )
  })

  it('leaves nothing that runs', () => {
    const html = pasted(
      '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1" onclick="x()"><span style="mso-list:Ignore">·</span>a<img src=x onerror="x()"></p><svg onload="x()"><script>x()</script></svg>',
    )
    expect(html).toBe('<ul><li>a</li></ul>')
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
