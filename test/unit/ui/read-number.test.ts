import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '../../../src/ui/read-number.ts'

const any = { isWhole: false, min: undefined, isRequired: false }
const count = { isWhole: true, min: 1, isRequired: true }

describe('reading a typed number', () => {
  it.each([
    ['7.50', 7.5],
    ['7,50', 7.5],
    ['0,5', 0.5],
    ['30,5', 30.5],
    ['-,5', -0.5],
    [' 12 ', 12],
    ['3.142', 3.142],
    ['0,125', 0.125],
    ['1000', 1000],
    ['', null],
  ])('reads %j', (text, number) => expect(readNumber(text, any)).toEqual({ number }))

  it.each(['1.000,5', '1,000.5', '1 000', '30 Punkte', '3-4', '£9.50', '1e3', '0x10', '.', ',', '9'.repeat(400)])(
    'does not guess at %j',
    (text) => expect(readNumber(text, any)).toEqual({ fault: 'Write a number in digits, such as 12 or 7.5.' }),
  )

  it.each([
    ['1,000', 'This can be read as 1000 or as 1. Write the one that is meant.'],
    ['1.000', 'This can be read as 1000 or as 1. Write the one that is meant.'],
    ['12,345', 'This can be read as 12345 or as 12.345. Write the one that is meant.'],
    ['-2.500', 'This can be read as -2500 or as -2.5. Write the one that is meant.'],
  ])('asks which number %j is', (text, fault) => {
    expect(readNumber(text, any)).toEqual({ fault })
    expect(readNumber(text, count)).toEqual({ fault })
  })

  it.each([
    ['', 'Write a number.'],
    ['12,5', 'Write a whole number.'],
    ['0', 'Write a number of at least 1.'],
    ['3-4', 'Write a number in digits, such as 12.'],
  ])('says what is missing where %j does not fit', (text, fault) => {
    expect(readNumber(text, count)).toEqual({ fault })
  })

  it('reads every number that a box shows, and the same with a comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
        const text = String(hundredths / 100)
        expect(readNumber(text, any)).toEqual({ number: hundredths / 100 })
        expect(readNumber(text.replace('.', ','), any)).toEqual({ number: hundredths / 100 })
      }),
    )
  })
})
