import fc from 'fast-check'
import { Marked } from 'marked'
import { expect, test } from 'vitest'
import { escapeMarkdown } from '../../../src/base/escape-markdown.ts'
import { corpus } from '../../fixtures/hostile/corpus.ts'

/** What a reader of Markdown sees of the words, and every tag that was made of them. */
function render(words: string) {
  const html = new Marked({ gfm: true }).parseInline(escapeMarkdown(words), { async: false })
  const tags = html.match(/<[^>]*>/g) ?? []
  const shown = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
  return { shown, tags }
}

test('words stay as they are', () => {
  for (const words of [
    '<img src=x onerror=alert(1)>',
    '![x](x.png)',
    '[x](javascript:alert(1))',
    '*a* _b_ __c__ ~~d~~ `e` \\< &lt;b&gt;',
    'a | b # c',
    'http://a.example/?b=1 HTTPS://a.example WWW.a.example ftp://a.example me@a.example',
  ])
    expect(render(words), words).toEqual({ shown: words, tags: [] })
  expect(escapeMarkdown('batch_items[0]'), 'and easy to read').toBe('batch_items\\[0\\]')
})

test('nothing hostile becomes a tag', () => {
  const lines = corpus.map(({ text }) => text.replace(/\s+/g, ' ').trim())
  for (const line of lines) expect(render(line).tags, line).toEqual([])
})

test('whatever the marks, also behind an address, they are shown', () => {
  const marks = fc.stringMatching(/^(www\.|https:\/\/)?[a1. _*`~[\]()<>!#&;|\\"'-]{0,20}$/)
  fc.assert(
    fc.property(marks, (text) => {
      const words = text.replace(/ +/g, ' ').trim()
      expect(render(words)).toEqual({ shown: words, tags: [] })
    }),
    { seed: 1, numRuns: 2000 },
  )
})
