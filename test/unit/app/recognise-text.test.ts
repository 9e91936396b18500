import { describe, expect, it } from 'vitest'
import { recognisePaste, recogniseText } from '../../../src/app/recognise-text.ts'

describe('recogniseText', () => {
  it.each([
    ['[{"rows":[]}]', 'x.json', 'layout'],
    ['{"batch_items":[]}', 'x.json', 'layout'],
    ['[{"type":"free_text","description":"Why?"}]', 'x.json', 'layout'],
    ['{"strict":false,"fields":{"a":{"type":"text"}}}', 'x.json', 'schema'],
    ['{"schema":{"fields":{"a":{"type":"text"}}}}', 'x.json', 'schema'],
    ['[{"prompt":"a"},{"prompt":"b"}]', 'x.json', 'dataset'],
    ['{"prompt":"a"}\n{"prompt":"b"}', 'rows.jsonl', 'dataset'],
    ['a,b\n1,2', 'rows.csv', 'dataset'],
    ['{"kind":"batch-layout-designer project","version":1}', 'x.json', 'project'],
  ] as const)('%s in %s is a %s', (text, name, kind) => {
    expect(recogniseText(text, name, null)).toBe(kind)
    // The content decides, whichever input it came through.
    expect(recogniseText(text, name, 'layout')).toBe(kind)
  })

  it('follows the input it came through where the content says nothing', () => {
    expect(recogniseText('', 'x.json', 'dataset')).toBe('dataset')
    expect(recogniseText('{', 'x.json', 'project')).toBe('project')
    expect(recogniseText('{', 'x.json', null)).toBe('layout')
  })
})

describe('recognisePaste', () => {
  const paste = (text: string, more: { html?: string; isOurs?: boolean } = {}) =>
    recognisePaste({ text, html: more.html ?? '', isOurs: more.isOurs ?? false })

  it.each([
    '{"type":"rich_text","content":"A"}',
    '[{"type":"free_text","description":"Why?"}]',
    '[{"type":"rich_text","content":"A"}, {"type":"dataset_field","field":"a"},]',
    '{"columns":[]}',
    '[{"columns":[]}]',
    '{"items":[]}',
    '{"rows":[]}',
    '{ “type”: “rich_text” }',
  ])('%s is a piece of a layout', (text) => {
    expect(paste(text)).toEqual({ kind: 'part' })
  })

  it.each([
    ['{"batch_items":[]}', 'Pasted text.json'],
    ['[{"type":"free_text","description":"Why?","created_by":"x"}]', 'Pasted text.json'],
    ['[{"type":"essay","text":"a"}]', 'Pasted text.json'],
    ['{"strict":false,"fields":{"a":{"type":"text"}}}', 'Pasted text.json'],
    ['{"prompt":"a"}\n{"prompt":"b"}', 'Pasted text.jsonl'],
    ['a\tb\n1\t2', 'Pasted table.tsv'],
    ['a,b\n1,2', 'Pasted table.csv'],
    ['id,prompt\n0,"a,b"\n1,"c,d"\n2,"e,f"', 'Pasted table.csv'],
    ['id;prompt;x\n0;a;b\n1;c;d\n2;e;f', 'Pasted table.csv'],
    ['{"type": broken', 'Pasted text.json'],
  ])('%s is opened as %s', (text, name) => {
    expect(paste(text)).toEqual({ kind: 'file', name })
  })

  it('opens pages from elsewhere, which could be added as well', () => {
    expect(paste('[{"rows":[]}]')).toEqual({ kind: 'file', name: 'Pasted text.json', isPages: true })
  })

  it('takes pages and unknown types that were copied here as pieces', () => {
    expect(paste('[{"rows":[]}]', { isOurs: true })).toEqual({ kind: 'part' })
    expect(paste('[{"type":"slider"}]', { isOurs: true })).toEqual({ kind: 'part' })
  })

  it.each([
    ['https://a.org/b.PNG?x=1', '', true],
    ['https://a.org/png', '', false],
    ['https://a.org/x', '<meta charset="utf-8"><img alt="" src="https://a.org/x">', true],
    ['http://a.org/b.webp', '', true],
    ['https://a.org/?f=a.png', '', false],
  ])('%s with %j is a link', (url, html, isImage) => {
    expect(paste(` ${url}\n`, { html })).toEqual({ kind: 'link', url, isImage })
  })

  it('an image copied from a page has no text, only its address', () => {
    expect(paste('', { html: '<img width="3" src="https://a.org/x?a=1&amp;b=2">' })).toEqual({
      kind: 'link',
      url: 'https://a.org/x?a=1&b=2',
      isImage: true,
    })
  })

  it.each([
    ['Just a sentence.', null],
    ['See https://a.org', null],
    ['Two lines\nof words', null],
    ['First, this.\nSecond, that.', 'Pasted table.csv'],
    ['Apples,\nPears,', null],
    ['"Yes," she said.\n"No," he said.', 'Pasted table.csv'],
  ])('%s is words', (text, name) => {
    expect(paste(text)).toEqual({ kind: 'words', name })
  })

  it('nothing is nothing', () => {
    expect(paste('  ')).toBeNull()
  })
})
