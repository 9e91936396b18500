import type { Place } from '../../layout/layout.ts'
import type { FreeTextWithUnit } from '../../items/free-text-with-unit/schema.ts'
import type { MultipleChoiceWithFreeText } from '../../items/multiple-choice-with-free-text/schema.ts'
import type { MultipleChoice } from '../../items/multiple-choice/schema.ts'
import { DROPDOWN_FROM, resolveRendering } from '../../items/multiple-choice/rendering.ts'
import type { Validation } from '../../items/question.ts'
import type { Item } from '../../items/schemas.ts'
import { firstFree } from '../answers/name-questions.ts'

/** What is on offer: `value` is what the answers hold, unique within its scheme. */
export type SchemeLabel = { readonly value: string; readonly label: string }

/** One answer that other platforms ask for: a question, its unit, or the text to one of its options. */
export type Scheme = {
  /** Letters, digits and underscores; unique in the layout. */
  readonly name: string
  readonly role: 'question' | 'unit' | 'explanation'
  readonly kind: 'radio' | 'dropdown' | 'boxes' | 'text' | 'number'
  readonly description: string
  readonly helper: string
  readonly placeholder: string
  readonly labels: readonly SchemeLabel[]
  /** Of a text in characters, of a number in its value; null is unbounded. */
  readonly min: number | null
  readonly max: number | null
  /** The option that opens it; null when it is always open. */
  readonly showWhen: { readonly scheme: string; readonly option: number; readonly isOneOfMany: boolean } | null
}

/** The name of what stands at a place: `p1_r2_c1_i3`. */
export function nameAt({ page, row, column, item }: Required<Place>): string {
  return `p${page + 1}_r${row + 1}_c${column + 1}_i${item + 1}`
}

/** What is asked of a participant for one item, in the order in which it stands on the screen; empty for what is no question. */
export function listSchemes(item: Item, name: string): readonly Scheme[] {
  switch (item.type) {
    case 'multiple_choice':
      return [choiceScheme(item, name)]
    case 'multiple_choice_with_free_text':
      return headedSchemes(item, name)
    case 'free_text':
      return [writtenScheme(item, name, item.validation ?? null)]
    case 'free_text_with_unit':
      return unitSchemes(item, name)
    case 'file_upload':
      return [{ ...writtenScheme(item, name, null), placeholder: 'https://' }]
    case 'video_narration':
      return [
        {
          ...writtenScheme({ description: wordsOf(item.description) ?? 'Video narration' }, name, null),
          placeholder: 'https://',
        },
      ]
    case 'rich_text':
    case 'image':
    case 'dataset_field':
    case 'unknown':
      return []
  }
}

/** The bounds that hold whatever unit is chosen, and whether the units differ in theirs. */
export function sharedBounds(item: FreeTextWithUnit): { readonly bounds: Validation | null; readonly differ: boolean } {
  const [first, ...others] = item.unit_options.map(({ validation }) => validation ?? null)
  const print = (bounds: Validation | null | undefined) =>
    JSON.stringify([bounds?.min ?? null, bounds?.max ?? null, bounds?.type ?? null])
  const differ = others.some((one) => print(one) !== print(first))
  if (!differ) return { bounds: first ?? NUMBER, differ }
  return { bounds: item.unit_options.some(({ validation }) => validation?.type === 'string') ? null : NUMBER, differ }
}

/** A value with a unit is a number, unless its bounds are those of a text. */
const NUMBER: Validation = { type: 'number' }

type Asked = {
  readonly description: string
  readonly helper_text?: string | null | undefined
  readonly placeholder_text_input?: string | null | undefined
}

function blankScheme(item: Asked, name: string): Scheme {
  return {
    name,
    role: 'question',
    kind: 'text',
    description: item.description,
    helper: item.helper_text ?? '',
    placeholder: item.placeholder_text_input ?? '',
    labels: [],
    min: null,
    max: null,
    showWhen: null,
  }
}

function writtenScheme(item: Asked, name: string, bounds: Validation | null): Scheme {
  return {
    ...blankScheme(item, name),
    kind: bounds?.type === 'number' ? 'number' : 'text',
    min: bounds?.min ?? null,
    max: bounds?.max ?? null,
  }
}

function choiceScheme(item: MultipleChoice | MultipleChoiceWithFreeText, name: string): Scheme {
  const rendering = resolveRendering(item)
  const single = rendering === 'dropdown' ? 'dropdown' : 'radio'
  return {
    ...blankScheme({ ...item, placeholder_text_input: '' }, name),
    kind: item.answer_limit === 1 ? single : 'boxes',
    labels: labelsOf(item.options),
  }
}

function headedSchemes(item: MultipleChoiceWithFreeText, name: string): readonly Scheme[] {
  const placeholder_text_input = item.placeholder_text_input ?? ''
  const texts = item.options.map(({ heading }, option): Scheme => {
    const text = blankScheme({ description: heading, placeholder_text_input }, `${name}__text_${option + 1}`)
    return { ...text, role: 'explanation', showWhen: { scheme: name, option, isOneOfMany: item.answer_limit !== 1 } }
  })
  return [choiceScheme(item, name), ...texts]
}

function unitSchemes(item: FreeTextWithUnit, name: string): readonly Scheme[] {
  const value = writtenScheme(item, name, sharedBounds(item).bounds)
  const [only, second] = item.unit_options
  if (!only) return [value]
  if (!second) return [{ ...value, description: `${value.description} (${only.label})` }]
  const unit: Scheme = {
    ...blankScheme({ description: 'Unit' }, `${name}__unit`),
    role: 'unit',
    kind: item.unit_options.length >= DROPDOWN_FROM ? 'dropdown' : 'radio',
    labels: labelsOf(item.unit_options),
  }
  return item.unit_position === 'prefix' ? [unit, value] : [value, unit]
}

type Offer = { readonly label: string; readonly value: string | number | boolean }

/** Values as texts. Of two that are the same text, such as 1 and "1", the second ends in `_2`. */
function labelsOf(offers: readonly Offer[]): readonly SchemeLabel[] {
  const used = new Set<string>()
  return offers.map(({ label, value }) => {
    const text = String(value)
    const own = firstFree(
      (count) => (count === 1 ? text : `${text}_${count}`),
      (one) => !used.has(one),
    )
    used.add(own)
    return { value: own, label }
  })
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
