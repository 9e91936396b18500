import axe from 'axe-core'

type Shown = {
  readonly globals: Readonly<Record<string, unknown>>
  readonly parameters: { readonly a11y?: { readonly test?: string } }
  readonly viewMode: string
}

/**
 * Looks through a story that was shown in light, once more in dark: the theme changes nothing but colours, so only contrast is asked. In
 * tests, where the whole story has been looked through before. Throws what it finds.
 */
export async function checkDark({ globals, parameters, viewMode }: Shown): Promise<void> {
  if (
    import.meta.env.MODE !== 'test' ||
    viewMode !== 'story' ||
    globals.theme === 'dark' ||
    parameters.a11y?.test === 'off'
  )
    return
  const root = document.documentElement
  const { theme, participantTheme } = root.dataset
  const still = document.createElement('style')
  still.textContent = '*, ::before, ::after { transition: none !important; animation: none !important }'
  document.head.append(still)
  root.dataset.theme = 'dark'
  root.dataset.participantTheme = 'dark'
  try {
    const { violations } = await axe.run(document.body, { runOnly: ['color-contrast'], resultTypes: ['violations'] })
    const found = violations.flatMap(({ nodes }) =>
      nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    )
    if (found.length > 0) throw new Error(`In the dark theme: ${found.join('\n')}`)
  } finally {
    still.remove()
    root.dataset.theme = theme
    root.dataset.participantTheme = participantTheme
  }
}
