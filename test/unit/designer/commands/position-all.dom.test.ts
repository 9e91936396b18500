import { expect, test } from 'vitest'
import { canPositionAll, positionAll } from '../../../../src/designer/commands/position-all.ts'
import { designer } from '../../../support/designer.ts'

const layoutOf = (d: ReturnType<typeof designer>) => d.store.getState().history.present.layout

test('several pages change together when they are shown, in one step', () => {
  const d = designer('A // B // C')
  const keys = ['p1', 'p3']
  expect(canPositionAll(layoutOf(d), keys, 'body')).toBe('They are all so already.')
  expect(canPositionAll(layoutOf(d), keys, 'outro')).toBeNull()
  positionAll(d.store, keys, 'outro')
  expect(layoutOf(d).map((page) => page.display_position)).toEqual(['outro', undefined, 'outro'])
  expect(d.steps()).toEqual(['Make 2 pages outro pages'])
  positionAll(d.store, ['p1', 'p2', 'p3'], 'body')
  expect(layoutOf(d).map((page) => page.display_position)).toEqual([undefined, undefined, undefined])
})

test('a page with a question keeps them all where they are, and is named', () => {
  const d = designer('A // ?Q')
  expect(canPositionAll(layoutOf(d), ['p1', 'p2'], 'intro')).toBe(
    'Intro and outro pages hold only rich text and images. See Page 2.',
  )
})
