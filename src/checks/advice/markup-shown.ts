import type { Profile } from '../../dataset/profile.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { AdviceDraft } from './advice.ts'
import type { Stimulus } from './stimuli.ts'

/** From this share of a field's texts on, their signs are no exception. Ours. */
const MARKED_SHARE = 0.1

/** Texts of datapoints are shown as they are, so participants read the signs of Markdown and the tags of HTML. */
export function adviseMarkup(
  { name, found }: Stimulus,
  schema: Schema | null,
  profile: Profile | null,
): readonly AdviceDraft[] {
  const known = profile?.fields.find((field) => field.name === name)
  const isText = schema?.fields.some((field) => field.name === name && field.type === 'text') ?? false
  const texts = known === undefined ? 0 : known.present - known.empty
  if (known === undefined || !isText || texts === 0) return []
  const isHtml = known.html > known.markdown
  const share = (isHtml ? known.html : known.markdown) / texts
  if (share < MARKED_SHARE) return []
  return [
    {
      ...found.place,
      key: found.node.key,
      rule: 'markup-shown',
      message: `“${name}” holds ${isHtml ? 'HTML' : 'Markdown'} in ${Math.round(share * 100)} % of its texts, and participants see it as it is typed.`,
      reason: `The values of fields are shown as they are, so “${isHtml ? '<b>' : '**'}” makes nothing bold. Take the signs out of the data, unless they are what is judged.`,
    },
  ]
}
