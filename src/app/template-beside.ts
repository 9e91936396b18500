import type { Projects } from '../designer/projects/projects-handle.tsx'
import type { TemplateContent } from '../designer/templates/template-content.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { showToast } from '../ui/toasts.tsx'
import { showBody, templateActions } from './template-actions.ts'
import { openTemplateData, templateDocument } from './templates.ts'
import { putInPlaceInstead, wayBack } from './way-back.ts'

/**
 * Makes a project of a template's layout, schema and datapoints, beside the open one, which is saved before. Where that can't be, the open
 * work stays, and the person is told why and may put the template in its place.
 */
export async function openTemplateBeside(store: DesignerStore, projects: Projects, template: TemplateContent) {
  const { kept, goBack } = wayBack(store, projects)
  const reason = await projects.create(templateDocument(template, store))
  if (reason !== null) {
    showToast(`“${template.label}” was not opened. Nothing has changed.`, {
      kind: 'error',
      description: reason,
      actions: [putInPlaceInstead(() => templateActions(store).openExample(template))],
    })
    return
  }
  showBody(store)
  await openTemplateData(store, template, { asStep: false, keepsSchema: true })
  showToast(`Opened “${template.label}” as a new project.`, { description: kept, actions: [goBack] })
}
