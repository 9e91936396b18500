import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { definitions } from '../src/items/registry.ts'
import { StartHere as Page } from './start-here.tsx'

const meta = {
  title: 'Start here',
  component: Page,
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof Page>
export default meta
type Story = StoryObj<typeof meta>

/** For who opens this Storybook for the first time. */
export const StartHere: Story = {
  play: async ({ canvas, parameters }) => {
    // It names what stands in the sidebar, in its order, and every item type.
    const { order } = parameters.options.storySort
    const groups = canvas.getAllByRole('term').map(({ textContent }) => textContent)
    await expect(['Start here', ...groups]).toEqual(order)
    const links = canvas.getAllByRole('link').map((link) => link.getAttribute('href'))
    const pages = Object.keys(definitions).map(
      (type) => `./?path=/story/item-types-pages--${type.replaceAll('_', '-')}`,
    )
    await expect(links).toEqual(pages)
  },
}
export const StartHereDark: Story = { ...StartHere, globals: { theme: 'dark' } }
