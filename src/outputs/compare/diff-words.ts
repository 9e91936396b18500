/** A piece of two texts: in both, only in the one before, or only in the one after. */
export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Where more words than this (before × after) differ in one stretch, the stretch is replaced as a whole. */
const MAX_CELLS = 250_000

/**
 * What became of a text, word by word. The pieces that are not added make up the text before, those that are not removed the text after.
 * Empty when both texts are empty.
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const [from, to] = [splitText(before), splitText(after)]
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start++
  let end = 0
  while (
    end < from.length - start &&
    end < to.length - start &&
    from[from.length - 1 - end] === to[to.length - 1 - end]
  ) {
    end++
  }
  return join([
    { kind: 'same', text: from.slice(0, start).join('') },
    ...diffMiddle(from.slice(start, from.length - end), to.slice(start, to.length - end)),
    { kind: 'same', text: from.slice(from.length - end).join('') },
  ])
}

/** Words, blanks and single signs. */
function splitText(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+|\s+|[^\p{L}\p{N}\p{M}_\s]/gu) ?? []
}

function diffMiddle(from: readonly string[], to: readonly string[]): readonly DiffPart[] {
  if (from.length * to.length > MAX_CELLS) {
    return [
      { kind: 'removed', text: from.join('') },
      { kind: 'added', text: to.join('') },
    ]
  }
  const lengths = commonLengths(from, to)
  const width = to.length + 1
  const parts: DiffPart[] = []
  let [row, column] = [0, 0]
  while (row < from.length || column < to.length) {
    const [removed, added] = [from[row], to[column]]
    if (removed !== undefined && removed === added) {
      parts.push({ kind: 'same', text: removed })
      row++
      column++
    } else if (
      removed !== undefined &&
      (added === undefined || (lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
    ) {
      parts.push({ kind: 'removed', text: removed })
      row++
    } else {
      parts.push({ kind: 'added', text: added ?? '' })
      column++
    }
  }
  return parts
}

/** For each pair of places the length of the longest common sequence from there on. */
function commonLengths(from: readonly string[], to: readonly string[]): Uint16Array {
  const width = to.length + 1
  const lengths = new Uint16Array((from.length + 1) * width)
  for (let row = from.length - 1; row >= 0; row--) {
    for (let column = to.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        from[row] === to[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0)
    }
  }
  return lengths
}

/** Neighbours of one kind as one piece, without empty ones; within a change what was removed stands first. */
function join(parts: readonly DiffPart[]): readonly DiffPart[] {
  const joined: DiffPart[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  let same = ''
  for (const { kind, text } of parts) {
    if (text === '') continue
    if (kind === 'same') {
      flush()
      same += text
      continue
    }
    if (same !== '') joined.push({ kind: 'same', text: same })
    same = ''
    if (kind === 'removed') removed += text
    else added += text
  }
  flush()
  if (same !== '') joined.push({ kind: 'same', text: same })
  return joined
}
