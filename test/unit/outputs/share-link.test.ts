import { deflateSync, strToU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/base/json.ts'
import { decodeBase64Url, encodeBase64Url } from '../../../src/outputs/base64-url.ts'
import { isShare } from '../../../src/outputs/share-fragment.ts'
import { decodeShare, encodeShare } from '../../../src/outputs/share-link.ts'

const content: JsonObject = { name: 'Mine', batch_items: [{ rows: [] }], text: '“ä” 汉字 🎈 </script>' }
const message = (fragment: string) => {
  const reading = decodeShare(fragment)
  return reading.ok ? null : reading.message
}
/** A link round a text, made by hand as an attacker would: the check sums are right. */
function forge(bytes: Uint8Array): string {
  const data = encodeBase64Url(bytes)
  let sum = 0x811c9dc5
  for (let at = 0; at < data.length; at++) sum = Math.imul(sum ^ data.charCodeAt(at), 0x01000193)
  return `#share=1.${data.length.toString(36)}.${(sum >>> 0).toString(36)}.${data}`
}

describe('base64url', () => {
  it('gives any bytes back, as the platform’s own base64 does', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = encodeBase64Url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(decodeBase64Url(text)).toEqual(bytes)
      }),
    )
  })

  it('refuses what is none', () => {
    for (const text of ['A', 'AB=', 'A+B/', 'ABCDE', 'ä']) expect(decodeBase64Url(text)).toBeNull()
  })
})

describe('share link', () => {
  it('gives back any content, in letters that need no escaping', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (any) => {
        const plain = JSON.parse(JSON.stringify(any)) as JsonObject
        const link = encodeShare(plain)
        expect(link).toMatch(/^#share=[\w.-]+$/)
        expect(decodeShare(link)).toEqual({ ok: true, content: plain })
      }),
    )
  })

  it('is read when a program wrapped or escaped it', () => {
    const link = encodeShare(content)
    const wrapped = link.replace(/.{40}/g, '$&\n ')
    expect(decodeShare(wrapped)).toEqual({ ok: true, content })
    expect(decodeShare(link.replaceAll('.', '%2E'))).toEqual({ ok: true, content })
  })

  it('says how much of a cut link arrived', () => {
    const link = encodeShare(content)
    const cut = link.slice(0, -10)
    const whole = link.slice(link.lastIndexOf('.') + 1).length
    expect(message(cut)).toContain(`incomplete: ${whole - 10} of its ${whole} characters`)
  })

  it('notices any one changed letter', () => {
    const link = encodeShare(content)
    const start = link.lastIndexOf('.') + 1
    fc.assert(
      fc.property(fc.nat(link.length - start - 1), fc.constantFrom('A', 'b', '7', '-', '!'), (at, sign) => {
        fc.pre(link[start + at] !== sign)
        const damaged = link.slice(0, start + at) + sign + link.slice(start + at + 1)
        expect(message(damaged)).toMatch(/damaged/)
      }),
    )
  })

  it.each([
    ['', /holds no layout/],
    ['#other=1', /holds no layout/],
    ['#share=', /damaged/],
    ['#share=1', /damaged/],
    ['#share=1.4.x.QUJD', /damaged/],
    ['#share=2.4.x.QUJD', /newer version/],
    ['#share=one.4.x.QUJD', /damaged/],
    ['#share=%E0%A4%A', /damaged/],
    [`#share=1.1.1.${'A'.repeat(2_000_001)}`, /longer than a layout can be/],
  ])('refuses %.40s', (fragment, reason) => {
    expect(message(fragment)).toMatch(reason)
  })

  it('tells a link from another fragment', () => {
    expect([isShare(encodeShare({})), isShare('#'), isShare('#shared=1')]).toEqual([true, false, false])
  })

  it('stops unpacking a bomb', () => {
    const bomb = forge(deflateSync(new Uint8Array(40_000_000), { level: 9 }))
    expect(bomb.length).toBeLessThan(300_000)
    expect(message(bomb)).toMatch(/larger than a layout/)
  })

  it('refuses what nests without end, and what is no object', () => {
    const nested = forge(deflateSync(strToU8('{"a":'.repeat(5000) + '1' + '}'.repeat(5000))))
    expect(message(nested)).toMatch(/nested deeper/)
    const inText = forge(deflateSync(strToU8(JSON.stringify({ a: '[['.repeat(200) + '\\"[[' }))))
    expect(decodeShare(inText).ok).toBe(true)
    for (const text of ['[]', 'null', '"x"', '{', '']) {
      expect(message(forge(deflateSync(strToU8(text))))).toMatch(/damaged/)
    }
  })

  it('never throws, whatever it gets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof decodeShare(forge(bytes)).ok).toBe('boolean')
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeShare(`#share=${text}`).ok).toBe(false)
      }),
    )
  })
})
