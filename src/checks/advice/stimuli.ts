import { plainText } from '../../items/plain-text.ts'
import { modelOf } from '../../items/schemas.ts'
import { type FoundItem, listItems } from '../../layout/find.ts'
import type { ItemNode, PageNode } from '../../layout/layout.ts'
import type { Schema } from '../../dataset/schema.ts'

/** A field where it is shown, with the title that participants see over it: its label, or the short text right above it; null without one. */
export type Stimulus = { readonly name: string; readonly title: string | null; readonly found: FoundItem }

/** The fields that a page shows, in reading order. */
export function listStimuli(page: PageNode, index: number, schema: Schema | null): readonly Stimulus[] {
  return listItems(page, index).flatMap((found): readonly Stimulus[] => {
    const name = modelOf(found.node.data).fieldOf(found.node.data)
    if (!name) return []
    const label = labelOf(name, schema)
    return [{ name, title: label ?? headingOf(found.column.items[found.place.item - 1]), found }]
  })
}

/** The label that the schema gives a field; null without one. Participants see it over the value. Source: format.md §2 (sure). */
export function labelOf(name: string, schema: Schema | null): string | null {
  const label = schema?.fields.find((field) => field.name === name)?.label?.trim() ?? ''
  return label === '' ? null : label
}

/** The words of a rich text that is short enough to be a heading; null for anything else. */
export function headingOf(node: ItemNode | undefined): string | null {
  if (node?.data.type !== 'rich_text') return null
  const words = plainText(node.data.content, node.data.content_format ?? 'html')
    .replace(/:$/, '')
    .trim()
  return words !== '' && words.length <= MOST_IN_HEADING ? words : null
}

/** In characters. */
const MOST_IN_HEADING = 60
