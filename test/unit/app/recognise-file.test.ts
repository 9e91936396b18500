import { Blob, File } from 'node:buffer'
import { expect, describe, it } from 'vitest'
import { recogniseFile } from '../../../src/app/recognise-file.ts'
import type { FileKind } from '../../../src/app/recognise-text.ts'

/** A file that notes how many of its bytes were read. */
class WatchedFile extends File {
  read = 0
  override slice(...args: Parameters<Blob['slice']>): Blob {
    const part = super.slice(...args)
    this.read += part.size
    return part
  }
  override arrayBuffer(): Promise<ArrayBuffer> {
    this.read += this.size
    return super.arrayBuffer()
  }
}

const long = 'word '.repeat(400)
const datapoints = Array.from({ length: 200 }, (_, n) => ({
  prompt: `${n} ${long}`,
  link: `https://a.example/${n}.png`,
}))
const page = (text: string) => ({ rows: [{ columns: [{ items: [{ type: 'rich_text', content: text }] }] }] })
const pages = Array.from({ length: 200 }, (_, n) => page(`${n} ${long}`))
const instructions = pages.map((_, n) => ({ type: 'free_text', description: `${n} ${long}` }))
const fields = Object.fromEntries(datapoints.map((_, n) => [`field_${n}`, { type: 'text', label: long }]))
const project = { kind: 'batch-layout-designer project', version: 1, batch_items: pages, datapoints }
const mixed = [{ type: 'question', description: 'One of them is a datapoint' }, ...datapoints]

const print = (value: unknown) => JSON.stringify(value)
const pretty = (value: unknown) => JSON.stringify(value, null, 2)
const recognise = async (text: string | Uint8Array, name = 'x.json', hint: FileKind | null = null) => {
  const file = new WatchedFile([text], name)
  return { kind: await recogniseFile(file as never, hint), share: file.read / file.size }
}

describe('a large file', () => {
  it.each([
    ['a list of datapoints', print(datapoints)],
    ['the same over many lines', pretty(datapoints)],
    [
      'with raw line breaks and trailing commas',
      pretty(datapoints).replaceAll('word ', 'word\n').replace(/\n\]$/, ',\n]'),
    ],
    ['one object a line', datapoints.map(print).join('\n')],
    ['objects over several lines each', datapoints.map(pretty).join('\n')],
    ['datapoints of which one looks like an instruction', print(mixed)],
    ['a first datapoint larger than the first look', print([{ prompt: long.repeat(60) }, ...datapoints])],
  ])('is a dataset by its first bytes: %s', async (_, text) => {
    expect((await recognise(text)).kind).toBe('dataset')
    const far = await recognise(text + (text.endsWith(']') ? ' '.repeat(3_000_000) : '\n'.repeat(3_000_000)))
    expect(far.kind).toBe('dataset')
    expect(far.share).toBeLessThan(0.5)
  })

  it.each([
    ['layout', 'a list of pages', print(pages)],
    ['layout', 'the same over many lines', pretty(pages)],
    ['layout', 'a list of legacy instructions', pretty(instructions)],
    ['layout', 'a create body', pretty({ name: 'Batch', batch_items: pages })],
    ['layout', 'pages of which the first has no rows', print([{ id: 'a' }, ...pages])],
    ['schema', 'a schema', pretty({ strict: true, fields })],
    ['schema', 'a schema inside an object', print({ schema: { fields } })],
    ['project', 'a project', print(project)],
    ['project', 'a project over many lines', pretty(project)],
    [
      'project',
      'a project with a datapoint on each line',
      print({ ...project, batch_items: [] }).replace(/\},/g, '},\n'),
    ],
    [
      'project',
      'a project whose kind stands last',
      print({ ...project, kind: undefined, z: long, kind_: 1 }).replace(
        '"kind_":1',
        '"kind":"batch-layout-designer project"',
      ),
    ],
  ] as const)('is a %s where it is one: %s', async (kind, _, text) => {
    expect(text.length).toBeGreaterThan(64_000)
    expect((await recognise(text)).kind).toBe(kind)
    expect((await recognise(text, 'x.json', 'dataset')).kind).toBe(kind)
  })
})

describe('a small file', () => {
  it('is told by its whole text, also in UTF-16', async () => {
    expect((await recognise(print(pages.slice(0, 1)))).kind).toBe('layout')
    const utf16 = Buffer.from(`\uFEFF${print(datapoints.slice(0, 2))}`, 'utf16le')
    expect((await recognise(utf16)).kind).toBe('dataset')
  })

  it('without a telling name is a dataset when it is a table or has an object a line', async () => {
    expect((await recognise('a\tb\n1\t2\n', 'table.txt')).kind).toBe('dataset')
    expect((await recognise('{"a": 1}\n{"a": 2}\n', 'rows.txt')).kind).toBe('dataset')
    expect((await recognise('Some words.\nMore words.\n', 'notes.txt')).kind).toBe('layout')
  })

  it('is not even read where the name leaves no doubt', async () => {
    expect(await recognise('anything', 'rows.CSV')).toEqual({ kind: 'dataset', share: 0 })
  })
})

describe('a file too large to be read whole', () => {
  const kind = '"kind": "batch-layout-designer project"'
  const many = (text: string) => Array.from({ length: Math.ceil(16_000_000 / text.length) + 1 }, () => text)
  const body = many(`{"prompt": "It says \\"kind\\": \\"}${long}"},\n`).join('')
  const design = `"version": 1, "name": "Mine", "batch_items": ${pretty(pages)}`
  const read = async (text: string) => {
    expect(text.length).toBeGreaterThan(16_000_000)
    const { kind: found, share } = await recognise(text, 'x.json')
    expect(share, 'of the file that was read').toBeLessThan(0.2)
    return found
  }

  it.each([
    ['that begins as ours do', `{\n  ${kind},\n ${design}, "datapoints": [${body} {}]}\n`],
    ['on one line', `{${kind.replace(': ', ':')},${design},"datapoints":[${body} {}]}`],
    ['that says it after the layout', `{${design}, ${kind}, "datapoints": [${body} {}]}`],
    ['that says it after its datapoints', `{"datapoints": [${body} {}], ${kind}, ${design} } \n`],
  ])('is a project by its ends: one %s', async (_, text) => {
    expect(await read(text)).toBe('project')
  })

  it.each([
    ['has a datapoint that says it', `{"a": 1, "list": [${body} {${kind}}], "b": {${kind}}}`],
    ['says it in a text', `{"a": "{${JSON.stringify(kind).slice(1, -1)}", "list": [${body} {}]}`],
    ['has objects one after another', `${many(`{"a": "${long}"}\n`).join('')}{${kind}}\n{${kind}}`],
    ['is a list', `[${body} {${kind}}]`],
  ])('is none where it %s', async (_, text) => {
    expect(await read(text)).toBe('dataset')
  })
})
