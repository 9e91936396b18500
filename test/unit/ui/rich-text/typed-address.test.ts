import { describe, expect, it } from 'vitest'
import { overHttps, typedAddress } from '../../../../src/ui/rich-text/typed-address.ts'

describe('an address as it is typed', () => {
  it.each([
    ['https://example.org/lab', 'https://example.org/lab'],
    [' example.org/lab ', 'https://example.org/lab'],
    ['example.org', 'https://example.org'],
    ['www.uni-köln.de:8080/a?b=c#d', 'https://www.uni-köln.de:8080/a?b=c#d'],
    ['example.org?x', 'https://example.org?x'],
  ])('%s is taken as %s', (typed, address) => {
    expect(typedAddress(typed)).toBe(address)
  })

  it.each([
    '',
    'example',
    'https://',
    'http://example.org',
    'mailto:a@example.org',
    'a@example.org',
    'javascript:alert(1)',
    '/here',
    'example.',
    'example.org and more',
    '1.5',
  ])('%s is not taken', (typed) => {
    expect(typedAddress(typed)).toBeNull()
  })
})

it.each([
  ['http://example.org/a', 'https://example.org/a'],
  ['HTTP://example.org', 'https://example.org'],
  ['http://', null],
  ['https://example.org', null],
  ['example.org', null],
])('%s over https is %s', (typed, address) => {
  expect(overHttps(typed)).toBe(address)
})
