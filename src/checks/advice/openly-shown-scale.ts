import { DROPDOWN_FROM, resolveRendering } from '../../items/multiple-choice/rendering.ts'
import type { FoundItem } from '../../layout/find.ts'
import { replaceData } from '../replace-data.ts'
import type { AdviceDraft } from './advice.ts'
import { choiceOf, isScale } from './choice-of.ts'

/** A scale that becomes a dropdown is answered more slowly and less evenly. Source of the rendering: format.md §2, the dropdown rule (sure). */
export function adviseOpenScale({ node, place }: FoundItem): readonly AdviceDraft[] {
  const choice = choiceOf(node.data)
  if (choice === null || resolveRendering(choice) !== 'dropdown' || !isScale(choice)) return []
  return [
    {
      ...place,
      key: node.key,
      rule: 'scale-in-dropdown',
      message: 'This scale is hidden in a dropdown.',
      reason: `From ${DROPDOWN_FROM} options on, participants get a dropdown and see no step of the scale before they open it. A scale in sight is answered faster, and its ends are used as much as its middle.`,
      fix: { label: 'Show it openly', apply: replaceData(node, { ...choice, disable_dropdown: true }) },
    },
  ]
}
