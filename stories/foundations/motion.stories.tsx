import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, useSyncExternalStore } from 'react'
import { expect, userEvent } from 'storybook/test'
import { Button } from '../../src/ui/button.tsx'
import { Dialog } from '../../src/ui/dialog.tsx'
import { SwitchField } from '../../src/ui/switch-field.tsx'

/**
 * Motion is short and only ever says what just changed: colours under the pointer, a dialog that fades. Whoever asked the system for less
 * motion gets none of it.
 */
const meta = {
  title: 'Foundations/Motion',
  component: Motion,
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof Motion>
export default meta
type Story = StoryObj<typeof meta>

export const All: Story = {
  play: async ({ canvas }) => {
    await expect(reducedMotionRule()?.cssText).toMatch(/transition-duration: 0s !important/)
    await userEvent.click(canvas.getByRole('switch', { name: 'A switch' }))
    await expect(canvas.getByRole('switch', { name: 'A switch' })).toBeChecked()
    const longest = [...canvas.getByRole('main').querySelectorAll('*')].map((one) => duration(one))
    await expect(Math.max(...longest)).toBeLessThanOrEqual(0.2)
  },
}

function Motion() {
  const isReduced = useSyncExternalStore(subscribe, () => query.matches)
  const [isOn, setOn] = useState(false)
  const [isOpen, setOpen] = useState(false)
  return (
    <main className="mx-auto max-w-2xl space-y-4 p-4">
      <h1 className="text-lg font-semibold">Motion</h1>
      <p>
        This system asks for{' '}
        {isReduced ? 'less motion, so nothing here moves' : 'no less motion, so what follows moves'}. Transitions last{' '}
        {getComputedStyle(document.documentElement).getPropertyValue('--default-transition-duration')}.
      </p>
      <div className="space-y-4 rounded-lg border border-line bg-surface p-5">
        <SwitchField label="A switch" isOn={isOn} onChange={setOn} />
        <div className="flex gap-2">
          <Button variant="primary">Point at it</Button>
          <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        </div>
      </div>
      <h2 className="text-base font-semibold">Less motion</h2>
      <p>The rule that holds for everything, also for what participants see:</p>
      <pre
        dir="ltr"
        tabIndex={0}
        aria-label="The rule for less motion"
        className="overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs"
      >
        {reducedMotionRule()?.cssText}
      </pre>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="It fades" size="sm">
        <Button onClick={() => setOpen(false)}>Close it again</Button>
      </Dialog>
    </main>
  )
}

const query = matchMedia('(prefers-reduced-motion: reduce)')
const subscribe = (listener: () => void) => {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** In seconds. */
function duration(element: Element): number {
  return Math.max(...getComputedStyle(element).transitionDuration.split(',').map(parseFloat))
}

/** The rule of our style sheets that ends all motion, as the browser has it; undefined when it is gone. */
function reducedMotionRule(): CSSRule | undefined {
  const within = (rules: CSSRuleList): readonly CSSRule[] =>
    [...rules].flatMap((rule) => [
      rule,
      ...('cssRules' in rule && rule.cssRules instanceof CSSRuleList ? within(rule.cssRules) : []),
    ])
  return [...document.styleSheets]
    .flatMap((sheet) => within(sheet.cssRules))
    .find(
      (rule) =>
        rule instanceof CSSMediaRule &&
        rule.conditionText.includes('prefers-reduced-motion') &&
        rule.cssText.includes('::before'),
    )
}
