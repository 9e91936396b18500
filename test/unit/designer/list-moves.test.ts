import { describe, expect, test } from 'vitest'
import { listMoves } from '../../../src/designer/list-moves.ts'
import { layoutOf } from '../../support/picture.ts'

/** Each place in a line: the words under the page's name, what stands there, and why it refuses. */
function moves(picture: string, ...keys: string[]): readonly string[] {
  return listMoves(layoutOf(picture), keys).map(({ page, words, near, reason }) =>
    [`${page ?? 'pages'}: ${words}`, near ?? '', reason ?? ''].join(' · '),
  )
}

describe('the places of “Move to…”', () => {
  test('stand under their page and name their neighbours, without the thing itself', () => {
    expect(moves('A B | ?C // ', 'A')).toEqual([
      'p1: At the start of the page · above “B” | “C” · ',
      'p1: Left column of Row 1, before Item 1 · above “B” · It stands here now.',
      'p1: Left column of Row 1, after Item 2 · below “B” · ',
      'p1: Right column of Row 1, before Item 1 · above “C” · ',
      'p1: Right column of Row 1, after Item 1 · below “C” · ',
      'p1: At the end of the page · below “B” | “C” · ',
      'p2: On the page, which is empty ·  · ',
    ])
  })

  test('say why one refuses', () => {
    expect(moves('?A / B // intro: C', 'r1').at(-1)).toBe(
      'p2: At the end of the page · below “C” · Intro and outro pages hold only rich text and images.',
    )
  })

  test('of pages are the gaps between them, told by what stands first on them', () => {
    expect(moves('A | B // - // C', 'p3')).toEqual([
      'pages: Before Page 1 · above “A” | “B” · ',
      'pages: Between Page 1 and Page 2 · between “A” | “B” and an empty row · ',
      'pages: Between Page 2 and Page 3 · below an empty row · It stands here now.',
    ])
  })

  test('are found by words of the page, of the place and of what stands there', () => {
    const found = listMoves(layoutOf('A // Bread / C'), ['A']).filter(({ text }) =>
      ['page 2', 'row 1', 'bread', 'between'].every((words) => text.includes(words)),
    )
    expect(found.map(({ words }) => words)).toEqual(['Between Row 1 and Row 2'])
  })

  test('are found by the words that they are shown with', () => {
    const moves = listMoves(layoutOf('A // Bread / C'), ['A'])
    expect(moves.filter(({ words, text }) => !text.includes(words.toLowerCase()))).toEqual([])
    expect(moves.filter(({ text }) => text.includes('end of the page'))).not.toEqual([])
  })

  test('are none for nothing, and for a page together with other things', () => {
    expect(moves('A // B')).toEqual([])
    expect(moves('A // B', 'p1', 'B')).toEqual([])
  })
})
