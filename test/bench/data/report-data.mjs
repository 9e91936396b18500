import { aim, show, table } from '../support/report.mjs'

/** The figures of `measureData` as a table. */
export function tableOfData(results) {
  const line = (name, value, unit) => [name, ...results.map((result) => show(value(result), unit))]
  const percent = (name, value) => line(name, (result) => value(result) * 100, '%')
  return table(
    ['Datasets (JSONL)', ...results.map(({ size }) => `${size} MB`)],
    [
      ['datapoints', ...results.map(({ datapoints }) => datapoints.toLocaleString('en'))],
      line('first datapoint on the screen', ({ app }) => app.shown, 'ms'),
      line('until indexed', ({ app }) => app.indexed, 'ms'),
      line('until fully checked', ({ app }) => app.checked, 'ms'),
      line('indexing', ({ speeds }) => speeds.indexing, 'MB/s'),
      line('  limit: newlines only', ({ speeds }) => speeds.newline, 'MB/s'),
      percent('  share of the limit', ({ shares }) => shares.indexing),
      percent('  the same from choice of file to answer', ({ shares }) => shares.indexed),
      line('checking', ({ speeds }) => speeds.checking, 'MB/s'),
      line('  limit: JSON.parse of every line', ({ speeds }) => speeds.parse, 'MB/s'),
      percent('  share of the limit', ({ shares }) => shares.checking),
      percent('  the same from choice, with indexing', ({ shares }) => shares.checked),
      line('longest interface task over 50 ms', ({ app }) => app.longestTask, 'ms'),
      line('longest frame', ({ app }) => app.longestFrame, 'ms'),
      line('peak memory above idle', ({ app }) => app.memory, 'MB'),
      line('  newlines only', ({ newline }) => newline.memory, 'MB'),
      line('  JSON.parse of every line', ({ parse }) => parse.memory, 'MB'),
    ],
  )
}

/** What datasets aim at, and whether they are there. */
export function aimsOfData(results) {
  return results.flatMap(({ size, app, shares }) => [
    aim(`${size} MB: first datapoint`, app.shown, '<', 300, 'ms'),
    aim(`${size} MB: indexing, share of the limit`, shares.indexing * 100, '≥', 70, '%'),
    aim(`${size} MB: checking, share of the limit`, shares.checking * 100, '≥', 60, '%'),
    aim(`${size} MB: longest interface task`, app.longestTask, '≤', 50, 'ms'),
    ...(size >= 1000 && Number.isFinite(app.memory)
      ? [aim(`${size} MB: peak memory above idle`, app.memory, '<', 200, 'MB')]
      : []),
  ])
}
