import { FILE_UPLOAD_DEFAULTS } from '../../items/file-upload/schema.ts'
import type { FreeTextWithUnit } from '../../items/free-text-with-unit/schema.ts'
import type { MultipleChoiceWithFreeText } from '../../items/multiple-choice-with-free-text/schema.ts'
import type { MultipleChoice } from '../../items/multiple-choice/schema.ts'
import { fileTypeOf, isQuestion, type Item } from '../../items/schemas.ts'
import { type FoundItem, listItems, placeWords } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import { countWords } from '../../base/number-words.ts'
import type { Loss } from './loss.ts'
import { sharedBounds } from './schemes.ts'

/** What a platform's own rules take from one item, in sentences. */
export type LossesOf = (item: Item, found: FoundItem) => readonly string[]

/** What neither of the other platforms can hold, and what `more` adds, item by item in reading order. */
export function listItemLosses(layout: Layout, more: LossesOf): readonly Loss[] {
  return listItems(layout).flatMap((found) => {
    const item = found.node.data
    const isBody = (found.page.display_position ?? 'body') === 'body'
    const words = isBody ? [...commonLosses(item), ...more(item, found)] : aroundLosses(item)
    return words.map((sentence) => ({ place: placeWords(found.place), words: sentence }))
  })
}

/** Only rich texts and images may stand on intro and outro pages. Source: format.md §1 (sure). */
function aroundLosses(item: Item): readonly string[] {
  if (item.type === 'rich_text' || item.type === 'image') return []
  const what = isQuestion(item) ? 'A question' : `An item of type ${nameOfType(item)}`
  return [`${what} on an intro or outro page is left out.`]
}

function commonLosses(item: Item): readonly string[] {
  switch (item.type) {
    case 'multiple_choice':
    case 'multiple_choice_with_free_text':
      return choiceLosses(item)
    case 'free_text_with_unit':
      return unitLosses(item)
    case 'file_upload':
      return [
        `Files cannot be uploaded: a text box asks for a link instead. Its limits (${item.max_file_size_mb ?? FILE_UPLOAD_DEFAULTS.max_file_size_mb} MB, ${countWords(item.max_file_count ?? FILE_UPLOAD_DEFAULTS.max_file_count, 'file')} at most) and file types are not checked.`,
      ]
    case 'video_narration':
      return ['A video cannot be recorded: a text box asks for a link instead.']
    case 'unknown':
      return [`Items of type ${nameOfType(item)} are not known and left out.`]
    case 'image':
      return /^https:\/\//i.test(item.url)
        ? []
        : ['The address of the image is not https: only its description is shown.']
    case 'dataset_field':
      return item.field === '' ? ['No field is chosen, so nothing is shown.'] : []
    case 'free_text':
    case 'rich_text':
      return []
  }
}

function choiceLosses(item: MultipleChoice | MultipleChoiceWithFreeText): readonly string[] {
  const exclusive = item.options.filter((option) => option.exclusive === true).length
  const values = new Set(item.options.map(({ value }) => String(value)))
  return [
    ...(item.answer_limit > 1 ? [`The limit of ${item.answer_limit} answers is not enforced.`] : []),
    ...(exclusive > 0
      ? [`${countWords(exclusive, 'exclusive option does', 'exclusive options do')} not deselect the others.`]
      : []),
    ...(values.size < item.options.length ? ['Options with the same value are told apart by a number after it.'] : []),
    ...(item.options.some(({ value }) => typeof value !== 'string')
      ? ['Values that are numbers or true and false are stored as texts.']
      : []),
  ]
}

function unitLosses(item: FreeTextWithUnit): readonly string[] {
  return [
    ...(item.unit_options.length > 1 ? ['The value and its unit are two answers.'] : []),
    ...(sharedBounds(item).differ ? ['The units have bounds of their own, which are not checked.'] : []),
    ...(item.default_unit ? ['No unit is chosen at first.'] : []),
  ]
}

/** A type's name from a file, cut down to what is safe in any text. */
function nameOfType(item: Item): string {
  return fileTypeOf(item).replace(/\W+/g, '_').slice(0, 40)
}
