import { aim, aimRatio, show, table } from '../support/report.mjs'

/** The figures of `measureEditor` as a table. The last column is how many times as much as in the page without a framework. */
export function tableOfEditor({ app, floor, checks }) {
  const line = (name, value, unit) => {
    const [here, there] = [value(app), value(floor)]
    return [name, show(here, unit), show(there, unit), Number.isFinite(here / there) ? `${show(here / there)} ×` : '–']
  }
  const perSize = (name, part, unit) =>
    Object.keys(app.sizes).map((count) => line(`${name}, ${count} items`, ({ sizes }) => sizes[count][part], unit))
  return table(
    ['Editor', 'designer', 'floor', 'ratio'],
    [
      line('first load, JS and CSS', ({ start }) => start.bytes, 'KB gzip'),
      line('usable and painted', ({ start }) => start.ready, 'ms'),
      line('heap at the start', ({ start }) => start.heap, 'MB'),
      ...perSize('open', 'open', 'ms'),
      ...perSize('  main thread', 'busyToOpen', 'ms'),
      ...perSize('heap', 'heap', 'MB'),
      ...perSize('elements', 'nodes'),
      ...perSize('key → paint', 'key', 'ms'),
      ...perSize('key → paint p95', 'key95', 'ms'),
      ...perSize('  main thread per key', 'busyPerKey', 'ms'),
      ...perSize('drag, frame p95', 'frame95', 'ms'),
      ...perSize('drag, longest task over 50 ms', 'longestTask', 'ms'),
      ...perSize('main thread per move', 'busyPerMove', 'ms'),
      ...perSize('drop → paint', 'drop', 'ms'),
      ...perSize('  main thread per drop', 'busyPerDrop', 'ms'),
      ...perSize('undo → paint', 'undo', 'ms'),
      ...perSize('export', 'export', 'ms'),
      ...perSize('  bare JSON.stringify', 'stringify', 'ms'),
      ['  export with the checks, most items', show(checks, 'ms'), '–', '–'],
      line('next datapoint → paint, 50 items', ({ switching }) => switching.painted, 'ms'),
    ],
  )
}

/** What the editor aims at, and whether it is there. The aims are for layouts of 50, 200 and 1 000 items. */
export function aimsOfEditor({ app, floor, checks }) {
  const counts = Object.keys(app.sizes).map(Number)
  const most = Math.max(...counts)
  const ratio = (name, value, most) => aimRatio(name, value(app), value(floor), most)
  const perSize = (name, part, most) =>
    counts.map((count) => ratio(`${name}, ${count} items`, ({ sizes }) => sizes[count][part], most(count)))
  return [
    aim('first load', app.start.bytes, '≤', 150, 'KB'),
    ratio('usable', ({ start }) => start.ready, 2),
    aim('heap at the start', app.start.heap, '≤', 5, 'MB'),
    ...perSize('open', 'open', (count) => (count <= 50 ? 4 : count <= 200 ? 2 : 1)),
    ...perSize('key → paint', 'key', () => 1.5),
    ...perSize('key → paint p95', 'key95', () => 1.5),
    ...counts.map((count) => aim(`drag, frame p95, ${count} items`, app.sizes[count].frame95, '≤', 17, 'ms')),
    ...counts.map((count) => aim(`drag, longest task, ${count} items`, app.sizes[count].longestTask, '≤', 50, 'ms')),
    ...perSize('main thread per move', 'busyPerMove', () => 2),
    ...perSize('drop → paint', 'drop', () => 2),
    ...perSize('undo → paint', 'undo', () => 2),
    aim(`export, ${most} items`, app.sizes[most].export, '≤', 2, 'ms'),
    aim(`export with the checks, ${most} items`, checks, '≤', 20, 'ms'),
    aim(`heap, ${most} items`, app.sizes[most].heap, '≤', 15, 'MB'),
    aim('next datapoint → paint', app.switching.painted, '<', 16, 'ms'),
  ]
}
