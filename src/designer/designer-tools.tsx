import { createContext, useContext } from 'react'
import type { Key } from '../base/key.ts'

/** What commands need from the shell: dialogs, and a voice. */
export type DesignerTools = {
  /** Says a sentence aloud and on screen; nothing when it is null. */
  say(sentence: string | null): void
  openMoveTo(keys: readonly Key[]): void
  openExport(): void
  openCommands(): void
  openShortcuts(): void
  openTemplates(): void
  openServerAnswer(): void
  openData(): void
}

const ToolsContext = createContext<DesignerTools | null>(null)

/** Hands the tools to everything below. */
export const DesignerToolsProvider = ToolsContext

/** The shell's tools. Throws outside the designer. */
export function useDesignerTools(): DesignerTools {
  const tools = useContext(ToolsContext)
  if (tools === null) throw new Error('useDesignerTools needs a DesignerToolsProvider above it.')
  return tools
}
