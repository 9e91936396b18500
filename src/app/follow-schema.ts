import type { Schema } from '../dataset/schema.ts'
import type { DesignerStore } from '../store/designer-store.ts'

/**
 * Checks the open dataset again whenever the document's schema changes, also by undo and redo. A label changes no check, so typing one
 * does not read the file again. Gives back what ends it.
 */
export function followSchema(store: DesignerStore): () => void {
  return store.subscribe((state, before) => {
    const { schema } = state.history.present
    const { handle } = state.dataset
    if (handle === null || schema === null || isSameToChecks(schema, before.history.present.schema)) return
    handle.check(schema)
  })
}

/** The order counts: the report's profile and what is written follow it. */
function isSameToChecks(a: Schema, b: Schema | null): boolean {
  if (a === b) return true
  if (b === null || a.strict !== b.strict || a.fields.length !== b.fields.length) return false
  return a.fields.every(({ name, type }, index) => name === b.fields[index]?.name && type === b.fields[index]?.type)
}
