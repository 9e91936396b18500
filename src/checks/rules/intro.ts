import { itemModels, modelOf } from '../../items/schemas.ts'
import type { FoundItem } from '../../layout/find.ts'
import type { Draft } from './draft.ts'

/** Intro and outro pages hold only rich text and images. Source: format.md §1, `display_position` (sure). */
export function checkIntroItem({ node, page, place }: FoundItem): readonly Draft[] {
  const position = page.display_position ?? 'body'
  const model = modelOf(node.data)
  if (position === 'body' || model.allowedOnIntro) return []
  return [
    {
      ...place,
      rule: 'not-on-intro',
      severity: 'error',
      message: `An ${position} page may hold only these: ${ALLOWED}. Move the item to a body page.`,
      key: node.key,
      path: [],
    },
  ]
}

const ALLOWED = Object.values(itemModels)
  .filter((model) => model.allowedOnIntro)
  .map((model) => model.label.toLowerCase())
  .join(', ')
