import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDatapoint } from '../../../src/dataset/check-datapoint.ts'
import { createChecker, MAX_COUNTED_FIELDS, MAX_LISTED } from '../../../src/dataset/check-datapoints.ts'
import { createSelectionWriter } from '../../../src/dataset/write-selection.ts'
import { datapointFrom } from '../../../src/dataset/datapoint.ts'
import type { JsonObject } from '../../../src/base/json.ts'
import type { FieldType } from '../../../src/base/field-type.ts'
import type { Schema } from '../../../src/dataset/schema.ts'

function schemaOf(fields: { readonly [name: string]: FieldType }, strict = true): Schema {
  return { strict, fields: Object.entries(fields).map(([name, type]) => ({ name, type })) }
}

function summaryOf(schema: Schema, objects: readonly JsonObject[]) {
  const checker = createChecker(schema)
  objects.forEach((object, index) => checker.add(index, datapointFrom(object)))
  return checker.summary()
}

describe('checkDatapoint', () => {
  const rulesOf = (type: FieldType, value: JsonObject) =>
    checkDatapoint(7, datapointFrom(value), schemaOf({ a: type })).map((finding) => finding.rule)

  it.each<[string, FieldType, JsonObject, string[]]>([
    ['a text', 'text', { a: 'x' }, []],
    ['a missing field', 'text', {}, ['missing']],
    ['an empty text', 'text', { a: '' }, ['empty']],
    ['a text of blanks', 'text', { a: ' \n' }, ['empty']],
    ['a number', 'text', { a: 3 }, ['is-number']],
    ['a boolean', 'metadata', { a: false }, ['is-boolean']],
    ['null', 'text', { a: null }, ['is-null']],
    ['a list', 'text', { a: [] }, ['is-list']],
    ['an object', 'text', { a: {} }, ['is-object']],
    ['a field that the schema does not know', 'text', { a: 'x', b: 'y' }, ['not-in-schema']],
    ['an image', 'image_url', { a: 'https://example.com/a.PNG?x=1.mp3#y' }, []],
    ['an image over http', 'image_url', { a: 'http://example.com/a.png' }, ['not-https']],
    ['a path without a host', 'image_url', { a: '/a.png' }, ['not-absolute']],
    ['a link without a protocol', 'image_url', { a: '//example.com/a.png' }, ['not-absolute']],
    ['http without a host', 'image_url', { a: 'http:///a.png' }, ['not-absolute']],
    ['another protocol', 'image_url', { a: 'file:///home/a.png' }, ['not-absolute']],
    ['a sound over http without an ending', 'audio_url', { a: 'HTTP://example.com/a' }, ['not-https']],
    ['a link with a blank', 'image_url', { a: 'https://example.com/a b.png' }, ['link-space']],
    ['a signed link with a blank', 'image_url', { a: 'https://e.org/mit leer/Größe 1.png?sig=a%2Fb' }, ['link-space']],
    ['a link with a blank after it', 'image_url', { a: 'https://example.com/a.png ' }, ['link-space']],
    ['a blank in the host', 'image_url', { a: 'https://exa mple.com/a.png' }, ['not-absolute']],
    ['a blank in an http link', 'image_url', { a: 'http://example.com/a b.png' }, ['link-space']],
    ['words with a link', 'image_url', { a: 'see https://example.com/a.png' }, ['not-absolute']],
    ['a host that cannot be', 'image_url', { a: 'https://exa<mple/a.png' }, ['not-absolute']],
    ['an address of digits', 'image_url', { a: 'https://127.0.0.1:8000/a.png' }, []],
    ['a port that cannot be', 'image_url', { a: 'https://example.com:99999/a.png' }, ['not-absolute']],
    ['an image without an ending', 'image_url', { a: 'https://picsum.photos/200' }, []],
    ['an image of another ending', 'image_url', { a: 'https://example.com/a.php' }, []],
    ['an ending in the host only', 'audio_url', { a: 'https://example.mp3' }, ['extension']],
    ['a sound', 'audio_url', { a: 'https://example.com/a.M4A' }, []],
    ['a film', 'video_url', { a: 'https://example.com/a.webm' }, []],
    ['a film for a sound', 'audio_url', { a: 'https://example.com/a.mov' }, ['extension']],
  ])('%s in a field of type %s', (_, type, value, rules) => {
    expect(rulesOf(type, value)).toEqual(rules)
  })

  it('speaks like the import', () => {
    expect(checkDatapoint(4127, datapointFrom({}), schemaOf({ prompt: 'text' }))).toEqual([
      { record_index: 4127, field: 'prompt', reason: 'missing field', rule: 'missing', severity: 'error' },
    ])
  })

  it('says what to do with a space in a link', () => {
    expect(
      checkDatapoint(0, datapointFrom({ i: 'https://example.com/a b.png' }), schemaOf({ i: 'image_url' })),
    ).toMatchObject([
      { rule: 'link-space', severity: 'warning', reason: 'the URL has a space; write %20 for it, or take it out' },
    ])
  })

  it('fails nothing but what is no absolute URL at all', () => {
    const severities = ['http://e.com/a.mp3', 'https://e.com/a b.mp3', 'https://e.com/a', 'a.mp3'].map(
      (a) => checkDatapoint(0, datapointFrom({ a }), schemaOf({ a: 'audio_url' }))[0]?.severity,
    )
    expect(severities).toEqual(['warning', 'warning', 'warning', 'error'])
  })

  it('refuses a missing field only under strict', () => {
    expect(checkDatapoint(0, datapointFrom({}), schemaOf({ a: 'text' }, false))).toMatchObject([
      { rule: 'missing', severity: 'advice' },
    ])
  })
})

