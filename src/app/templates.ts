import type { Template } from '../designer/templates-dialog.tsx'
import { emptyLayout } from '../layout/create.ts'
import { parseLayout } from '../layout/wire/parse.ts'
import type { DesignDocument } from '../store/design-document.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { readDatapoints } from '../dataset/read-text.ts'
import { showReading, type Arrival } from './open-dataset.ts'
import { exampleDatapoints, exampleLayout, exampleSchema, EXAMPLE_NAME } from './example.ts'

/** The layouts to begin with. */
export function listTemplates(store: DesignerStore): readonly Template[] {
  return [
    {
      id: 'blank',
      label: 'Blank layout',
      summary: 'One empty page. Your datapoints and their schema stay.',
      blank: true,
      open: () => {
        const layout = emptyLayout(store.keys)
        store.commit('Start with a blank layout', (document) => ({ ...document, layout, serverIds: [] }), {
          select: [],
        })
      },
    },
    {
      id: 'response-comparison',
      label: EXAMPLE_NAME,
      summary: 'A prompt, two responses side by side, and the question which is more helpful. With 14 datapoints.',
      blank: false,
      open: () => {
        store.commit(`Open ${EXAMPLE_NAME}`, (document) => ({ ...document, ...exampleDocument(store) }), {
          select: [],
          mergeKey: EXAMPLE_NAME,
        })
        store.rename(EXAMPLE_NAME)
        void openExampleData(store, { asStep: true, mergeKey: EXAMPLE_NAME }).then(store.closeRun)
      },
    },
  ]
}

/** The example as a document with fresh keys. Throws when the example itself is broken, which a test rules out. */
export function exampleDocument(store: DesignerStore): DesignDocument {
  const reading = parseLayout(exampleLayout, store.keys)
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return { layout: reading.layout, schema: exampleSchema, details: {}, serverIds: [] }
}

/** Shows the example's datapoints. */
export function openExampleData(store: DesignerStore, arrival: Arrival): Promise<void> {
  return showReading(store, `${EXAMPLE_NAME} (example)`, readDatapoints(exampleDatapoints), arrival)
}
