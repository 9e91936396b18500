import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PreviewBar } from '../../../src/preview/preview-bar.tsx'
import { FIRST_VIEW } from '../../../src/preview/view-settings.ts'

describe('the tasks per group', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const box = () => screen.getByRole('spinbutton', { name: 'Tasks per group' })
  const enter = (value: string, inputType?: string) => fireEvent.input(box(), { target: { value }, inputType })
  const pass = (time: number) => act(() => vi.advanceTimersByTimeAsync(time))

  it('are taken when the typing rests, so that no group is drawn on the way', async () => {
    const happened = open()
    enter('', 'deleteContentBackward')
    expect(box()).toHaveValue(null)
    enter('1', 'insertText')
    await pass(699)
    enter('12', 'insertText')
    await pass(699)
    expect(happened).toEqual([])
    await pass(1)
    expect(happened).toEqual([12])
    fireEvent.blur(box())
    await pass(0)
    expect(happened).toEqual([12, 'typed'])
  })

  it.each([
    ['Enter', () => fireEvent.keyDown(box(), { key: 'Enter' })],
    ['leaving the box', () => fireEvent.blur(box())],
  ])('are taken at once by %s, and by an arrow of the box', async (_, finish) => {
    const happened = open()
    enter('12', 'insertText')
    finish()
    await pass(0)
    expect(happened[0]).toBe(12)
    enter('13')
    expect(happened.filter((one) => one !== 'typed')).toEqual([12, 13])
  })

  it.each(['0', '2.5', ''])('stay as they were after %j', async (text) => {
    const happened = open()
    enter(text, 'insertText')
    await pass(2000)
    fireEvent.keyDown(box(), { key: 'Enter' })
    await pass(0)
    expect(happened).toEqual([])
    expect(box()).toHaveValue(3)
  })
})

/** What is asked for, in its order: a number of tasks, or that the typing is over. */
function open(): readonly (number | 'typed')[] {
  const happened: (number | 'typed')[] = []
  const nothing = () => {}
  render(
    <PreviewBar
      view={FIRST_VIEW}
      frame={{ current: null }}
      onView={nothing}
      tasksPerGroup={3}
      onTasksPerGroup={(count) => happened.push(count)}
      onTyped={() => happened.push('typed')}
      groupField={null}
      words=""
      note={null}
      onDetails={nothing}
      onSelfCheck={nothing}
      onRestart={nothing}
    />,
  )
  return happened
}
