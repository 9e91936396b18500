import { startBlank } from '../designer/starts/start-blank.ts'
import type { TemplateContent } from '../designer/templates/template-content.ts'
import type { TemplateFit } from '../designer/templates/fit-template.ts'
import { renameFields } from '../layout/operations/rename-field.ts'
import { positionOf } from '../participant/flow.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { keepNotes } from './keep-notes.ts'
import { openTemplateData, templateDocument, templateLayout } from './templates.ts'

/** What can be done with a template. Each is one step that can be undone. */
export type TemplateActions = {
  /** One empty page; datapoints and schema stay. */
  startBlank(): void
  /** Layout, schema and datapoints of the template. */
  openExample(template: TemplateContent): Promise<void>
  /** The template's layout over one's own fields; datapoints and schema stay. */
  useWithOwn(template: TemplateContent, fit: TemplateFit): Promise<void>
}

/** The actions on a store. */
export function templateActions(store: DesignerStore): TemplateActions {
  return {
    startBlank: () => startBlank(store),
    async openExample(template) {
      const name = `Open ${template.label}`
      const opened = templateDocument(template, store)
      const withNotes = await keepNotes(store, opened.layout)
      store.commit(name, (document) => ({ ...withNotes(document), ...opened }), {
        select: [],
        mergeKey: name,
        replaces: { kind: 'import' },
      })
      showBody(store)
      await openTemplateData(store, template, { asStep: true, mergeKey: name, keepsSchema: true })
      store.closeRun()
    },
    async useWithOwn(template, { fields }) {
      const layout = renameFields(templateLayout(template, store), fields)
      const withNotes = await keepNotes(store, layout)
      store.commit(`Use ${template.label}`, (document) => ({ ...withNotes(document), layout, serverIds: [] }), {
        select: [],
        replaces: { kind: 'import' },
      })
      showBody(store)
    },
  }
}

/** Shows the page that holds the datapoints: it is what one wants to see, not the instructions before it. */
export function showBody(store: DesignerStore) {
  const body = store.getState().history.present.layout.find((page) => positionOf(page) === 'body')
  if (body !== undefined) store.showPage(body.key)
}
