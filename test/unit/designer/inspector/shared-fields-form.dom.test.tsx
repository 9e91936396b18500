import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SharedFieldsForm } from '../../../../src/designer/inspector/shared-fields-form.tsx'
import type { Item } from '../../../../src/items/schemas.ts'
import { listItems } from '../../../../src/layout/find.ts'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { designer } from '../../../support/designer.ts'

const text: Item = { type: 'free_text', description: 'Why?' }
const choice: Item = { type: 'multiple_choice', description: 'Which?', answer_limit: 1, options: [] }

it.each([
  { items: [text, text], headings: ['For all 2 questions'], groups: [] },
  { items: [choice, choice], headings: ['For all 2 questions'], groups: ['Answers', 'Options'] },
  {
    items: [text, text, text, choice],
    headings: ['For all 4 questions', 'For the one with options'],
    groups: ['Answers', 'Options'],
  },
  {
    items: [text, choice, choice],
    headings: ['For all 3 questions', 'For the 2 of them with options'],
    groups: ['Answers', 'Options'],
  },
])('says for how many of the selected questions a setting is: $headings', ({ items, headings, groups }) => {
  const d = designer()
  for (const item of items) d.add(item)
  render(
    <StoreProvider store={d.store}>
      <SharedFieldsForm keys={listItems(d.layout()).map(({ node }) => node.key)} />
    </StoreProvider>,
  )
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(headings)
  expect(screen.queryAllByRole('group').map((group) => group.querySelector('legend')?.textContent)).toEqual(groups)
})