describe('createChecker', () => {
  it('counts by field and rule, and remembers which datapoints', () => {
    const { counts, datapoints } = summaryOf(schemaOf({ a: 'text', b: 'image_url' }), [
      { a: 'x', b: 'https://example.com/1.png' },
      { b: 'http://example.com/2.png' },
      { a: 5, b: 'http://example.com/3.png' },
    ])
    expect(datapoints).toBe(3)
    expect(counts).toEqual([
      { field: 'a', rule: 'missing', severity: 'error', reason: 'missing field', count: 1, datapoints: [1] },
      { field: 'a', rule: 'is-number', severity: 'warning', reason: 'not a string: number', count: 1, datapoints: [2] },
      {
        field: 'b',
        rule: 'not-https',
        severity: 'warning',
        reason: 'the URL is not https',
        count: 2,
        datapoints: [1, 2],
      },
    ])
  })

  it('finds in many datapoints what it finds in each', () => {
    const schema = schemaOf({ a: 'text', b: 'audio_url', c: 'task_group_id' })
    const objects: JsonObject[] = [
      { a: '', b: 'x' },
      { a: 'x', b: 'https://e.com/a.mp3', c: 'g' },
      { z: 1 },
      { a: [], b: null, c: '' },
    ]
    const single = objects.flatMap((object, index) => checkDatapoint(index, datapointFrom(object), schema))
    const counted = summaryOf(schema, objects).counts.flatMap(({ field, rule, datapoints }) =>
      datapoints.map((n) => `${n} ${field} ${rule}`),
    )
    expect(counted.sort()).toEqual(
      single.map(({ record_index, field, rule }) => `${record_index} ${field} ${rule}`).sort(),
    )
  })

  it('keeps the first numbers only, but counts on', () => {
    const { counts } = summaryOf(
      schemaOf({ a: 'text', n: 'text' }),
      Array.from({ length: MAX_LISTED + 5 }, (_, n) => ({ n: `${n}` })),
    )
    expect(counts).toMatchObject([{ rule: 'missing', count: MAX_LISTED + 5 }])
    expect(counts[0]?.datapoints).toHaveLength(MAX_LISTED)
  })

  it('finds duplicates, whatever the order of their fields', () => {
    const { counts, duplicatesAreExact } = summaryOf(schemaOf({ a: 'text', b: 'text' }), [
      { a: '1', b: '2' },
      { a: '2', b: '1' },
      { b: '2', a: '1' },
      { a: '1', b: '2' },
    ])
    expect(counts).toMatchObject([{ field: '_raw', rule: 'duplicate', count: 2, datapoints: [2, 3] }])
    expect(duplicatesAreExact).toBe(true)
  })

  it('counts what could not be read', () => {
    const checker = createChecker(schemaOf({ a: 'text' }))
    checker.addUnreadable(3, 'oops')
    expect(checker.summary()).toMatchObject({
      datapoints: 1,
      leftOut: Uint32Array.of(3),
      counts: [{ field: '_raw', rule: 'unreadable', reason: 'oops', severity: 'error', datapoints: [3] }],
    })
  })

  it('tells the sizes of task groups', () => {
    const objects = ['g1', 'g2', 'g1', 'g3', 'g1'].map((group, n) => ({ g: group, n: `${n}` }))
    expect(summaryOf(schemaOf({ g: 'task_group_id', n: 'text' }), objects).groups).toEqual({
      field: 'g',
      count: 3,
      isExact: true,
      sizes: [
        { size: 1, groups: 2 },
        { size: 3, groups: 1 },
      ],
      largest: 'g1',
    })
    expect(summaryOf(schemaOf({ g: 'text', n: 'text' }), objects).groups).toBeNull()
  })

  it('remembers what is not uploaded, and makes task groups of the others', () => {
    const objects: JsonObject[] = [
      { link: 'http://e.com/1.png', g: 'a' },
      { link: 'e.com/2.png', g: 'b' },
      { link: '', g: 1 },
      { link: 'https://e.com/4 a.png', g: ' ' },
      { g: '1' },
    ]
    const fields = { link: 'image_url', g: 'task_group_id' } as const
    const lenient = summaryOf(schemaOf(fields, false), objects)
    expect([...lenient.leftOut]).toEqual([1])
    expect(lenient.groups).toMatchObject({
      count: 2,
      sizes: [
        { size: 1, groups: 1 },
        { size: 2, groups: 1 },
      ],
    })
    const strict = summaryOf(schemaOf(fields), objects)
    expect([...strict.leftOut]).toEqual([1, 4])
    expect(strict.groups).toMatchObject({ count: 2, sizes: [{ size: 1, groups: 2 }] })
  })

  it('leaves out what the writer of the good datapoints leaves out', () => {
    const value = fc.constantFrom('https://e.com/1.png', 'http://e.com', 'e.com', '', 3, null)
    const object = fc.record({ a: value, b: value }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(object), fc.boolean(), (objects, isStrict) => {
        const schema = schemaOf({ a: 'image_url', b: 'text' }, isStrict)
        const writer = createSelectionWriter(schema, ['a', 'b'], { which: 'good', format: 'jsonl', asText: true })
        const dropped = objects.flatMap((one, n) =>
          writer.next(n, { ok: true, datapoint: datapointFrom(one), repairs: [] }) === '' ? [n] : [],
        )
        expect([...summaryOf(schema, objects).leftOut]).toEqual(dropped)
      }),
    )
  })

  it('takes no more memory for ever new names, but finds duplicates still', () => {
    const objects = Array.from({ length: MAX_COUNTED_FIELDS + 100 }, (_, n) => ({ a: 'x', [`name ${n}`]: 'x' }))
    const { counts } = summaryOf(schemaOf({ a: 'text' }), [...objects, { a: 'x', 'name 0': 'x' }])
    expect(counts.filter(({ rule }) => rule === 'not-in-schema')).toHaveLength(MAX_COUNTED_FIELDS)
    expect(counts).toContainEqual(expect.objectContaining({ rule: 'duplicate', count: 1 }))
  })

  it('counts fields named like parts of an object', () => {
    const object: JsonObject = JSON.parse('{"__proto__": "x", "constructor": 1}')
    expect(summaryOf(schemaOf({ a: 'text' }, false), [object]).counts.map(({ field, rule }) => [field, rule])).toEqual([
      ['a', 'missing'],
      ['__proto__', 'not-in-schema'],
      ['constructor', 'not-in-schema'],
    ])
  })
})
