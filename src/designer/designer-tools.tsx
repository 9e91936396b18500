import { createContext, useContext } from 'react'
import type { Key } from '../base/key.ts'
import type { TextList } from '../items/item-text.ts'
import type { OptionText } from '../items/multiple-choice/option-edits.ts'
import type { DesignDocument } from '../store/design-document.ts'
import type { StudyTab } from './study/study-tabs.ts'

/** The tabs of the dataset's dialog. */
export type DataTab = 'fields' | 'checks' | 'datapoints' | 'schema'

/** Entries that were pasted into a list on the canvas, and what becomes of them once a person has seen how they are read. */
export type PasteRequest = TextList & {
  readonly text: string
  onAdd(options: readonly OptionText[]): void
  onReplace(options: readonly OptionText[]): void
  onClose(): void
}

/** The undoable step that makes another dataset: its name, and what it changes besides. */
export type MakingStep = { readonly name: string; change(document: DesignDocument): DesignDocument }

/** What commands need from the shell: dialogs, and a voice. */
export type DesignerTools = {
  /** Says a sentence aloud and on screen; nothing when it is null. */
  say(sentence: string | null): void
  /** Says a sentence aloud only: for what the screen shows by itself. */
  announce(sentence: string): void
  openMoveTo(keys: readonly Key[]): void
  /** Shows what pasted entries become before they are put in. */
  openPasteOptions(request: PasteRequest): void
  openExport(): void
  /** The steps that can be undone and redone, as a list. */
  openHistory(): void
  openCommands(): void
  openShortcuts(): void
  openTemplates(): void
  openServerAnswer(): void
  /** Looks into the dataset; its datapoints open with the search box ready for typing. */
  openData(tab?: DataTab): void
  openContactSheet(): void
  /** What a batch and its study say beside the layout. */
  openDetails(): void
  /** The same on the way to an entry of the export: closing it leads back there. */
  openDetailsFor(entry: string): void
  /** The check of images, sounds and films. */
  openMedia(): void
  /** The answers that came back. */
  openCollected(): void
  /** What differs between this layout and another. */
  openCompare(): void
  /** A link that holds the layout. */
  openShare(): void
  /** The study: groups, who gets what, cost, and what comes back. */
  openStudy(tab?: StudyTab): void
  /** Lets a file of that kind be chosen, and opens it. */
  openFile(kind: 'dataset' | 'layout' | 'project'): void
  toggleTheme(): void
  /** What would make the study better. */
  openAdvice(): void
  /** Two fields that change places in half of the datapoints. */
  openCounterbalance(): void
  /** Opens a dataset that was made of the open one, by this step. Gives back why it could not be opened, or null. Then nothing has changed. */
  openDataset(file: File, step: MakingStep): Promise<string | null>
  /** All projects of this browser. */
  openProjects(): void
  /** The open project's restore points. */
  openRestorePoints(): void
}

const ToolsContext = createContext<DesignerTools | null>(null)

/** Hands the tools to everything below. */
export const DesignerToolsProvider = ToolsContext

/** The shell's tools. Throws outside the designer. */
export function useDesignerTools(): DesignerTools {
  const tools = useContext(ToolsContext)
  if (tools === null) throw new Error('No provider above.')
  return tools
}
