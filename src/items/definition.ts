import type { ComponentType } from 'react'
import type { FieldType } from '../base/field-type.ts'
import type { Json } from '../base/json.ts'
import type { Late } from '../ui/late.ts'
import type { Answer, ItemFinding, ItemModel } from './item-model.ts'
import type { ItemTexts } from './item-text.ts'
import type { KeptValue } from './multiple-choice/option-edits.ts'

/** A dataset field as an item sees it: what the schema says of it, and its value in the datapoint shown. */
export type ShownField = {
  readonly name: string
  /** Null when the schema does not hold the field. */
  readonly type: FieldType | null
  readonly label?: string
  /** Undefined when the datapoint misses the field, or when no datapoint is shown. */
  readonly value: Json | undefined
  /** Whether a datapoint is shown at all. */
  readonly hasDatapoint: boolean
}

/** A field on offer in the inspector. */
export type FieldChoice = { readonly name: string; readonly type: FieldType; readonly label?: string }

/** What an inspector form gets. It knows no store: it shows `item` and reports the next one. */
export type EditorFormProps<T> = {
  readonly item: T
  /**
   * Reports the changed item. `mergeKey` names the text being typed (`description`, `options.2.label`), so that a run of typing is
   * one undo step; leave it out for a change that is a step of its own.
   */
  onChange(item: T, mergeKey?: string): void
  readonly fields: readonly FieldChoice[]
  /** Findings about this item, so that a field can show its own. */
  readonly findings: readonly Pick<ItemFinding<T>, 'message' | 'path' | 'severity'>[]
  /** The values of options that answers may hold by now: they stay when a label changes. Absent is none. */
  readonly keptValues?: readonly KeptValue[] | undefined
}

/** What a participant's view of an item gets. It knows no store and no designer. */
export type ParticipantViewProps<T> = {
  readonly item: T
  readonly value: Answer
  onChange(value: Answer): void
  /** True on the design canvas and when a session is over: nothing can be answered, but it looks the same. */
  readonly disabled: boolean
  /** What keeps the participant from going on, shown at the question and read out; null when nothing does. */
  readonly error: string | null
  /** The field to show; only for item types whose `fieldOf` names one. */
  readonly field?: ShownField
}

/** Edits the item's text where it stands on the canvas. */
export type InPlaceEditorProps<T> = {
  readonly item: T
  onChange(item: T, mergeKey?: string): void
  /** Ends the editing: Escape, or a click elsewhere. With `back` nothing else takes the focus. */
  onDone(back: boolean): void
  /** Ends the editing and goes to the item's settings, where its source is; absent where there are none. */
  readonly onSource?: (() => void) | undefined
}

/** A whole item type: its model and its looks. Palette, inspector, canvas, preview, stories and help read this and nothing else. */
export type ItemDefinition<T> = {
  readonly model: ItemModel<T>
  readonly icon: ComponentType<{ size?: number; className?: string; 'aria-hidden'?: boolean }>
  /** One sentence for the palette's tooltip and the help. */
  readonly summary: string
  /** Fetched when it is first needed. */
  readonly EditorForm: Bivariant<EditorFormProps<T>> & Pick<Late<object>, 'preload'>
  readonly ParticipantView: Bivariant<ParticipantViewProps<T>>
  /** The plain texts of an item that are edited where they stand; absent for types that have none. */
  readonly texts?: ItemTexts<T>
  /** An editor of its own that takes the place of the view; absent for types that need none. */
  readonly InPlaceEditor?: Bivariant<InPlaceEditorProps<T>>
  /** What keeps an answer from being complete, in words for the participant; null when it may go on. Questions only. */
  checkAnswer?(item: T, value: Answer): string | null
}

// A component as a method type, so that a definition of one type can stand where a definition of any item is asked for.
type Bivariant<P> = { render(props: P): React.ReactNode }['render']
