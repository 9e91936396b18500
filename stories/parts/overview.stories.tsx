import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect } from 'storybook/test'

const modules: Record<string, Record<string, unknown>> = import.meta.glob(
  [
    '../../src/ui/*.tsx',
    // What the parts fetch when it is needed, and nobody else.
    '!../../src/ui/{anchored-menu,anchored-popover,toast-stack,after-paint}.tsx',
    '../../src/ui/json-editor/json-editor.tsx',
    '../../src/ui/rich-text/rich-text-{content,editor}.tsx',
  ],
  { eager: true },
)

/** The pages of the parts beside this one, by what they say of themselves. */
const pages: Record<string, { readonly default: { readonly component?: unknown } }> = import.meta.glob(
  ['./*.stories.tsx', '!./overview.stories.tsx'],
  { eager: true },
)

/** What the tool that reads the doc comments leaves on a component. */
type Docgen = {
  readonly description?: string
  readonly props?: Readonly<Record<string, { readonly description?: string }>>
}

/** Every part of the interface with what its comment says. Their pages hold the states and the properties. */
const meta = {
  title: 'Parts/Overview',
  component: Overview,
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof Overview>
export default meta
type Story = StoryObj<typeof meta>

/** Each part that has a page of its own is listed. */
export const All: Story = {
  play: async ({ canvas }) => {
    const shown = canvas.getAllByRole('term').map((term) => term.textContent)
    const paged = Object.values(pages).map((page) => page.default.component)
    const parts = listParts()
    await expect(paged.length).toBeGreaterThan(10)
    await expect(paged.filter((component) => !parts.some((part) => part.component === component))).toEqual([])
    await expect(shown).toEqual(parts.map(({ name }) => name))
  },
}

function Overview() {
  return (
    <div className="mx-auto max-w-4xl p-5">
      <h1 className="text-xl font-semibold">Parts of the interface</h1>
      <dl className="mt-4 space-y-2">
        {listParts().map(({ name, docgen }) => (
          <div key={name} className="rounded-lg border border-line bg-surface px-4 py-3">
            <dt className="font-medium">{name}</dt>
            <dd className="mt-0.5 text-muted">{withCode(docgen?.description ?? '')}</dd>
            <dd className="mt-1 font-mono text-xs text-muted">{Object.keys(docgen?.props ?? {}).join('  ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** A comment with what stands between backticks as code. */
function withCode(comment: string): readonly ReactNode[] {
  return comment.split('`').map((part, at) => (at % 2 === 0 ? part : <code key={at}>{part}</code>))
}

type Part = { readonly name: string; readonly component: unknown; readonly docgen: Docgen | null }

/** Every component that a module of the interface gives. The comments are there where the tool has read them: not in a test. */
function listParts(): readonly Part[] {
  return Object.values(modules).flatMap((exports) =>
    Object.entries(exports).flatMap(([name, component]) =>
      typeof component === 'function' && /^[A-Z][a-z]/.test(name)
        ? [{ name, component, docgen: hasDocgen(component) ? component.__docgenInfo : null }]
        : [],
    ),
  )
}

function hasDocgen(value: object): value is { readonly __docgenInfo: Docgen } {
  return '__docgenInfo' in value
}
