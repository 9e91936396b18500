import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import designerCss from '../../src/app/index.css?raw'
import participantCss from '../../src/participant/participant.css?raw'
import { ColourTable, type ColourPair } from './colour-table.tsx'
import { readTokens } from './read-tokens.ts'

/** Every colour by name, as the browser computes it, light beside dark. What stands on what must be readable: the contrast is measured. */
const meta = {
  title: 'Foundations/Colours',
  component: ColourTable,
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-ratio]').length).toBeGreaterThan(0))
    const tooClose = [...canvasElement.querySelectorAll<HTMLElement>('[data-least]')].filter(
      ({ dataset }) => Number(dataset.ratio) < Number(dataset.least),
    )
    await expect(tooClose.map(({ parentElement }) => parentElement?.textContent)).toEqual([])
  },
} satisfies Meta<typeof ColourTable>
export default meta
type Story = StoryObj

const onAll = (front: string, backs: readonly string[], least: ColourPair['least'] = 4.5): readonly ColourPair[] =>
  backs.map((back) => ({ front, back, least }))

const GROUNDS = ['--ground', '--surface', '--raised', '--sunken', '--hover']
const designer = readTokens(designerCss, ":root,\n[data-theme='light']")
  .map(({ name }) => name)
  .filter((name) => name !== '--shadow')
const designerPairs: readonly ColourPair[] = [
  ...onAll('--ink', GROUNDS),
  ...onAll('--muted', GROUNDS),
  ...onAll('--accent-ink', ['--surface', '--raised', '--accent-soft']),
  ...onAll('--on-accent', ['--accent', '--accent-hover']),
  ...['danger', 'warning', 'success'].flatMap((name) =>
    onAll(`--${name}`, ['--surface', '--raised', `--${name}-soft`]),
  ),
  ...onAll('--line-strong', ['--surface', '--raised'], 3),
  ...onAll('--accent', ['--ground', '--surface'], 3),
]

export const Designer: Story = {
  render: () => (
    <div className="flex flex-wrap gap-4 p-4">
      <h1 className="w-full text-lg font-semibold">Colours of the designer</h1>
      {(['light', 'dark'] as const).map((theme) => (
        <ColourTable
          key={theme}
          title={theme === 'light' ? 'Light' : 'Dark'}
          names={designer}
          pairs={designerPairs}
          theme={theme}
          of="designer"
        />
      ))}
    </div>
  ),
}

const participants = readTokens(participantCss, '.participant').map(({ name }) => name)
const participantPairs: readonly ColourPair[] = [
  ...onAll('--p-ink', ['--p-ground', '--p-note', '--p-accent-soft']),
  ...onAll('--p-muted', ['--p-ground', '--p-note']),
  ...onAll('--p-ground', ['--p-accent']),
  ...onAll('--p-danger', ['--p-ground', '--p-danger-soft']),
  ...onAll('--p-warning', ['--p-ground']),
  ...onAll('--p-control', ['--p-ground'], 3),
  ...onAll('--p-accent', ['--p-ground'], 3),
]

/** Participants never see a token of the designer. */
export const Participants: Story = {
  render: () => (
    <div className="flex flex-wrap gap-4 p-4">
      <h1 className="w-full text-lg font-semibold">Colours of the participant’s screen</h1>
      {(['light', 'dark'] as const).map((theme) => (
        <ColourTable
          key={theme}
          title={theme === 'light' ? 'Light' : 'Dark'}
          names={participants}
          pairs={participantPairs}
          theme={theme}
          of="participants"
        />
      ))}
    </div>
  ),
}
