import { expect, it } from 'vitest'
import { createEchoes } from '../../../src/ui/echoes.ts'

it('knows what it sent, once, however late and with gaps', () => {
  const echoes = createEchoes()
  for (const text of ['a', 'ab', 'abc']) echoes.sent(text)
  expect(echoes.isEcho('news')).toBe(false)
  expect(echoes.isEcho('ab')).toBe(true)
  // An older text that comes after a newer one is no echo any more: somebody undid.
  expect(echoes.isEcho('a')).toBe(false)
  expect(echoes.isEcho('abc')).toBe(true)
  expect(echoes.isEcho('abc')).toBe(false)
})
