import { describe, expect, test } from 'vitest'
import type { DropTarget } from '../../../../src/layout/layout.ts'
import {
  canDrop,
  canDuplicate,
  canGroup,
  canRemove,
  canSetPosition,
  type DropSubject,
} from '../../../../src/layout/operations/can.ts'
import { itemsOf, layoutOf, rowOf } from '../../../support/picture.ts'
import { countingKeys } from '../../../../src/base/key.ts'

const nodes = (...keys: string[]): DropSubject => ({ kind: 'nodes', keys })
const items = (picture: string): DropSubject => ({
  kind: 'fragment',
  fragment: { kind: 'items', items: itemsOf(picture) },
})
const row = (picture: string): DropSubject => ({
  kind: 'fragment',
  fragment: { kind: 'rows', rows: [rowOf(picture, countingKeys('new-r'), countingKeys('new-c'))] },
})
const column = (key: string): DropTarget => ({ kind: 'column', column: key, index: 0 })
const beside = (key: string): DropTarget => ({ kind: 'beside', row: key, side: 'right' })
const gap = (page: string): DropTarget => ({ kind: 'row', page, index: 0 })
const between = (index: number): DropTarget => ({ kind: 'page', index })

const TWO = 'A row holds two columns at most.'
const CONTENT = 'Intro and outro pages hold only rich text and images.'
const twice = (field: string) => `The field "${field}" is already on this page; a field can appear once per page.`

describe('canDrop', () => {
  test.each([
    ['A | B', items('X'), beside('r1'), TWO],
    ['A | B', items('X'), column('c1'), null],
    ['A | B / C', nodes('C'), beside('r1'), TWO],
    ['A | B', nodes('A'), beside('r1'), null],
    ['A | B C', nodes('B'), beside('r1'), TWO],
    ['@a', items('@a'), gap('p1'), twice('a')],
    ['@a', items('@b @b'), gap('p1'), twice('b')],
    ['@a', items('@ @'), gap('p1'), null],
    ['@a // A', items('@a'), gap('p2'), null],
    ['@a B // @b', nodes('@a'), column('c1'), null],
    ['@a // B', nodes('@a'), column('c2'), null],
    ['@a // B', nodes('@a'), beside('r2'), null],
    ['intro: A', items('@a'), gap('p1'), CONTENT],
    ['outro: A', items('?Q'), column('c1'), CONTENT],
    ['intro: A', items('X'), column('c1'), null],
    ['body: A', items('?Q'), column('c1'), null],
    ['intro: A / ?Q', nodes('?Q'), gap('p1'), null],
    ['intro: A // ?Q', nodes('?Q'), gap('p1'), CONTENT],
    ['intro: A // ?Q | B', nodes('r2'), gap('p1'), CONTENT],
    ['@a', row('@a | B'), gap('p1'), twice('a')],
    ['A', row('X'), column('c1'), 'A row can stand only between rows.'],
    ['A / B', nodes('r2'), beside('r1'), 'A row can stand only between rows.'],
    ['A', nodes('p1'), gap('p1'), 'A page can stand only between pages.'],
    ['A // B', nodes('p1', 'p2'), between(2), null],
    ['A // B', nodes('p1', 'B'), gap('p1'), 'Pages move only together with other pages.'],
    ['A // B', nodes('B'), between(0), 'Only pages can stand here.'],
    ['A', items('X'), between(0), 'Only pages can stand here.'],
    ['A', nodes('nobody'), gap('p1'), 'This is no longer in the layout.'],
    ['A', items('X'), gap('r1'), 'This place is no longer in the layout. Choose another.'],
    ['A', items('X'), column('nowhere'), 'This place is no longer in the layout. Choose another.'],
  ])('%s, %j to %j', (picture, subject, target, expected) => {
    expect(canDrop(layoutOf(picture), subject, target)).toBe(expected)
  })

  test('the same field from two pages cannot meet on a third', () => {
    const [first, second, third] = layoutOf('@a // @b // C')
    const other = { key: 'twin', data: { type: 'dataset_field', field: 'a' } } as const
    const layout = [first!, { ...second!, rows: [{ key: 'r2', columns: [{ key: 'c2', items: [other] }] }] }, third!]
    expect(canDrop(layout, nodes('@a', 'twin'), gap('p3'))).toBe(twice('a'))
  })

  test('names of fields are compared as text, whatever they are called', () => {
    expect(canDrop(layoutOf('@a'), items('@__proto__'), gap('p1'))).toBeNull()
    expect(canDrop(layoutOf('@__proto__'), items('@__proto__'), gap('p1'))).toBe(twice('__proto__'))
    expect(canDrop(layoutOf('@a'), items('@constructor @toString'), gap('p1'))).toBeNull()
  })
})

describe('canDuplicate', () => {
  test.each([
    ['A', ['A'], null],
    ['@a', ['@a'], twice('a')],
    ['@a', ['r1'], twice('a')],
    ['@a', ['p1'], null],
    ['@a', ['p1', '@a'], null],
    ['@', ['@'], null],
    ['A | B', ['c1'], TWO],
    ['A | B', ['c1', 'r1'], null],
    ['A', ['c1'], null],
    ['A', [], 'Select a page, row, column or item first.'],
    ['A', ['nobody'], 'Select a page, row, column or item first.'],
  ])('%s, %j', (picture, keys, expected) => {
    expect(canDuplicate(layoutOf(picture), keys)).toBe(expected)
  })
})

test.each([
  ['A', ['A'], null],
  ['A', ['p1'], null],
  ['A // ', ['p2'], null],
  ['', ['p1'], 'A layout holds at least one page.'],
  ['A', ['nobody'], 'Select a page, row, column or item first.'],
])('canRemove: %s, %j', (picture, keys, expected) => {
  expect(canRemove(layoutOf(picture), keys)).toBe(expected)
})

test.each([
  ['A / B', 'intro', null],
  ['A / ?Q', 'intro', CONTENT],
  ['@a', 'outro', CONTENT],
  ['outro: ?Q', 'body', null],
  ['outro: ?Q', undefined, null],
  ['', 'intro', null],
] as const)('canSetPosition: %s to %s', (picture, position, expected) => {
  expect(canSetPosition(layoutOf(picture), 'p1', position)).toBe(expected)
})

test('canSetPosition of a page that is gone says so', () => {
  expect(canSetPosition(layoutOf('A'), 'r1', 'intro')).toBe('This page is no longer in the layout.')
})

test('canGroup asks for two items', () => {
  expect(canGroup(layoutOf('A B'), ['A'])).toBe('Select at least two items to put them side by side.')
  expect(canGroup(layoutOf('A B'), ['r1'])).toBeNull()
})

test.each([
  ['A B', ['p1'], 'Pages cannot stand side by side. Select items or rows.'],
  ['A | B', ['A', 'B'], 'They stand side by side already.'],
  ['A @a // B C', ['A', 'B'], null],
  ['intro: A // ?B', ['A', '?B'], 'Intro and outro pages hold only rich text and images.'],
])('canGroup %s, %j: %s', (picture, keys, reason) => {
  expect(canGroup(layoutOf(picture), keys)).toBe(reason)
})

test('canGroup refuses a field that the first page shows already', () => {
  const layout = layoutOf('@a A // @a').map((page, index) =>
    index === 0 ? page : { ...page, rows: page.rows.map((row) => ({ ...row, key: 'second' })) },
  )
  expect(canGroup(layout, ['A', 'second'])).toContain('"a" is already on this page')
})
