import { plainText } from '../../items/plain-text.ts'
import { type FoundItem, listItems } from '../../layout/find.ts'
import type { PageNode } from '../../layout/layout.ts'
import type { AdviceDraft } from './advice.ts'
import { choiceOf } from './choice-of.ts'
import type { Stimulus } from './stimuli.ts'

/** Options that name two fields by a letter or a number, while nothing on the page says which of the two fields that is. */
export function adviseSideLabels(page: PageNode, index: number, stimuli: readonly Stimulus[]): readonly AdviceDraft[] {
  const sides = comparedSides(stimuli)
  if (sides === null) return []
  const items = listItems(page, index)
  if (items.some((item) => saysSides(item))) return []
  return items.flatMap(({ node, place }): readonly AdviceDraft[] => {
    const named = namedSides(choiceOf(node.data)?.options.map(({ label }) => label) ?? [])
    if (named === null) return []
    return [
      {
        ...place,
        key: node.key,
        rule: 'sides-unlabelled',
        message: `The options “${named.join('” and “')}” name what stands side by side, but nothing says which one “${named[0]}” is.`,
        reason: `Participants see no names of fields. Give “${sides.join('” and “')}” labels in the schema, or put a rich text with the name above each.`,
      },
    ]
  })
}

/** The two fields that stand in the columns of one row without a title; null where they are not exactly two. */
function comparedSides(stimuli: readonly Stimulus[]): readonly [string, string] | null {
  for (const { found, name, title } of stimuli) {
    const inRow = stimuli.filter((other) => other.found.row === found.row)
    const other = inRow.find((one) => one.found.column !== found.column)
    if (inRow.length === 2 && other !== undefined && title === null && other.title === null) return [name, other.name]
  }
  return null
}

/** The labels of the two options that name the sides: `A` and `B`, `Response 1` and `Response 2`; null without both. */
function namedSides(labels: readonly string[]): readonly [string, string] | null {
  for (const label of labels) {
    const [, noun = '', side = ''] = SIDE.exec(label.trim()) ?? []
    const other = OTHER_SIDE.get(side)
    if (other === undefined || (noun === '' && /\d/.test(side))) continue
    const twin = labels.find((one) => SIDE.exec(one.trim())?.slice(1).join('/') === `${noun}/${other}`)
    if (twin !== undefined) return [label.trim(), twin.trim()]
  }
  return null
}

/** Numbers need a word before them: alone they may count something. */
const SIDE = /^(?:(\p{L}+) )?([AB12])(?: is better)?$/u
const OTHER_SIDE = new Map([
  ['A', 'B'],
  ['1', '2'],
])

/** Whether an item may tell participants which side is which: a text that names both of them, or any that says left, right, first or second. */
function saysSides({ node: { data } }: FoundItem): boolean {
  const words =
    data.type === 'rich_text'
      ? plainText(data.content, data.content_format ?? 'html')
      : 'description' in data && typeof data.description === 'string'
        ? data.description
        : ''
  return /\b(left|right|first|second)\b/i.test(words) || (data.type === 'rich_text' && /\b[AB12]\b/.test(words))
}
