import { expect, test } from 'vitest'
import { decodeText } from '../../../src/base/decode-text.ts'

test.each([
  ['UTF-8', Buffer.from('café 😀 \uFFFD'), 'café 😀 \uFFFD'],
  ['UTF-8 with its mark, which the reading of JSON tells', Buffer.from('\uFEFFé'), '\uFEFFé'],
  ['UTF-16', Buffer.from('\uFEFFé', 'utf16le'), 'é'],
  ['UTF-16 the other way round', Buffer.from('\uFEFFé', 'utf16le').swap16(), 'é'],
])('reads %s as it is', (_, bytes, text) => {
  expect(decodeText(bytes)).toEqual({ text, repairs: [] })
})

test('reads what is not UTF-8 as Windows-1252, and says so', () => {
  expect(decodeText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toEqual({
    text: 'café',
    repairs: ['Read the file as Windows-1252 (Latin-1), because it is not UTF-8.'],
  })
})
