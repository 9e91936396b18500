import { shortName } from '../../base/short-name.ts'
import { readValues } from '../../dataset/read-values.ts'
import type { Projects } from '../../designer/projects/projects-handle.tsx'
import { sayStep } from '../../designer/say-step.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { Project } from '../../store/project-file.ts'
import { showToast } from '../../ui/toasts.tsx'
import { showReading } from '../show-dataset.ts'
import { putInPlaceInstead } from '../way-back.ts'

/**
 * Makes a shared project one of the person's own, beside the open one, which is saved before. Where that can't be, the open work stays, and
 * the person is told why and may put the shared one in its place, which undo takes back. Gives back whether it is open now.
 */
export async function takeOverShared(store: DesignerStore, projects: Projects, shared: Project): Promise<boolean> {
  const reason = await projects.create(shared.document)
  if (reason === null) {
    if (shared.datapoints !== undefined) {
      const reading = readValues(shared.datapoints)
      await showReading(store, `${shared.document.name} (shared)`, reading, { asStep: false, keepsSchema: true })
    }
    showToast(`“${shortName(shared.document.name)}” is a project of your own now.`)
    return true
  }
  showToast('The shared layout was not taken over.', {
    kind: 'error',
    description: reason,
    actions: [putInPlaceInstead(() => replaceOpen(store, shared))],
  })
  return false
}

async function replaceOpen(store: DesignerStore, shared: Project) {
  const mergeKey = 'take over a shared layout'
  store.commit('Take over a shared layout', (document) => ({ ...document, ...shared.document }), {
    select: [],
    mergeKey,
    replaces: { kind: 'import' },
  })
  if (shared.datapoints !== undefined) {
    const reading = readValues(shared.datapoints)
    await showReading(store, `${shared.document.name} (shared)`, reading, { asStep: true, mergeKey, keepsSchema: true })
  }
  store.closeRun()
  sayStep(store, `“${shortName(shared.document.name)}” stands in place of what was open.`)
}
