import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import designerCss from '../../src/app/index.css?raw'
import { Box, Measures } from './measures.tsx'
import { readTokens, tokensOf } from './read-tokens.ts'

const theme = readTokens(designerCss, '@theme inline')
const fonts = tokensOf(theme, '--font-')
const sizes = tokensOf(theme, '--text-')
const radii = tokensOf(theme, '--radius-')
const shadows = tokensOf(theme, '--shadow-')
/** How often the unit of space is taken in the designer, by Tailwind's names. */
const STEPS = [0.5, 1, 1.5, 2, 3, 4, 5, 6, 8]

/** Type, space, corners and shadows, from the tokens themselves. */
const meta = {
  title: 'Foundations/Type and space',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta
export default meta
type Story = StoryObj

export const TypeScale: Story = {
  render: () => (
    <div className="mx-auto max-w-4xl space-y-4 p-4">
      <h1 className="text-lg font-semibold">Type</h1>
      <Measures
        title="Families"
        tokens={fonts}
        show={({ value }) => <p style={{ fontFamily: value }}>Which response is more helpful? 0O 1l</p>}
      />
      <Measures
        title="Sizes"
        tokens={sizes}
        show={({ name, value }) => (
          <p data-size={name} style={{ fontSize: value }}>
            Which response is more helpful? <b className="font-semibold">Semibold</b>{' '}
            <span className="text-muted">muted</span>
          </p>
        )}
      />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const shown = [...canvasElement.querySelectorAll('[data-size]')].map((one) =>
      parseFloat(getComputedStyle(one).fontSize),
    )
    await expect(shown).toHaveLength(sizes.length)
    // The scale goes up, and nothing is too small to read.
    await expect(shown).toEqual(shown.toSorted((a, b) => a - b))
    await expect(Math.min(...shown)).toBeGreaterThanOrEqual(11)
  },
}

export const Space: Story = {
  render: () => {
    const spacing = {
      name: '--spacing',
      value: getComputedStyle(document.documentElement).getPropertyValue('--spacing'),
    }
    const steps = STEPS.map((step) => ({ name: `gap-${step}`, value: `${step} × ${spacing.value}` }))
    return (
      <div className="mx-auto max-w-4xl space-y-4 p-4">
        <h1 className="text-lg font-semibold">Space, corners and shadows</h1>
        <Measures
          title={`Steps of --spacing, ${spacing.value}`}
          tokens={steps}
          show={({ name }) => (
            <span
              className="block h-4 bg-accent"
              style={{ width: `calc(var(--spacing) * ${name.slice('gap-'.length)})` }}
            />
          )}
        />
        <Measures title="Corners" tokens={radii} show={({ value }) => <Box style={{ borderRadius: value }} />} />
        <Measures
          title="Shadows"
          tokens={shadows}
          show={({ value }) => <Box style={{ boxShadow: value, borderColor: 'transparent' }} />}
        />
      </div>
    )
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: /Steps of --spacing, [\d.]/ })).toBeVisible()
    await expect(canvas.getAllByRole('term')).toHaveLength(STEPS.length + radii.length + shadows.length)
  },
}
