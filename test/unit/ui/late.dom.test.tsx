import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/ui/error-boundary.tsx'
import { LateBoundary } from '../../../src/ui/late-boundary.tsx'
import { late } from '../../../src/ui/late.ts'

beforeEach(() => {
  vi.useFakeTimers()
  // React reports what a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>
const screenOf = (Part: ReturnType<typeof late<{ name: string }>>) => (
  <ErrorBoundary what="The greeting">
    <LateBoundary fallback="waiting">
      <Part name="Ada" />
    </LateBoundary>
  </ErrorBoundary>
)

it('asks for the code once, however often it is drawn, and draws it when it is there', async () => {
  const load = vi.fn(async () => Greeting)
  const Part = late(load)
  const { rerender } = render(screenOf(Part))
  expect(screen.getByText('waiting')).toBeVisible()
  await act(async () => {})
  rerender(screenOf(Part))
  expect(screen.getByText('Hello Ada')).toBeVisible()
  expect(load).toHaveBeenCalledTimes(1)
})

it('asks once for code that can’t be fetched, tells it, and asks again only when it is drawn after a while', async () => {
  const load = vi.fn(async () => Greeting)
  load.mockRejectedValueOnce(new Error('no network'))
  const Part = late(load)
  const { unmount, rerender } = render(screenOf(Part))
  await act(() => vi.advanceTimersByTimeAsync(500))
  rerender(screenOf(Part))
  expect(screen.getByRole('alert')).toHaveTextContent('no network')
  expect(load).toHaveBeenCalledTimes(1)
  unmount()
  await vi.advanceTimersByTimeAsync(2000)
  expect(load, 'nobody draws it').toHaveBeenCalledTimes(1)
  const again = render(screenOf(Part))
  await act(async () => {})
  again.rerender(screenOf(Part))
  expect(screen.getByText('Hello Ada')).toBeVisible()
  expect(load).toHaveBeenCalledTimes(2)
})
