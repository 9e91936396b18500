import { useCallback, useEffect, useState } from 'react'

const STORED = 'batch-layout-designer theme'
type Theme = 'light' | 'dark'

/** Gives the page its colours before anything is drawn, so that a dark screen does not begin with a light one. */
export function showTheme() {
  document.documentElement.dataset.theme = readChosen() ?? readSystem()
}

/** The colour theme: the system's until the person switches, then theirs for good. */
export function useTheme(): { theme: Theme; toggle(): void } {
  const [chosen, setChosen] = useState<Theme | null>(readChosen)
  const [system, setSystem] = useState<Theme>(readSystem)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => setSystem(query.matches ? 'dark' : 'light')
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  const theme = chosen ?? system
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const toggle = useCallback(() => {
    const next = theme === 'dark' ? 'light' : 'dark'
    setChosen(next)
    try {
      localStorage.setItem(STORED, next)
    } catch {
      // Without storage the choice holds for this visit only; nothing else depends on it.
    }
  }, [theme])
  return { theme, toggle }
}

function readSystem(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

function readChosen(): Theme | null {
  try {
    const stored = localStorage.getItem(STORED)
    return stored === 'light' || stored === 'dark' ? stored : null
  } catch {
    return null
  }
}
