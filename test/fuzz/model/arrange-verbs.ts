import { addItem, addPageAfter, addRowToPage, duplicateAll, removeAll } from '../../../src/designer/commands/actions.ts'
import { copySelection, cutSelection } from '../../../src/designer/commands/clipboard-actions.ts'
import { groupAll, selectAllOnPage } from '../../../src/designer/commands/group-actions.ts'
import { splitAll } from '../../../src/designer/commands/split-all.ts'
import { pastePart } from '../../../src/designer/commands/paste-part.ts'
import { grabNode } from '../../../src/designer/canvas/grab.ts'
import { dropSubject } from '../../../src/designer/dnd/drop-subject.ts'
import type { Item } from '../../../src/items/schemas.ts'
import { withAnswers, withHelper, withOpenOptions } from '../../../src/items/shared-fields.ts'
import { createItem } from '../../../src/layout/create.ts'
import { DISPLAY_POSITIONS } from '../../../src/layout/layout.ts'
import { canDrop, canSetPosition, type DropSubject } from '../../../src/layout/operations/can.ts'
import { joinColumns, splitColumn, swapColumns } from '../../../src/layout/operations/columns.ts'
import { movePage } from '../../../src/layout/operations/page.ts'
import { updatePage } from '../../../src/layout/operations/update.ts'
import { updateItems } from '../../../src/layout/operations/update-items.ts'
import { describeTarget, listTargets } from '../../../src/layout/targets.ts'
import { selectIssues } from '../../../src/store/select-issues.ts'
import { itemSamples } from '../../fixtures/item-samples.ts'
import { anyKey, anyKeys, choose, documentOf, type Draws, layoutIn, storeOf, type Verb, type World } from './world.ts'

/** Adding, selecting, moving, copying and taking away, through the designer's own actions. */
export const arrangeVerbs = {
  add: { weight: 5, run: (world, draws) => void addItem(storeOf(world), anyItem(world, draws)) },
  'add a row': { run: (world, { picks }) => addRowToPage(storeOf(world), anyPage(world, picks[0])) },
  'add a page': { run: (world) => addPageAfter(storeOf(world)) },
  select: { weight: 3, run: (world, { picks }) => storeOf(world).select(anyKeys(world, picks)) },
  'select all': { run: (world) => selectAllOnPage(storeOf(world)) },
  delete: { weight: 2, run: (world, { picks }) => void removeAll(storeOf(world), anyKeys(world, picks)) },
  duplicate: { weight: 2, run: (world, { picks }) => void duplicateAll(storeOf(world), anyKeys(world, picks)) },
  group: { weight: 2, run: (world, { picks }) => void groupAll(storeOf(world), anyKeys(world, picks)) },
  split: { run: (world, { picks }) => void splitAll(storeOf(world), anyKeys(world, picks)) },
  drag: {
    weight: 5,
    run: (world, { picks }) => {
      const grabbed = grabNode(storeOf(world), anyKey(world, picks[0]))
      if (grabbed !== null) drop(world, grabbed.subject, picks[1])
    },
  },
  'drag from the palette': {
    weight: 3,
    run: (world, draws) => {
      const items = [createItem(anyItem(world, draws), storeOf(world).keys)]
      drop(world, { kind: 'fragment', fragment: { kind: 'items', items } }, draws.picks[2])
    },
  },
  copy: { run: (world) => void (world.clipboard = copySelection(storeOf(world))?.text ?? world.clipboard) },
  cut: {
    run: (world) => {
      world.clipboard = copySelection(storeOf(world))?.text ?? world.clipboard
      cutSelection(storeOf(world))
    },
  },
  // What was copied may hold empty columns.
  paste: { weight: 2, brings: true, run: (world) => void pastePart(storeOf(world), world.clipboard) },
  columns: {
    weight: 2,
    run: (world, { picks: [a, b] }) => {
      const rows = layoutIn(world).flatMap((page) => page.rows)
      const row = choose(
        rows.filter(({ columns }) => columns.length > 1),
        a,
      )
      const key = (row ?? choose(rows, a))?.key ?? ''
      const change = [swapColumns, joinColumns, splitColumn][b % 3]!
      storeOf(world).commitLayout('Change the columns', (layout) => change(layout, key))
    },
  },
  'move a page': {
    run: (world, { picks: [a, b] }) =>
      storeOf(world).commitLayout('Move a page', (layout) => movePage(layout, anyPage(world, a), b % 4)),
  },
  'name a page': {
    run: (world, { picks, words }) => {
      const key = anyPage(world, picks[0])
      storeOf(world).commitLayout('Rename a page', (layout) => updatePage(layout, key, { name: words }), {
        mergeKey: `${key}.name`,
      })
    },
  },
  'set a position': {
    run: (world, { picks: [a, b] }) => {
      const key = anyPage(world, a)
      const position = choose(DISPLAY_POSITIONS, b)!
      if (canSetPosition(layoutIn(world), key, position) !== null) return
      storeOf(world).commitLayout('Set a position', (layout) =>
        updatePage(layout, key, { display_position: position === 'body' ? undefined : position }),
      )
    },
  },
  'change several': {
    run: (world, { picks, words }) => {
      const keys = anyKeys(world, picks)
      const change = [
        (item: Item) => withHelper(item, words),
        (item: Item) => withAnswers(item, picks[1] % 2 === 0 ? 'one' : 'any'),
        (item: Item) => withOpenOptions(item, picks[1] % 2 === 0),
      ][picks[2] % 3]!
      storeOf(world).commitLayout('Change several', (layout) => updateItems(layout, keys, change))
    },
  },
  mend: {
    run: (world, { picks }) => {
      const fixes = selectIssues(storeOf(world).getState()).all.flatMap(({ fix }) => (fix === undefined ? [] : [fix]))
      const fix = choose(fixes, picks[0])
      if (fix !== undefined) storeOf(world).commitLayout(fix.label, fix.apply)
    },
  },
} satisfies Record<string, Verb>

/** Lets go of something over one of the places that a drag, the arrow keys and "Move to…" offer. */
function drop(world: World, subject: DropSubject, draw: number) {
  const target = choose(listTargets(layoutIn(world), subject), draw)
  if (target === undefined) return
  describeTarget(layoutIn(world), target)
  if (canDrop(layoutIn(world), subject, target) === null) dropSubject(storeOf(world), subject, target, 'It')
}

function anyItem(world: World, { picks, words }: Draws): Item {
  const sample = choose(Object.values(itemSamples), picks[0])!
  const item: Item = [sample.item, sample.item, sample.arabic][picks[1] % 3]!
  if (item.type !== 'dataset_field') return item
  const names = documentOf(world).schema?.fields.map(({ name }) => name) ?? []
  return { ...item, field: choose(names, picks[1]) ?? words }
}

function anyPage(world: World, draw: number): string {
  return choose(layoutIn(world), draw)?.key ?? ''
}
