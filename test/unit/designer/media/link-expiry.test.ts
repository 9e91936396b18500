import { describe, expect, test } from 'vitest'
import { describeExpiry, readExpiry } from '../../../../src/designer/media/link-expiry.ts'

const at = (iso: string) => Date.parse(iso)

describe('readExpiry', () => {
  test.each([
    ['Amazon', 'X-Amz-Date=20240131T120000Z&X-Amz-Expires=3600&X-Amz-Signature=a%2Fb', '2024-01-31T13:00:00Z'],
    [
      'Amazon in small letters, over a leap day',
      'x-amz-date=20240228T230000Z&x-amz-expires=7200',
      '2024-02-29T01:00:00Z',
    ],
    ['Google', 'X-Goog-Date=20240131T120000Z&X-Goog-Expires=604800', '2024-02-07T12:00:00Z'],
    ['Azure', 'sv=2022&se=2024-01-31T12%3A30%3A00Z&sig=abc', '2024-01-31T12:30:00Z'],
    ['Azure with a date alone', 'se=2024-02-01&sig=abc', '2024-02-01T00:00:00Z'],
    ['CloudFront', 'Expires=1706702400&Signature=x&Key-Pair-Id=K', '2024-01-31T12:00:00Z'],
    ['older Amazon', 'AWSAccessKeyId=A&Expires=1706702400&Signature=x', '2024-01-31T12:00:00Z'],
  ])('%s', (_who, query, iso) => {
    expect(readExpiry(`https://bucket.example/a/b.png?${query}`)).toBe(at(iso))
  })

  test.each([
    ['no query', 'https://a.example/a.png'],
    ['another query', 'https://a.example/a.png?width=300'],
    ['a `se` that is no signature', 'https://a.example/a.png?se=2024-02-01'],
    ['an `Expires` that is no signature', 'https://a.example/a.png?Expires=1706702400'],
    ['an `Expires` that is no time', 'https://a.example/a.png?Expires=soon&Signature=x'],
    ['half of it', 'https://a.example/a.png?X-Amz-Expires=3600'],
    ['a broken date', 'https://a.example/a.png?X-Amz-Date=yesterday&X-Amz-Expires=3600'],
    ['a broken date of Azure', 'https://a.example/a.png?se=2024-13-45T99:00:00Z&sig=x'],
    ['in the fragment', 'https://a.example/a.png#Expires=1706702400&Signature=x'],
    ['not a link', 'a.png?Expires=1706702400&Signature=x'],
    ['nothing', ''],
  ])('null for %s', (_what, url) => {
    expect(readExpiry(url)).toBeNull()
  })
})

describe('describeExpiry', () => {
  const now = at('2024-01-31T12:00:00Z')
  test.each([
    ['2024-01-31T12:00:30Z', false, 'expires in less than a minute'],
    ['2024-01-31T12:01:59Z', false, 'expires in 1 minute'],
    ['2024-01-31T13:30:00Z', false, 'expires in 1 hour'],
    ['2024-02-01T13:30:00Z', false, 'expires in 25 hours'],
    ['2024-02-07T12:00:00Z', false, 'expires in 7 days'],
    ['2034-01-31T12:00:00Z', false, 'expires in 3,653 days'],
    ['2024-01-31T12:00:00Z', true, 'expired less than a minute ago'],
    ['2024-01-31T11:58:00Z', true, 'expired 2 minutes ago'],
    ['2024-01-29T11:00:00Z', true, 'expired 2 days ago'],
  ])('%s', (expires, isPast, words) => {
    expect(describeExpiry(at(expires), now)).toEqual({ isPast, words })
  })
})
