import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { NumberField } from '../../../src/ui/number-field.tsx'

const box = () => screen.getByRole('textbox', { name: 'Reward' })

it.each(['typed', 'pasted'])('reads a decimal comma that is %s', async (way) => {
  const { user, value } = show(4)
  await user.clear(box())
  if (way === 'typed') await user.type(box(), '7,50')
  else await user.paste('7,50')
  expect(value()).toBe(7.5)
  await user.tab()
  expect(box()).toHaveValue('7.5')
  expect(box()).toBeValid()
  expect(value()).toBe(7.5)
})

it.each(['1.000,5', '1 000', '30 Punkte', '3-4', '1,000', '1.000'])(
  'keeps %j as it was typed, with what is wrong, and the value from before',
  async (text) => {
    for (const before of [null, 4]) {
      const { user, value, unmount } = show(before)
      await user.clear(box())
      await user.type(box(), text)
      await user.tab()
      expect(box()).toHaveValue(text)
      expect(box()).toBeInvalid()
      expect(box()).toHaveAccessibleDescription(/^(Write a number in digits|This can be read as)/)
      expect(value()).toBe(before)
      unmount()
    }
  },
)

it('keeps a number that is too small or not whole, until it is mended', async () => {
  const { user, value } = show(2, { isWhole: true, min: 1, isRequired: true })
  await user.clear(box())
  await user.type(box(), '0')
  await user.tab()
  expect(box()).toHaveValue('0')
  expect(box()).toHaveAccessibleDescription('Write a number of at least 1.')
  await user.type(box(), ',5')
  expect(box()).toHaveAccessibleDescription('Write a whole number.')
  expect(value()).toBe(2)
  await user.clear(box())
  await user.type(box(), '3')
  await user.tab()
  expect(box()).toBeValid()
  expect(value()).toBe(3)
})

it('brings the value back when it is emptied where it must not be empty', async () => {
  const { user, value } = show(2, { isRequired: true })
  await user.clear(box())
  await user.type(box(), 'many')
  await user.tab()
  await user.clear(box())
  expect(box()).toHaveAccessibleDescription('Write a number.')
  await user.tab()
  expect(box()).toHaveValue('2')
  expect(box()).toBeValid()
  expect(value()).toBe(2)
})

it('takes a text that is no number back on Escape, and no more than that', async () => {
  const { user } = show(2)
  const escaped = vi.fn()
  document.addEventListener('keydown', escaped)
  await user.type(box(), ' or so')
  escaped.mockClear()
  await user.keyboard('{Escape}')
  expect(box()).toHaveValue('2')
  expect(box()).toBeValid()
  expect(escaped).not.toHaveBeenCalled()
  await user.keyboard('{Escape}')
  expect(escaped).toHaveBeenCalledOnce()
  document.removeEventListener('keydown', escaped)
})

it('gives way to a value that comes from elsewhere', async () => {
  const { user, setValue } = show(2)
  await user.type(box(), '-4')
  await user.tab()
  act(() => setValue(9))
  expect(box()).toHaveValue('9')
  expect(box()).toBeValid()
})

type Options = { isWhole?: boolean; min?: number; isRequired?: boolean }

/** Shows a box that keeps its value, which can be read and set. */
function show(start: number | null, options: Options = {}) {
  const kept = createStore(() => ({ value: start }))
  const setValue = (value: number | null) => kept.setState({ value })
  function Kept() {
    const { value } = useStore(kept)
    return <NumberField label="Reward" value={value} onChange={setValue} {...options} />
  }
  const { unmount } = render(<Kept />)
  return { user: userEvent.setup(), value: () => kept.getState().value, setValue, unmount }
}
