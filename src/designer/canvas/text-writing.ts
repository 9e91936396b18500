import type { Key } from '../../base/key.ts'
import type { ListEdit } from '../../items/item-text.ts'
import type { OptionText } from '../../items/multiple-choice/option-edits.ts'
import { chosenOptions, isInDoubt, isList, readOptions } from '../../items/multiple-choice/read-options.ts'
import { findNode } from '../../layout/find.ts'
import type { DesignDocument } from '../../store/design-document.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { PasteRequest } from '../designer-tools.tsx'
import { editName } from '../edit-name.ts'
import { placeCaret, type CaretPlace } from './caret.ts'
import { listTexts, type CanvasText } from './list-texts.ts'

/** Where the writing begins or goes on. */
export type TextStart = { readonly part: string; readonly caret: CaretPlace }

/** The writing in the texts of one item: what keys and presses do to the document, and where the focus goes after it. */
export type TextWriting = {
  write(part: string, words: string): void
  /** New entries of the list after this one. */
  add(part: string, texts: readonly OptionText[]): void
  /** Makes entries of a pasted text; asks first where it is in doubt what they become. Gives back whether the text was a list. */
  paste(part: string, text: string): boolean
  /** Whether a question about what was pasted is open: the focus is there, and the writing goes on after it. */
  isAsking(): boolean
  /** Takes an entry out of its list. */
  remove(part: string): void
  /** Goes to the text after this one; ends the writing behind the last. */
  goOn(part: string): void
  /** Undoes the last step of the whole document. */
  undo(): void
  closeRun(): void
  /** Ends the writing; `back` brings the focus to the item's frame. */
  finish(back: boolean): void
  /** Brings the focus to a text as soon as it is drawn. */
  wish(start: TextStart): void
  /** Tells that all is drawn: the focus goes where it was wished, or to the text before the one in hand when that is gone. */
  settle(root: HTMLElement, texts: readonly CanvasText[]): void
}

type WritingOptions = {
  readonly store: DesignerStore
  readonly itemKey: Key
  /** Null for the first text, selected. */
  readonly start: TextStart | null
  /** Says what the latest step did, and offers to undo it. */
  say(sentence: string): void
  /** Shows what pasted entries become, for a person to decide. */
  ask(request: PasteRequest): void
  onDone(back: boolean): void
}

/** Begins the writing in the texts of an item. */
export function createTextWriting({ store, itemKey, start, say, ask, onDone }: WritingOptions): TextWriting {
  let wished = start
  let inHand: { text: CanvasText; index: number } | null = null
  let box: HTMLElement | null = null
  let isAsking = false
  const texts = () => listTexts(store.getState().history.present, itemKey)
  const find = (part: string) => texts().find((text) => text.part === part)
  const [first] = texts()
  if (wished === null && first !== undefined) wished = { part: first.part, caret: 'all' }

  const nameOf = (edit: ListEdit<DesignDocument>) => {
    const found = findNode(edit.item.layout, itemKey)
    return found?.kind === 'item' ? editName(store.getState().history.present.layout, itemKey, found.node.data) : ''
  }
  const put = (edit: ListEdit<DesignDocument> | undefined, count: number) => {
    if (edit === undefined) return
    store.closeRun()
    wished = { part: edit.part, caret: 'end' }
    store.commit(count === 1 ? nameOf(edit) : `Paste ${count} entries`, () => edit.item)
    if (count > 1) say(`Pasted ${count} entries.`)
  }

  return {
    write: (part, words) => {
      const text = find(part)
      if (text === undefined || text.text === words) return
      store.commit(`Edit “${text.name}”`, () => text.write(words), { mergeKey: `${itemKey}.${part}` })
    },
    add: (part, added) => put(find(part)?.addAfter?.(added), added.length),
    paste: (part, text) => {
      const list = find(part)?.list
      if (list === undefined || !isList(text)) return false
      const reading = readOptions(text, list.existing, list.hasHeadings)
      if (!isInDoubt(reading)) {
        const options = chosenOptions(reading.options, true)
        put(find(part)?.addAfter?.(options), options.length)
        return true
      }
      isAsking = true
      ask({
        ...list,
        text,
        onAdd: (options) => put(find(part)?.addAfter?.(options), options.length),
        onReplace: (options) => put(find(part)?.replaceAll?.(options), options.length),
        onClose: () => {
          isAsking = false
        },
      })
      return true
    },
    isAsking: () => isAsking,
    remove: (part) => {
      const edit = find(part)?.remove?.() ?? null
      if (edit === null) return
      store.closeRun()
      wished = { part: edit.part, caret: 'end' }
      store.commit(nameOf(edit), () => edit.item)
    },
    goOn: (part) => {
      const boxes = [...(box?.querySelectorAll<HTMLElement>('[data-text]') ?? [])]
      const next = boxes[boxes.findIndex((one) => one.dataset.text === part) + 1]
      if (next === undefined) onDone(true)
      else next.focus()
    },
    undo: store.undo,
    closeRun: store.closeRun,
    finish: onDone,
    wish: (next) => {
      wished = next
    },
    settle: (root, drawn) => {
      box = root
      const lost = inHand
      if (wished === null && lost !== null && !drawn.some(({ part }) => part === lost.text.part)) {
        const isEntry = lost.text.addAfter !== undefined
        const near = drawn.findLast((text, at) => at < lost.index && (text.addAfter !== undefined) === isEntry)
        if (near !== undefined) wished = { part: near.part, caret: 'end' }
      }
      const target = wished && root.querySelector<HTMLElement>(`[data-text="${CSS.escape(wished.part)}"]`)
      if (wished !== null && target) {
        const { caret } = wished
        wished = null
        placeCaret(target, caret)
      }
      const active = document.activeElement
      const part = active instanceof HTMLElement && root.contains(active) ? active.dataset.text : undefined
      const index = drawn.findIndex((text) => text.part === part)
      const text = drawn[index]
      if (text !== undefined) inHand = { text, index }
    },
  }
}
