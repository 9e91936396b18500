import type { Meta, StoryObj } from '@storybook/react-vite'
import * as lucide from 'lucide-react'
import { createElement, isValidElement, type ComponentType } from 'react'
import { expect } from 'storybook/test'

const sources: Record<string, string> = import.meta.glob('../../src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Every icon that the code imports, and where. One icon, one meaning. */
const meta = {
  title: 'Foundations/Icons',
  component: Icons,
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof Icons>
export default meta
type Story = StoryObj<typeof meta>

export const All: Story = {
  play: async ({ canvasElement }) => {
    const items = [...canvasElement.querySelectorAll('li')]
    await expect(items.length).toBeGreaterThan(50)
    await expect(items.filter((item) => item.querySelector('svg') === null)).toEqual([])
  },
}

function Icons() {
  return (
    <div className="p-4">
      <h1 className="text-lg font-semibold">Icons</h1>
      <p className="mt-1 text-muted">
        From lucide, 12 to 16 px beside words. Each is hidden from screen readers; its button has the name.
      </p>
      <ul className="mt-4 grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-2">
        {usedIcons().map(([name, files]) => (
          <li key={name} className="flex min-w-0 gap-3 rounded-md border border-line bg-surface p-3">
            <Icon name={name} />
            <div className="min-w-0 text-xs">
              <p className="font-medium">{name}</p>
              <p className="wrap-anywhere text-muted">{files.join(', ')}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

const icons: ReadonlyMap<string, unknown> = new Map(Object.entries(lucide))

function Icon({ name }: { name: string }) {
  const shape = icons.get(name)
  return isIcon(shape) ? createElement(shape, { size: 16, 'aria-hidden': true, className: 'mt-0.5 shrink-0' }) : null
}

function isIcon(value: unknown): value is ComponentType<{ size: number; className: string; 'aria-hidden': true }> {
  return typeof value === 'object' && value !== null && '$$typeof' in value && !isValidElement(value)
}

/** Icons by name, each with the files that import it, without their folders. */
function usedIcons(): readonly (readonly [name: string, files: readonly string[]])[] {
  const files = new Map<string, string[]>()
  for (const [path, source] of Object.entries(sources)) {
    for (const [, list = ''] of source.matchAll(/import \{([^}]+)\} from 'lucide-react'/g)) {
      const names = list.split(',').map((name) => name.trim())
      for (const name of names.filter((one) => one !== '' && !one.startsWith('type '))) {
        files.set(name.replace(/ as .*/, ''), [...(files.get(name) ?? []), path.slice(path.lastIndexOf('/') + 1)])
      }
    }
  }
  return [...files].toSorted(([a], [b]) => a.localeCompare(b))
}
