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
    const order: readonly unknown[] = parameters.options.storySort.order
    const groups = canvas.getAllByRole('term').map(({ textContent }) => textContent)
    await expect(['Start here', ...groups]).toEqual(order.filter((one) => typeof one === 'string'))
    const links = canvas.getAllByRole('link').map((link) => link.getAttribute('href')?.replace('./?path=/story/', ''))
    const pages = Object.keys(definitions).map((type) => `item-types-pages--${type.replaceAll('_', '-')}`)
    await expect(links.slice(groups.length)).toEqual(pages)
    // Each leads to a story that is there, in its own group.
    const stories = await listStories()
    await expect(links.filter((link) => !stories.has(link ?? ''))).toEqual([])
    const names = groups.map((group) => `${group?.toLowerCase().replaceAll(' ', '-')}-`)
    await expect(names.filter((name, at) => links[at]?.startsWith(name) !== true)).toEqual([])
  },
}
export const StartHereDark: Story = { ...StartHere, globals: { theme: 'dark' } }

/** The ids of all stories, read from their files. */
async function listStories(): Promise<ReadonlySet<string>> {
  const files = import.meta.glob<string>('./**/*.stories.tsx', { query: '?raw', import: 'default' })
  const texts = await Promise.all(Object.values(files).map((read) => read()))
  return new Set(
    texts.flatMap((text) => {
      const title = /title: '([^']+)'/.exec(text)?.[1] ?? ''
      return [...text.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => `${idOf(title)}--${idOf(name)}`)
    }),
  )
}

/** As Storybook makes it of a title, or of the name of an export. */
function idOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}
