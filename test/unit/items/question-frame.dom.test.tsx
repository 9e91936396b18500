import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { QuestionField } from '../../../src/items/question-frame.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const field = (error: string | null) => (
  <QuestionField question={{ description: 'Why?' }} error={error}>
    {({ id, describedBy }) => <textarea id={id} aria-describedby={describedBy} />}
  </QuestionField>
)

it('says what is missing at once, and how it changes only when the typing rests, interrupting nothing', () => {
  const { rerender } = render(field(null))
  const region = screen.getByRole('alert')
  expect(region).not.toHaveAttribute('aria-live')
  rerender(field('You have 1.'))
  expect(region).toHaveTextContent('You have 1.')
  for (const error of ['You have 2.', 'You have 3.']) {
    rerender(field(error))
    act(() => void vi.advanceTimersByTime(300))
    expect(region).toHaveTextContent('You have 1.')
    expect(region).toHaveAttribute('aria-live', 'polite')
  }
  act(() => void vi.advanceTimersByTime(1000))
  expect(region).toHaveTextContent('You have 3.')
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription('You have 3.')
  rerender(field(null))
  expect(region).toBeEmptyDOMElement()
  rerender(field('You have 4.'))
  expect(region).toHaveTextContent('You have 4.')
  expect(region).toHaveAttribute('aria-live', 'polite')
})
