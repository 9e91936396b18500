import { fireEvent } from '@testing-library/dom'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createEarlyTyping, TAKER_MARK } from '../../../../src/designer/commands/early-typing.ts'

const typing = createEarlyTyping()
const heard = vi.fn()
document.body.addEventListener('keydown', ({ key }) => heard(key))

afterEach(() => {
  typing.take()
  heard.mockClear()
  document.body.replaceChildren()
})

/** Presses keys one after the other; false for those that were held back. */
function press(...keys: readonly string[]): readonly boolean[] {
  return keys.map((key) => fireEvent.keyDown(document.body, { key }))
}

describe('what is typed for a box that is not there yet', () => {
  test('is held back from all else and given to the box, once', () => {
    typing.begin(() => {})
    expect(press('u', 'n', 'x', 'Backspace', 'd', 'Enter', '𝄞')).toEqual(Array.from({ length: 7 }, () => false))
    expect(heard).not.toHaveBeenCalled()
    expect(typing.take()).toBe('und𝄞')
    expect(typing.take()).toBe('')
    expect(press('m')).toEqual([true])
    expect(heard).toHaveBeenCalledWith('m')
  })

  test('does not hold back shortcuts and keys that write nothing', () => {
    typing.begin(() => {})
    expect(fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })).toBe(true)
    expect(press('Tab', 'ArrowDown', 'Shift')).toEqual([true, true, true])
    expect(typing.take()).toBe('')
  })

  test('is given up by Escape, and by a press of the pointer', () => {
    const cancel = vi.fn()
    typing.begin(cancel)
    press('u', 'Escape')
    expect(cancel).toHaveBeenCalledOnce()
    expect(press('m')).toEqual([true])
    expect(typing.take()).toBe('')

    typing.begin(cancel)
    press('u')
    fireEvent.pointerDown(document.body)
    expect(press('m')).toEqual([true])
    expect(cancel).toHaveBeenCalledOnce()
  })

  test('is not gathered while the box is there', () => {
    document.body.innerHTML = `<input ${TAKER_MARK}>`
    typing.begin(() => {})
    expect(press('m')).toEqual([true])
  })

  test('is not gathered for ever', () => {
    vi.useFakeTimers()
    typing.begin(() => {})
    vi.advanceTimersByTime(5000)
    expect(press('m')).toEqual([true])
    vi.useRealTimers()
  })
})
