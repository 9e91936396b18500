import { describe, expect, it } from 'vitest'
import { recogniseText } from '../../../src/app/recognise-text.ts'

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
