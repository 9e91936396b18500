import { expect, it } from 'vitest'
import { announceChanges } from '../../../src/designer/announce-changes.ts'
import { createTextWriting } from '../../../src/designer/canvas/text-writing.ts'
import { designer } from '../../support/designer.ts'

it('says which option of a question came or went, written on the canvas', () => {
  const d = designer('A')
  d.add({
    type: 'multiple_choice',
    description: 'B',
    answer_limit: 1,
    options: [
      { label: 'Yes', value: 'yes' },
      { label: 'No', value: 'no' },
    ],
  })
  const said: string[] = []
  const end = announceChanges(d.store, { announce: (words) => said.push(words) })
  const unused = () => expect.unreachable()
  const writing = createTextWriting({
    store: d.store,
    itemKey: d.session().selection[0] ?? '',
    start: null,
    say: unused,
    ask: unused,
    onDone: unused,
  })
  writing.add('options.1.label', [{ label: '' }])
  writing.remove('options.0.label')
  end()
  expect(said).toEqual([
    'Added option 3 to Multiple choice in Row 2.',
    'Removed option “Yes” from Multiple choice in Row 2.',
  ])
})

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
