import axe, { type RunOptions } from 'axe-core'
import { listStrays } from '../test/support/list-strays.ts'

type Shown = {
  readonly globals: Readonly<Record<string, unknown>>
  readonly parameters: { readonly a11y?: { readonly test?: string; readonly config?: { readonly rules?: Rules } } }
  readonly viewMode: string
}

type Rules = readonly { readonly id: string; readonly enabled: boolean }[]

/**
 * Looks through a story that was shown in light twice more: in dark, where nothing but colours differ and so only contrast is asked, and in
 * the person's own colours, where its twin in dark would look the same. In tests, where the whole story has been looked through before. And asks
 * that all in it moves with the box that scrolls it. Throws what it finds.
 */
export async function checkLooks({ globals, parameters: { a11y }, viewMode }: Shown): Promise<void> {
  if (import.meta.env.MODE !== 'test' || viewMode !== 'story' || globals.theme === 'dark' || a11y?.test === 'off')
    return
  const strays = listStrays()
  if (strays.length > 0) throw new Error(`Does not move with the box that scrolls it: ${strays.join('\n')}`)
  const still = document.createElement('style')
  still.textContent = '*, ::before, ::after { transition: none !important; animation: none !important }'
  document.head.append(still)
  try {
    await inDark(() => expectClean('In the dark theme', { runOnly: ['color-contrast'] }))
    await inOwnColours(() =>
      expectClean('In forced colours', { rules: switches([...RULES, ...(a11y?.config?.rules ?? [])]) }),
    )
  } finally {
    still.remove()
  }
}

/**
 * A story has no landmarks, and colours that the person has chosen are not ours to judge: axe reads those that they replace. The size of
 * targets (WCAG 2.2) is asked for once, here.
 */
const RULES: Rules = [
  ...['region', 'color-contrast', 'link-in-text-block'].map((id) => ({ id, enabled: false })),
  { id: 'target-size', enabled: true },
]

async function inDark(look: () => Promise<void>) {
  const { dataset } = document.documentElement
  const { theme, participantTheme } = dataset
  dataset.theme = 'dark'
  dataset.participantTheme = 'dark'
  try {
    await look()
  } finally {
    dataset.theme = theme
    dataset.participantTheme = participantTheme
  }
}

async function inOwnColours(look: () => Promise<void>) {
  const { cdp } = await import('vitest/browser')
  const force = (value: 'active' | 'none') =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] })
  await force('active')
  try {
    if (!matchMedia('(forced-colors: active)').matches) throw new Error('The browser did not force its colours.')
    await look()
  } finally {
    await force('none')
  }
}

async function expectClean(look: string, options: RunOptions) {
  const { violations } = await axe.run(document.body, { ...options, resultTypes: ['violations'] })
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
  if (found.length > 0) throw new Error(`${look}: ${found.join('\n')}`)
}

function switches(rules: Rules): NonNullable<RunOptions['rules']> {
  return Object.fromEntries(rules.map(({ id, enabled }) => [id, { enabled }]))
}
