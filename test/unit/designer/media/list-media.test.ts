import { expect, test } from 'vitest'
import type { Json } from '../../../../src/base/json.ts'
import { listMedia, listMediaFields } from '../../../../src/designer/media/list-media.ts'
import { schemaOf } from '../../checks/data-report-of.ts'

const schema = schemaOf({ text: 'text', image: 'image_url', sound: 'audio_url', film: 'video_url', note: 'metadata' })
const datapoint = (values: Readonly<Record<string, Json>>) => new Map(Object.entries(values))

test('lists the fields that lead to media', () => {
  expect(listMediaFields(schema).map(({ name }) => name)).toEqual(['image', 'sound', 'film'])
  expect(listMediaFields(null)).toEqual([])
})

test('lists their values datapoint by datapoint, as they are written, wrong ones too', () => {
  const values = listMedia(schema, [
    [4, datapoint({ text: 'https://a.example/x.png', image: 'https://a.example/a%2Fb.png?s=%3D', film: 7 })],
    [6, datapoint({ sound: 'a.mp3' })],
  ])
  expect(values).toEqual([
    { index: 4, field: 'image', type: 'image_url', value: 'https://a.example/a%2Fb.png?s=%3D' },
    { index: 4, field: 'film', type: 'video_url', value: 7 },
    { index: 6, field: 'sound', type: 'audio_url', value: 'a.mp3' },
  ])
})

test('leaves out what is missing or empty', () => {
  expect(listMedia(schema, [[0, datapoint({ image: '', sound: ' \n' })]])).toEqual([])
})
