import type { Mode } from '../../store/designer-state.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { DesignerTools } from '../designer-tools.tsx'
import { canGroup } from '../../layout/operations/can.ts'
import { canSplit } from '../../layout/operations/split.ts'
import { paletteDefinitions } from '../../items/registry.ts'
import { addItem, addPageAfter, addRowToPage, layoutOf, removeAll } from './actions.ts'
import { duplicateInView } from './duplicate-in-view.ts'
import { groupAll, selectAllOnPage } from './group-actions.ts'
import { copyByMenu, cutByMenu, pasteByMenu } from './system-clipboard.ts'
import { goToSettings } from './node-keys.ts'
import { travel } from './travel.ts'

/** Something a person can trigger. Toolbar, shortcuts, the command list and the help read the same list. */
export type Command = {
  readonly id: string
  readonly label: string
  readonly group: 'Edit' | 'Add' | 'View' | 'Data' | 'Project'
  /** In the words of react-hotkeys-hook; `mod` is ⌘ on a Mac and Ctrl elsewhere. Absent for commands without a shortcut. */
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

/** Every command, bound to a store and the shell's tools. */
export function listCommands(store: DesignerStore, tools: DesignerTools): readonly Command[] {
  const state = () => store.getState()
  const selection = () => state().session.selection
  const needsSelection = () => (selection().length === 0 ? 'Select something first.' : null)
  const needsHistory = () => {
    const { past, future } = state().history
    return past.length + future.length === 0 ? 'Nothing has been changed yet.' : null
  }
  const needsData = () => (state().dataset.handle === null ? 'Open a dataset first.' : null)
  const always = () => null
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
    { id: 'history', label: 'History', group: 'Edit', blocked: needsHistory, run: tools.openHistory },
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
      id: 'select-several',
      label: 'Select several by clicks or taps',
      group: 'Edit',
      blocked: always,
      run: () => {
        store.setMode('design')
        store.setGathering(true)
      },
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
      id: 'split',
      label: 'Split into rows',
      group: 'Edit',
      blocked: () => canSplit(layoutOf(store), selection()),
      run: () => void import('./split-all.ts').then(({ splitAll }) => tools.say(splitAll(store, selection()))),
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
    {
      id: 'add-page',
      label: 'Add page',
      group: 'Add',
      blocked: always,
      run: () => addPageAfter(store),
    },
    {
      id: 'add-row',
      label: 'Add row',
      group: 'Add',
      blocked: always,
      run: () => addRowToPage(store, state().session.page ?? layoutOf(store)[0]?.key ?? ''),
    },
    ...paletteDefinitions.map(({ model }): Command => ({
      id: `add-${model.type}`,
      label: `Add ${model.label}`,
      group: 'Add',
      blocked: always,
      run: () => {
        store.setMode('design')
        tools.say(addItem(store, model.create()))
      },
    })),
    ...MODE_COMMANDS.map(({ mode, label, hotkey }): Command => ({
      id: `mode-${mode}`,
      label,
      group: 'View',
      hotkey,
      blocked: always,
      run: () => store.setMode(mode),
    })),
    {
      id: 'settings',
      label: 'Settings of what is selected',
      group: 'View',
      blocked: needsSelection,
      run: () => {
        store.setMode('design')
        goToSettings(store)
      },
    },
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
    { id: 'data', label: 'Look into the dataset', group: 'Data', blocked: needsData, run: () => tools.openData() },
    {
      id: 'find',
      label: 'Find a datapoint',
      group: 'Data',
      blocked: needsData,
      run: () => tools.openData('datapoints'),
    },
    {
      id: 'leave-out',
      label: 'Leave out this datapoint',
      group: 'Data',
      blocked: needsData,
      run: () =>
        void import('../data/leave-out.ts').then(({ leaveOut }) => leaveOut(store, tools, [state().dataset.index])),
    },
    { id: 'sheet', label: 'Contact sheet', group: 'Data', blocked: needsData, run: tools.openContactSheet },
    { id: 'schema', label: 'Edit the schema', group: 'Data', blocked: always, run: () => tools.openData('schema') },
    { id: 'media', label: 'Check media', group: 'Data', blocked: needsData, run: tools.openMedia },
    {
      id: 'counterbalance',
      label: 'Counterbalance two fields',
      group: 'Data',
      blocked: needsData,
      run: tools.openCounterbalance,
    },
    {
      id: 'starts',
      label: 'Start a layout from the data',
      group: 'Data',
      blocked: needsData,
      run: () => void import('../starts/start-from-data.ts').then(({ startFromData }) => startFromData(store, tools)),
    },
    { id: 'study', label: 'Groups, cost and answers', group: 'Data', blocked: always, run: tools.openStudy },
    { id: 'collected', label: 'Collected answers', group: 'Data', blocked: always, run: tools.openCollected },
    { id: 'advice', label: 'Design advice', group: 'View', blocked: always, run: tools.openAdvice },
    {
      id: 'server',
      label: 'Paste the server’s answer',
      group: 'Project',
      blocked: always,
      run: tools.openServerAnswer,
    },
    { id: 'share', label: 'Share a link', group: 'Project', blocked: always, run: tools.openShare },
    { id: 'compare', label: 'Compare with another layout', group: 'Project', blocked: always, run: tools.openCompare },
    {
      id: 'details',
      label: 'Batch details',
      group: 'Project',
      blocked: always,
      run: tools.openDetails,
    },
    { id: 'projects', label: 'Projects', group: 'Project', hotkey: 'mod+o', blocked: always, run: tools.openProjects },
    {
      id: 'restore-points',
      label: 'Restore points',
      group: 'Project',
      blocked: always,
      run: tools.openRestorePoints,
    },
    { id: 'templates', label: 'Templates', group: 'Project', blocked: always, run: tools.openTemplates },
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
