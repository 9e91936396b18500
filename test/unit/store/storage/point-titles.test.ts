import { describe, expect, it } from 'vitest'
import { beforeTitle, stepName } from '../../../../src/store/storage/point-titles.ts'

describe('going back is named by what it is', () => {
  it.each([
    ['Pilot', 'Go back to “Pilot”', 'Before going back to “Pilot”'],
    ['Before “Open a.json”', 'Go back to “Before Open a.json”', 'Before going back to “Before Open a.json”'],
    ['Go back', 'Go back to “Go back”', 'Before going back to “Go back”'],
  ])('to %s', (to, step, title) => {
    expect(stepName({ kind: 'restore', to })).toBe(step)
    expect(beforeTitle({ kind: 'restore', to }, step)).toBe(title)
  })

  it('and is no return where only the words are those of one', () => {
    expect(beforeTitle({ kind: 'import' }, 'Go back.json')).toBe('Before “Go back.json”')
    const theirs = { kind: 'theirs' } as const
    expect(beforeTitle(theirs, stepName(theirs))).toBe('Before “Take over the other window’s version”')
  })

  it('short, however long the title was', () => {
    const to = 'A very long name '.repeat(20)
    expect(beforeTitle({ kind: 'restore', to }, '').length).toBeLessThan(100)
  })
})
