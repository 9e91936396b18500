import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inferSchema } from '../../../src/dataset/infer-schema.ts'
import { datapointFrom } from '../../../src/dataset/datapoint.ts'
import { readDatasetText } from '../../../src/dataset/read-text.ts'
import type { JsonObject } from '../../../src/base/json.ts'

function guess(objects: readonly JsonObject[]) {
  const { schema, reasons } = inferSchema(objects.map(datapointFrom))
  return schema.fields.map(({ name, type }) => `${name}: ${type}, ${reasons.get(name)}`)
}

function guessFile(name: string) {
  const reading = readDatasetText(readFileSync(`test/fixtures/dataset/${name}`, 'utf8'), name)
  return inferSchema(reading.datapoints, reading.names)
}

const repeat = (count: number, make: (index: number) => JsonObject) =>
  Array.from({ length: count }, (_, index) => make(index))

describe('inferSchema', () => {
  it('guesses the samples', () => {
    const types = (name: string) =>
      Object.fromEntries(guessFile(name).schema.fields.map((field) => [field.name, field.type]))
    expect(types('response-comparison.rows.jsonl')).toEqual({
      prompt: 'text',
      response_a: 'text',
      response_b: 'text',
      session_id: 'task_group_id',
    })
    expect(types('image_links.as-copied.txt')).toEqual({ id: 'metadata', link: 'image_url' })
    expect(types('images_to_compare.as-copied.txt')).toEqual({
      pair_id: 'metadata',
      image_1: 'image_url',
      image_2: 'image_url',
    })
    expect(types('images_with_queries.json')).toMatchObject({
      image_id: 'metadata',
      image_link: 'image_url',
      author: 'metadata',
      title: 'text',
    })
  })

  it('gives the reason in words', () => {
    const rows = repeat(50, (index) => ({
      picture: index === 0 ? 'none' : `https://example.com/${index}.${index % 7 === 0 ? 'jpg' : 'PNG'}?size=2`,
      sound: `https://example.com/${index}.mp3`,
      session_id: `s${index >> 1}`,
    }))
    expect(guess(rows)).toEqual([
      'picture: image_url, 98 % of values end in .png or .jpg',
      'sound: audio_url, 100 % of values end in .mp3',
      'session_id: task_group_id, named session_id, and its values repeat',
    ])
  })

  it('never says 100 % of nearly all', () => {
    const rows = repeat(500, (index) => ({ film: index === 0 ? 'none' : `https://example.com/${index}.mp4` }))
    expect(guess(rows)).toEqual(['film: video_url, 99 % of values end in .mp4'])
  })

  it('believes the name where links have no ending', () => {
    expect(guess([{ image: 'https://example.com/1', page: 'https://example.com/2' }])).toEqual([
      'image: image_url, 100 % of values are links, and the name speaks of images',
      'page: text, 100 % of values are text, the longest with 21 characters',
    ])
  })

  it('counts a character of two halves once', () => {
    expect(guess([{ a: 'so 😀😀' }])).toEqual(['a: text, 100 % of values are text, the longest with 5 characters'])
  })

  it('takes a field for media when more than half of it looks like links, those with a fault among them', () => {
    const links = [
      ...[1, 2, 3, 4].map((at) => `https://example.com/${at}.png`),
      'https://example.com/my picture 5.png',
      'http://example.com/6.png',
      'pictures/7.png',
    ]
    expect(guess(links.map((image_url) => ({ image_url })))).toEqual([
      'image_url: image_url, 86 % of values end in .png',
    ])
    const half = links.slice(0, 3).concat(['a cat', 'a dog', 'a cow'])
    expect(guess(half.map((image_url) => ({ image_url })))[0]).toMatch(/^image_url: text/)
    const noted = links.slice(0, 3).concat(['none', 'https://example.com/c'])
    expect(guess(noted.map((picture) => ({ picture })))).toEqual(['picture: image_url, 60 % of values end in .png'])
  })

  it('takes only one field for the task group, the best named', () => {
    const rows = repeat(4, (index) => ({ group: `g${index >> 1}`, task_group_id: `t${index}` }))
    expect(inferSchema(rows.map(datapointFrom)).schema.fields.map((field) => field.type)).toEqual([
      'text',
      'task_group_id',
    ])
  })

  it('does not take values that never repeat for task groups', () => {
    expect(guess(repeat(3, (index) => ({ session_id: `${index}` })))).toEqual([
      'session_id: metadata, the name speaks of an id',
    ])
  })

  it('takes numbers, dates and ids for metadata', () => {
    const rows = repeat(3, (index) => ({
      score: index,
      when: `2024-01-0${index + 1}`,
      ref: `123e4567-e89b-12d3-a456-42661417400${index}`,
    }))
    expect(guess(rows)).toEqual([
      'score: metadata, 100 % of values are no text',
      'when: metadata, 100 % of values are dates',
      'ref: metadata, 100 % of values are ids',
    ])
  })

  it('keeps fields that the sample misses, in the order of the file', () => {
    const { schema, reasons } = inferSchema([datapointFrom({ b: 'x' })], ['a', 'b'])
    expect(schema.fields.map((field) => field.name)).toEqual(['a', 'b'])
    expect(reasons.get('a')).toBe('no values to judge by')
  })

  it('invents no label', () => {
    expect(guessFile('images_with_queries.json').schema.fields.every((field) => field.label === undefined)).toBe(true)
  })
})
