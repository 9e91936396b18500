/** A number as it is read in a table: two digits that count, more only before the point. */
export function show(number, unit = '') {
  if (!Number.isFinite(number)) return '–'
  const size = Math.abs(number)
  const digits = size >= 10 || size === 0 ? 0 : size >= 1 ? 1 : 2
  return `${number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })}${unit && ` ${unit}`}`
}

/** A table as text: the first column to the left, the others to the right. */
export function table(head, rows) {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const [title, ...others] = lines.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
  )
  return [title, widths.map((width) => '─'.repeat(width)).join('  '), ...others].join('\n')
}

const COMPARISONS = { '<': (a, b) => a < b, '≤': (a, b) => a <= b, '≥': (a, b) => a >= b }

/** An aim in the unit of its figure: `comparison` is one of `<`, `≤`, `≥`. */
export function aim(name, value, comparison, bound, unit) {
  return {
    name,
    isMet: COMPARISONS[comparison](value, bound),
    is: show(value, unit),
    aim: `${comparison} ${bound} ${unit}`,
  }
}

/** An aim as a multiple of what is measured beside it. */
export function aimRatio(name, value, beside, most) {
  // Two digits behind the point: a miss by little must not look like none.
  return { name, isMet: value <= beside * most, is: `${(value / beside).toFixed(2)} ×`, aim: `≤ ${most} ×` }
}

/** The aims as text: how many are met, and each that is missed. */
export function listAims(aims) {
  const missed = aims.filter(({ isMet }) => !isMet)
  const lines = missed.map(({ name, is, aim: wanted }) => `✗ ${name}: ${is} (${wanted})`)
  return [`${aims.length - missed.length} of ${aims.length} aims are met.`, ...lines].join('\n')
}
