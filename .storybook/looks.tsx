import type { Decorator } from '@storybook/react-vite'
import { useEffect, useLayoutEffect, useReducer, type ReactNode } from 'react'

/** The designer's theme, the participants' theme and the writing direction, as the toolbar has them. */
type Looks = { readonly theme: string; readonly participants: string; readonly direction: string }

/** Shows a story in the looks of the toolbar. On a page of docs each story has its own, so that they do not switch each other. */
export const withLooks: Decorator = (Story, { globals, viewMode }) => {
  const looks = {
    theme: String(globals.theme),
    participants: String(globals.participants),
    direction: String(globals.direction),
  }
  if (viewMode === 'docs') {
    return (
      <div
        data-theme={looks.theme}
        data-participant-theme={looks.participants}
        dir={looks.direction}
        className="rounded-md bg-ground p-4 font-sans text-base leading-[1.45] text-ink"
      >
        <Story />
      </div>
    )
  }
  return (
    <WholePage {...looks}>
      <Story />
    </WholePage>
  )
}

function WholePage({ theme, participants, direction, children }: Looks & { children: ReactNode }) {
  const show = () => {
    const root = document.documentElement
    root.dataset.theme = theme
    root.dataset.participantTheme = participants
    root.dir = direction
  }
  useLayoutEffect(show)
  // Drawing again here makes React run all effects of the story at once, as a test does, and not only after its play has begun.
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useLayoutEffect(() => drawAgain(), [])
  // Once more, after a whole app has put on the theme that it keeps for itself.
  useEffect(show)
  return children
}
