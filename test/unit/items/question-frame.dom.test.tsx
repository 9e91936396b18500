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

it('shows at once what is missing now, and speaks of how it changes only when the typing rests, interrupting nothing', () => {
  const { rerender, container } = render(field(null))
  const seen = () => [...container.querySelectorAll('p:not(.sr-only)')].map((one) => one.textContent)
  const region = screen.getByRole('alert')
  expect(region).not.toHaveAttribute('aria-live')
  rerender(field('You have 1.'))
  expect(region).toHaveTextContent('You have 1.')
  for (const error of ['You have 2.', 'You have 3.']) {
    rerender(field(error))
    expect(seen()).toEqual([error])
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(error)
    act(() => void vi.advanceTimersByTime(300))
    expect(region).toHaveTextContent('You have 1.')
    expect(region).toHaveAttribute('aria-live', 'polite')
  }
  act(() => void vi.advanceTimersByTime(1000))
  expect(region).toHaveTextContent('You have 3.')
  expect(seen()).toEqual(['You have 3.'])
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription('You have 3.')
  rerender(field(null))
  expect(region).toBeEmptyDOMElement()
  rerender(field('You have 4.'))
  expect(region).toHaveTextContent('You have 4.')
  expect(region).toHaveAttribute('aria-live', 'polite')
})
