import { canSplit } from '../../layout/operations/split.ts'
import { paletteDefinitions } from '../../items/registry.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { leaveOut } from '../data/leave-out.ts'
import { worstEntries } from '../data/worst-entries.tsx'
import type { DesignerTools } from '../designer-tools.tsx'
import { startFromData } from '../starts/start-from-data.ts'
import { addItem, addPageAfter, addRowToPage, layoutOf } from './actions.ts'
import { type Command, conditions, listCommands } from './commands.ts'
import { goToSettings } from './node-keys.ts'
import { splitAll } from './split-all.ts'

/** Every command by its group: those with a shortcut, and those that only the list of commands triggers. */
export function listAllCommands(store: DesignerStore, tools: DesignerTools): readonly Command[] {
  return [...listCommands(store, tools), ...listOthers(store, tools)].toSorted(
    (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group),
  )
}

const GROUPS: readonly Command['group'][] = ['Edit', 'Add', 'View', 'Data', 'Project']

const OPENING = [
  { kind: 'dataset', label: 'Open a dataset' },
  { kind: 'layout', label: 'Open a layout' },
  { kind: 'project', label: 'Open a project file' },
] as const

/** The commands without a shortcut. They come late, with the list that shows them. */
function listOthers(store: DesignerStore, tools: DesignerTools): readonly Command[] {
  const state = () => store.getState()
  const selection = () => state().session.selection
  const needsHistory = () => {
    const { past, future } = state().history
    return past.length + future.length === 0 ? 'Nothing has been changed yet.' : null
  }
  const { always, needsSelection, needsData } = conditions(store)
  const worst = worstEntries(store, tools)
    .filter(({ separated }) => separated !== true)
    .map(({ id, label, reason = null, onSelect }): Command => ({
      id: `worst ${id}`,
      label: `Go to the worst datapoint: ${label}`,
      group: 'Data',
      blocked: () => needsData() ?? reason,
      run: onSelect,
    }))
  return [
    { id: 'history', label: 'History', group: 'Edit', blocked: needsHistory, run: tools.openHistory },
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
      id: 'split',
      label: 'Split into rows',
      group: 'Edit',
      blocked: () => canSplit(layoutOf(store), selection()),
      run: () => tools.say(splitAll(store, selection())),
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
      id: 'self-check',
      label: 'Self-check',
      group: 'View',
      blocked: always,
      run: () => {
        store.setMode('preview')
        store.setSelfChecking(true)
      },
    },
    {
      id: 'theme',
      label: 'Switch between light and dark',
      group: 'View',
      blocked: always,
      run: tools.toggleTheme,
    },
    { id: 'data', label: 'Look into the dataset', group: 'Data', blocked: needsData, run: () => tools.openData() },
    {
      id: 'check-data',
      label: 'Check the dataset',
      group: 'Data',
      blocked: needsData,
      run: () => tools.openData('checks'),
    },
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
      run: () => void leaveOut(store, tools, [state().dataset.index]),
    },
    ...worst,
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
      run: () => startFromData(store, tools),
    },
    { id: 'study', label: 'Groups, cost and answers', group: 'Data', blocked: always, run: () => tools.openStudy() },
    {
      id: 'assignment',
      label: 'Who gets what',
      group: 'Data',
      blocked: always,
      run: () => tools.openStudy('assignment'),
    },
    { id: 'cost', label: 'Cost', group: 'Data', blocked: always, run: () => tools.openStudy('cost') },
    {
      id: 'comes-back',
      label: 'What comes back: made-up answers',
      group: 'Data',
      blocked: always,
      run: () => tools.openStudy('answers'),
    },
    { id: 'collected', label: 'Collected answers', group: 'Data', blocked: always, run: tools.openCollected },
    { id: 'advice', label: 'Design advice', group: 'View', blocked: always, run: tools.openAdvice },
    {
      id: 'server',
      label: 'Paste the server’s answer',
      group: 'Project',
      blocked: always,
      run: tools.openServerAnswer,
    },
    ...OPENING.map(({ kind, label }): Command => ({
      id: `open-${kind}`,
      label,
      group: 'Project',
      blocked: always,
      run: () => tools.openFile(kind),
    })),
    { id: 'share', label: 'Share a link', group: 'Project', blocked: always, run: tools.openShare },
    { id: 'compare', label: 'Compare with another layout', group: 'Project', blocked: always, run: tools.openCompare },
    {
      id: 'details',
      label: 'Batch details',
      group: 'Project',
      blocked: always,
      run: tools.openDetails,
    },
    {
      id: 'restore-points',
      label: 'Restore points',
      group: 'Project',
      blocked: always,
      run: tools.openRestorePoints,
    },
    { id: 'templates', label: 'Templates', group: 'Project', blocked: always, run: tools.openTemplates },
  ]
}
