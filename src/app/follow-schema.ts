import type { Schema } from '../dataset/schema.ts'
import type { DesignerStore } from '../store/designer-store.ts'

/**
 * Checks the open dataset again whenever the document's schema is not the one that it was checked against, also by undo and redo, which may
 * bring back another dataset with its schema. A label changes no check, so typing one does not read the file again. Gives back what ends it.
 */
export function followSchema(store: DesignerStore): () => void {
  return store.subscribe((state, before) => {
    const { schema, dataset } = state.history.present
    const last = before.history.present
    if (dataset === undefined || schema === null || schema === last.schema) return
    const known = dataset === last.dataset ? last.schema : dataset.handle.state().report?.schema
    // What was just opened is being checked already.
    if (known === undefined || isSameToChecks(schema, known)) return
    dataset.handle.check(schema)
  })
}

/** The order counts: the report's profile and what is written follow it. */
function isSameToChecks(a: Schema, b: Schema | null): boolean {
  if (a === b) return true
  if (b === null || a.strict !== b.strict || a.fields.length !== b.fields.length) return false
  return a.fields.every(({ name, type }, index) => name === b.fields[index]?.name && type === b.fields[index]?.type)
}
