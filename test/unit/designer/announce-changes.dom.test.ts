import { expect, it } from 'vitest'
import { announceChanges } from '../../../src/designer/announce-changes.ts'
import { designer } from '../../support/designer.ts'

it('says what is added, deleted and duplicated, and nothing of typing, undo and redo', () => {
  const d = designer('A / B')
  const said: string[] = []
  const end = announceChanges(d.store, { announce: (words) => said.push(words) })
  d.add({ type: 'rich_text', content: 'X' }).duplicate('A').remove('B')
  d.store.commitLayout('Edit Rich text in Row 1', (layout) => [...layout])
  d.undo().undo()
  expect(said).toEqual([
    'Added Rich text “X” to Row 3.',
    'Duplicated Rich text “A”.',
    'Deleted Rich text “B” from Row 2.',
  ])
  end()
  d.duplicate('A')
  expect(said).toHaveLength(3)
})
