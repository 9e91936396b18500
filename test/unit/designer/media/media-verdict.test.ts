import { describe, expect, test } from 'vitest'
import type { MediaType } from '../../../../src/dataset/media-link.ts'
import { judgeLoading, refuseLink, type Loading } from '../../../../src/designer/media/media-verdict.ts'

const now = Date.parse('2024-01-31T12:00:00Z')
const picture: Loading = { state: 'loaded', width: 640, height: 480, seconds: null }
const failed = (code: number | null = null): Loading => ({ state: 'failed', code })
const signed = (date: string) => `https://a.example/a.png?X-Amz-Date=${date}&X-Amz-Expires=3600&X-Amz-Signature=x`

describe('refuseLink', () => {
  test.each([
    ['an https link', 'https://a.example/a.png', null],
    ['one with a query that must stay as it is', 'https://a.example/a%2Fb.png?sig=a%2Fb%3D', null],
    ['http', 'http://a.example/a.png', /^An http link/],
    ['HTTP', 'HTTP://a.example/a.png', /^An http link/],
    ['a path', 'cats/1.png', /^Not an absolute https link/],
    ['without a protocol', '//a.example/a.png', /^Not an absolute https link/],
    ['a script', 'javascript:alert(1)', /^Not an absolute https link/],
    ['data', 'data:image/png;base64,AAAA', /^Not an absolute https link/],
    ['a blank inside', 'https://a.example/a b.png', /^It has a space; write %20 /],
    ['a number', 7, /^Not text but the number 7\.$/],
    ['a list', ['https://a.example/a.png'], /^Not text but a list\.$/],
  ])('%s', (_what, value, reason) => {
    const refusal = refuseLink(value)
    if (reason === null) expect(refusal).toBeNull()
    else expect(refusal).toMatch(reason)
  })
})

describe('judgeLoading', () => {
  const cases: readonly [string, string, MediaType, Loading, 'good' | 'look' | 'bad', string | RegExp, string?][] = [
    ['an image', 'https://a.example/a.png', 'image_url', picture, 'good', '640 × 480 pixels'],
    [
      'an image whose link has no ending',
      'https://a.example/photo/7',
      'image_url',
      picture,
      'good',
      '640 × 480 pixels',
    ],
    [
      'a drawing without a size',
      'https://a.example/a.svg',
      'image_url',
      { ...picture, width: 0, height: 0 },
      'good',
      'Loads',
    ],
    [
      'a short sound',
      'https://a.example/a.mp3',
      'audio_url',
      { ...picture, width: 0, height: 0, seconds: 2.04 },
      'good',
      '2.0 s',
    ],
    [
      'a film',
      'https://a.example/a.mp4',
      'video_url',
      { ...picture, seconds: 125.4 },
      'good',
      '640 × 480 pixels, 2:05 min',
    ],
    [
      'a stream',
      'https://a.example/a.mp3',
      'audio_url',
      { ...picture, width: 0, height: 0, seconds: Infinity },
      'good',
      'no set length',
    ],
    [
      'a sound with an odd ending',
      'https://a.example/a.ogg',
      'audio_url',
      { ...picture, seconds: 1 },
      'look',
      /ends in \.ogg; the import most likely expects \.aac, \.m4a, \.mp3, \.wav\./,
    ],
    [
      'a sound without an ending',
      'https://a.example/sound',
      'audio_url',
      { ...picture, seconds: 1 },
      'look',
      /has no ending; the import most likely expects/,
    ],
    ['an image that ends like a film', 'https://a.example/a.mp4', 'image_url', picture, 'good', '640 × 480 pixels'],
    [
      'an image that is not there',
      'https://a.example/a.png',
      'image_url',
      failed(),
      'bad',
      'Did not load: not there, blocked by its server, or not an image.',
    ],
    [
      'a sound in a field of images',
      'https://a.example/a.mp3',
      'image_url',
      failed(),
      'bad',
      /not an image\. It ends in \.mp3, which is audio\.$/,
    ],
    [
      'a sound that is not there',
      'https://a.example/a.mp3',
      'audio_url',
      failed(4),
      'bad',
      /not there, blocked by its server, or not audio\.$/,
    ],
    ['a broken film', 'https://a.example/a.mp4', 'video_url', failed(3), 'bad', /^It is there, but damaged/],
    ['a broken connection', 'https://a.example/a.mp4', 'video_url', failed(2), 'bad', /^The connection broke/],
    ['too slow', 'https://a.example/a.png', 'image_url', { state: 'too-slow' }, 'bad', 'Took longer than 20 seconds.'],
    ['offline', 'https://a.example/a.png', 'image_url', { state: 'offline' }, 'bad', /offline/],
    [
      'signed and valid',
      signed('20240131T113000Z'),
      'image_url',
      picture,
      'good',
      '640 × 480 pixels',
      'expires in 30 minutes',
    ],
    [
      'signed, valid, not there',
      signed('20240131T113000Z'),
      'image_url',
      failed(),
      'bad',
      /^Did not load: not there/,
      'expires in 30 minutes',
    ],
    [
      'expired',
      signed('20240129T110000Z'),
      'image_url',
      failed(),
      'bad',
      'Did not load: its signature expired 2 days ago.',
    ],
    [
      'expired, but it loads',
      signed('20240129T110000Z'),
      'image_url',
      picture,
      'look',
      'It still loads, but its signature expired 2 days ago.',
    ],
  ]
  test.each(cases)('%s', (_what, url, type, loading, grade, words, expiry) => {
    const verdict = judgeLoading(url, type, loading, now)
    expect(verdict).toMatchObject({ grade, expiry: expiry ?? null })
    if (typeof words === 'string') expect(verdict.words).toBe(words)
    else expect(verdict.words).toMatch(words)
  })
})
