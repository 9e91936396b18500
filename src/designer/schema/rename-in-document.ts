import { renameField } from '../../layout/operations/rename-field.ts'
import { renameInPlan } from '../../outputs/rename-in-plan.ts'
import type { DesignDocument } from '../../store/design-document.ts'
import { nameField } from './schema-edits.ts'

/** Renames a field of the schema, and where the plan of the study names it. The same document when the schema has no such field. */
export function renameInSchema(document: DesignDocument, from: string, to: string): DesignDocument {
  const { schema, study } = document
  const index = schema?.fields.findIndex(({ name }) => name === from) ?? -1
  if (schema === null || index === -1) return document
  return {
    ...document,
    schema: nameField(schema, index, to),
    ...(study === undefined ? {} : { study: renameInPlan(study, from, to) }),
  }
}

/** Shows the field under another name wherever the layout shows it. */
export function renameInLayout(document: DesignDocument, from: string, to: string): DesignDocument {
  const layout = renameField(document.layout, from, to)
  return layout === document.layout ? document : { ...document, layout }
}
