import { readValues } from '../dataset/read-values.ts'
import type { TemplateContent } from '../designer/templates/template-content.ts'
import type { Layout } from '../layout/layout.ts'
import { parseLayout } from '../layout/wire/parse.ts'
import { emptyDocument, type DesignDocument } from '../store/design-document.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { showReading, type Arrival } from './show-dataset.ts'

/** A template as a document with fresh keys. Throws when the template itself is broken, which a test rules out. */
export function templateDocument(template: TemplateContent, store: DesignerStore): DesignDocument {
  const { schema } = template
  return {
    ...emptyDocument(store.keys),
    name: template.label,
    layout: templateLayout(template, store),
    schema,
    presetSchema: schema,
  }
}

/** Shows a template's datapoints. */
export function openTemplateData(store: DesignerStore, template: TemplateContent, arrival: Arrival): Promise<void> {
  return showReading(store, `${template.label} (example)`, readValues(template.datapoints), arrival)
}

/** A template's layout with fresh keys. Throws as above. */
export function templateLayout(template: TemplateContent, store: DesignerStore): Layout {
  const reading = parseLayout(template.layout, store.keys)
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.layout
}
