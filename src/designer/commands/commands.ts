import type { Mode } from '../../store/designer-state.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { DesignerTools } from '../designer-tools.tsx'
import { canGroup } from '../../layout/operations/can.ts'
import { layoutOf, removeAll } from './actions.ts'
import { duplicateInView } from './duplicate-in-view.ts'
import { groupAll, selectAllOnPage } from './group-actions.ts'
import { copyByMenu, cutByMenu, pasteByMenu } from './system-clipboard.ts'
import { travel } from './travel.ts'

/** Something a person can trigger. Shortcuts, the sheet of them, and the list of commands are made of these. */
export type Command = {
  readonly id: string
  readonly label: string
  readonly group: 'Edit' | 'Add' | 'View' | 'Data' | 'Project'
  /** In the words of react-hotkeys-hook; `mod` is ⌘ on a Mac and Ctrl elsewhere. Absent for those of `all-commands.ts`. */
  readonly hotkey?: string
  /** Shown in the help but handled where the focus is (the canvas). */
  readonly local?: boolean
  /** Why it can't be triggered now; null when it can. */
  blocked(): string | null
  run(): void
}

const MODE_COMMANDS: readonly { mode: Mode; label: string; hotkey: string }[] = [
  { mode: 'design', label: 'Show Design', hotkey: 'alt+1' },
  { mode: 'preview', label: 'Show Preview', hotkey: 'alt+2' },
  { mode: 'json', label: 'Show JSON', hotkey: 'alt+3' },
]

/** What commands wait for: each gives back why it is not so yet, or null. */
export function conditions(store: DesignerStore) {
  return {
    always: () => null,
    needsSelection: () => (store.getState().session.selection.length === 0 ? 'Select something first.' : null),
    needsData: () => (store.getState().dataset.handle === null ? 'Open a dataset first.' : null),
  }
}

/** The commands that have a shortcut, bound to a store and the shell's tools. */
export function listCommands(store: DesignerStore, tools: DesignerTools): readonly Command[] {
  const state = () => store.getState()
  const selection = () => state().session.selection
  const { always, needsSelection, needsData } = conditions(store)
  const step = (by: number) => void store.goToDatapoint(state().dataset.index + by)
  return [
    {
      id: 'undo',
      label: 'Undo',
      group: 'Edit',
      hotkey: 'mod+z',
      blocked: () => (state().history.past.length === 0 ? 'Nothing to undo.' : null),
      run: () => travel(store, tools, -1),
    },
    {
      id: 'redo',
      label: 'Redo',
      group: 'Edit',
      hotkey: 'mod+shift+z',
      blocked: () => (state().history.future.length === 0 ? 'Nothing to redo.' : null),
      run: () => travel(store, tools, 1),
    },
    {
      id: 'copy',
      label: 'Copy',
      group: 'Edit',
      hotkey: 'mod+c',
      local: true,
      blocked: needsSelection,
      run: () => void copyByMenu(store),
    },
    {
      id: 'cut',
      label: 'Cut',
      group: 'Edit',
      hotkey: 'mod+x',
      local: true,
      blocked: needsSelection,
      run: () => void cutByMenu(store),
    },
    {
      id: 'paste',
      label: 'Paste',
      group: 'Edit',
      hotkey: 'mod+v',
      local: true,
      blocked: always,
      run: () => void pasteByMenu(store),
    },
    {
      id: 'select-all',
      label: 'Select all items of the page, then all rows',
      group: 'Edit',
      hotkey: 'mod+a',
      local: true,
      blocked: always,
      run: () => selectAllOnPage(store),
    },
    {
      id: 'group',
      label: 'Group into two columns',
      group: 'Edit',
      hotkey: 'mod+g',
      local: true,
      blocked: () => canGroup(layoutOf(store), selection()),
      run: () => tools.say(groupAll(store, selection())),
    },
    {
      id: 'duplicate',
      label: 'Duplicate',
      group: 'Edit',
      hotkey: 'mod+d',
      local: true,
      blocked: needsSelection,
      run: () => tools.say(duplicateInView(store, selection())),
    },
    {
      id: 'delete',
      label: 'Delete',
      group: 'Edit',
      hotkey: 'backspace',
      local: true,
      blocked: needsSelection,
      run: () => tools.say(removeAll(store, selection())),
    },
    {
      id: 'move',
      label: 'Move to…',
      group: 'Edit',
      hotkey: 'm',
      local: true,
      blocked: needsSelection,
      run: () => tools.openMoveTo(selection()),
    },
    {
      id: 'note',
      label: 'Add a note',
      group: 'Edit',
      hotkey: 'n',
      local: true,
      blocked: always,
      run: () => store.draftNote(selection()[0] ?? state().session.page),
    },
    ...MODE_COMMANDS.map(({ mode, label, hotkey }): Command => ({
      id: `mode-${mode}`,
      label,
      group: 'View',
      hotkey,
      blocked: always,
      run: () => store.setMode(mode),
    })),
    {
      id: 'problems',
      label: 'Show or hide problems',
      group: 'View',
      hotkey: 'alt+p',
      blocked: always,
      run: () => store.setProblemsOpen(!state().session.problemsOpen),
    },
    {
      id: 'notes',
      label: 'Show or hide notes',
      group: 'View',
      hotkey: 'alt+n',
      blocked: always,
      run: () => store.setNotesOpen(!state().session.notesOpen),
    },
    {
      id: 'next',
      label: 'Next datapoint',
      group: 'Data',
      hotkey: 'alt+pagedown',
      blocked: needsData,
      run: () => step(1),
    },
    {
      id: 'previous',
      label: 'Previous datapoint',
      group: 'Data',
      hotkey: 'alt+pageup',
      blocked: needsData,
      run: () => step(-1),
    },
    { id: 'projects', label: 'Projects', group: 'Project', hotkey: 'mod+o', blocked: always, run: tools.openProjects },
    { id: 'export', label: 'Export', group: 'Project', hotkey: 'mod+e', blocked: always, run: tools.openExport },
    {
      id: 'commands',
      label: 'Find a command',
      group: 'View',
      hotkey: 'mod+k',
      blocked: always,
      run: tools.openCommands,
    },
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      group: 'View',
      hotkey: '?',
      blocked: always,
      run: tools.openShortcuts,
    },
  ]
}

/** A hotkey in the words of this platform: `⌘Z` on a Mac, `Ctrl+Z` elsewhere. */
export function hotkeyWords(hotkey: string, mac: boolean): string {
  const parts = hotkey.split('+').map((part) => KEY_WORDS.get(part)?.[mac ? 0 : 1] ?? part.toUpperCase())
  return parts.join(mac ? '' : '+')
}

const KEY_WORDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['mod', ['⌘', 'Ctrl']],
  ['shift', ['⇧', 'Shift']],
  ['alt', ['⌥', 'Alt']],
  ['backspace', ['⌫', 'Backspace']],
  ['pagedown', ['⇟', 'Page Down']],
  ['pageup', ['⇞', 'Page Up']],
])
