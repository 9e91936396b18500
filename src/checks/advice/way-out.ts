import { valueFor } from '../../items/multiple-choice/option-edits.ts'
import { DROPDOWN_FROM } from '../../items/multiple-choice/rendering.ts'
import type { FoundItem } from '../../layout/find.ts'
import { replaceData } from '../replace-data.ts'
import type { AdviceDraft } from './advice.ts'
import { type Choice, choiceOf, isScale } from './choice-of.ts'

/** Every question must be answered, so who cannot tell has to guess unless an option says so. */
export function adviseWayOut({ node, place }: FoundItem): readonly AdviceDraft[] {
  const choice = choiceOf(node.data)
  if (choice === null || choice.options.length < 2 || isScale(choice)) return []
  if (choice.options.some(({ label }) => WAY_OUT.test(label))) return []
  return [
    {
      ...place,
      key: node.key,
      rule: 'no-way-out',
      message: 'No option is for those who cannot tell.',
      reason:
        'Every question must be answered. Participants who cannot tell have to guess then, and a guess looks like an answer.',
      fix: { label: 'Add “Cannot tell”', apply: replaceData(node, withWayOut(choice)) },
    },
  ]
}

const WAY_OUT =
  /\b(can.?not|can['’]t|unable|not sure|unsure|don['’]t know|do not know|unknown|unclear|neither|none|nothing|other|otherwise|both|same|equal(ly)?|tie|not applicable|n\/a|no answer|skip|uncategorised|uncategorized|undecided|not an?)\b/i

const LABEL = 'Cannot tell'

/** The question with the option at its end. What was in sight stays in sight. */
function withWayOut(choice: Choice): Choice {
  const value = valueFor(
    LABEL,
    choice.options.map((option) => option.value),
  )
  const isExclusive = choice.answer_limit !== 1
  const option = { label: LABEL, value, ...(isExclusive ? { exclusive: true } : {}) }
  const stays = choice.options.length + 1 === DROPDOWN_FROM ? { disable_dropdown: true } : {}
  return choice.type === 'multiple_choice'
    ? { ...choice, ...stays, options: [...choice.options, option] }
    : { ...choice, ...stays, options: [...choice.options, { ...option, heading: 'What would you need to know?' }] }
}
