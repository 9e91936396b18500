import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { useEffect, useState } from 'react'
import { themes } from 'storybook/theming'
import * as z from 'zod/mini'

/** What the toolbar tells when one of its switches is used. */
const Told = z.object({ globals: z.object({ theme: z.string() }) })

/** The page of docs in the designer's theme that the toolbar has, as its stories are. */
export function DocsFrame(props: DocsContainerProps) {
  const { context } = props
  const [theme, setTheme] = useState(() => String(context.getStoryContext(context.storyById()).globals.theme))
  useEffect(() => {
    const follow = (told: unknown) => {
      const read = Told.safeParse(told)
      if (read.success) setTheme(read.data.globals.theme)
    }
    context.channel.on('globalsUpdated', follow)
    return () => context.channel.off('globalsUpdated', follow)
  }, [context])
  return <DocsContainer {...props} theme={theme === 'dark' ? themes.dark : themes.light} />
}
