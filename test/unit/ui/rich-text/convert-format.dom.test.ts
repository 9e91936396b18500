import { describe, expect, it } from 'vitest'
import { convertFormat } from '../../../../src/ui/rich-text/convert-format.ts'

describe('HTML turned into Markdown', () => {
  it.each([
    [
      '<h2>Task</h2><p>Choose <strong>one</strong> &amp; say <em>why</em>.</p>',
      '## Task\n\nChoose **one** & say *why*.',
    ],
    ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '- a\n- b\n  - c'],
    ['H<sub>2</sub>O, <u>now</u>', 'H<sub>2</sub>O, <u>now</u>'],
    ['<a href="https://a.example/b">c</a>', '[c](https://a.example/b)'],
  ])('%s becomes %j without a loss', (html, markdown) => {
    expect(convertFormat(html, 'html')).toEqual({ content: markdown, losses: [] })
  })

  it.each([
    [
      '<table><tbody><tr><th>a</th><th>b</th></tr><tr><td colspan="2">c</td></tr></tbody></table>',
      'Table cells that span others are taken apart.',
    ],
    ['<p>a</p><script>b</script>', '<script> is removed.'],
  ])('%s says what is lost', (html, loss) => {
    expect(convertFormat(html, 'html').losses).toContain(loss)
  })
})

describe('Markdown turned into HTML', () => {
  it('loses nothing', () => {
    expect(convertFormat('## Task\n\n- a\n- **b**', 'markdown')).toEqual({
      content: '<h2>Task</h2>\n<ul>\n<li>a</li>\n<li><strong>b</strong></li>\n</ul>',
      losses: [],
    })
  })

  it('says what could never be shown', () => {
    const { content, losses } = convertFormat('a <img src=x onerror=y> [b](javascript:z)', 'markdown')
    expect(content).not.toMatch(/onerror|javascript/)
    expect(losses.join(' ')).toMatch(/only https/)
  })
})
