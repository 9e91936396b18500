import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { InPlaceTexts } from '../designer/canvas/item-frame.tsx'
import { responseComparison } from '../designer/templates/library/response-comparison.ts'
import type { Projects } from '../designer/projects/projects-handle.tsx'
import { createDesignerStore, type DesignerStore } from '../store/designer-store.ts'
import { definitions } from '../items/registry.ts'
import { afterPaint } from '../ui/after-paint.tsx'
import { preloadMenus } from '../ui/menu.tsx'
import { showToast } from '../ui/toasts.tsx'
import { aboutDataset } from './about-dataset.ts'
import { App } from './app.tsx'
import { createDesignerHandle } from './designer-handle.ts'
import { followSchema } from './follow-schema.ts'
import './index.css'
import { startProjects } from './projects/start-projects.ts'
import { tellDisplacedNotes } from './tell-displaced-notes.ts'
import { tellRepairs } from './tell-repairs.ts'
import { openTemplateData, templateDocument } from './templates.ts'
import { showTheme } from './use-theme.ts'

// zod would compile its parsers with `new Function`, which the page's security policy forbids.
z.config({ jitless: true })

const store = createDesignerStore(() => crypto.randomUUID())

followSchema(store)
const ready = start(store, document.getElementById('root') ?? document.body)
window.designer = createDesignerHandle(store, ready)

/** Brings back the last visit’s project, or opens the example, then shows the designer. */
async function start(designer: DesignerStore, element: HTMLElement) {
  const starting = startProjects(designer, (sentence, kind, dataset) =>
    showToast(sentence, { kind, ...(dataset && { about: aboutDataset(designer, dataset) }) }),
  )
  // The storage answers by and by: what is done until then costs nothing.
  showTheme()
  const example = templateDocument(responseComparison, designer)
  const { projects, isOpen, isBack, greet, fault } = await starting
  if (!isOpen) {
    designer.load(example)
    await openTemplateData(designer, responseComparison, { asStep: false })
  }
  tellRepairs(designer, isBack, (title, details, dataset) =>
    showToast(title, { description: details.join('\n'), about: aboutDataset(designer, dataset) }),
  )
  tellDisplacedNotes(designer, (title) =>
    showToast(title, { actions: [{ label: 'Show the notes', run: () => designer.setNotesOpen(true) }] }),
  )
  createRoot(element).render(
    <StrictMode>
      <App
        store={designer}
        projects={projects}
        isFirstVisit={!isOpen && fault === null}
        onShown={() => {
          greet()
          if (fault !== null) showToast(fault.title, { kind: 'error', topic: 'start', description: fault.details })
        }}
      />
    </StrictMode>,
  )
  afterPaint(preload)
  if (document.readyState === 'complete') keepOfflineWhenIdle(projects)
  else window.addEventListener('load', () => keepOfflineWhenIdle(projects), { once: true })
  window.addEventListener('beforeunload', (event) => {
    // The one thing that is not saved: a text in the JSON editor that is no layout yet.
    if (designer.getState().session.jsonDraft !== null) event.preventDefault()
  })
}

/** Fetches what is likely to be wanted first, so that the first press and the first letter find it there. */
function preload() {
  const forms = Object.values(definitions).map(({ EditorForm }) => EditorForm.preload())
  // What can't be fetched now is asked for again, and said, when it is wanted.
  const wanted = [...forms, InPlaceTexts.preload(), preloadMenus()]
  void Promise.allSettled(wanted).then(() => whenIdle(() => void prepareDatasetWorker().catch(() => {})))
  // It is large: a page that is only looked at does without.
  atFirstInput(() => void import('../ui/rich-text/rich-text-editor.tsx').catch(() => {}))
}

async function prepareDatasetWorker() {
  const client = await import('../dataset/worker/client.ts')
  client.prepareDatasetWorker()
}

/** Runs something at the first sign of somebody who works here. */
function atFirstInput(act: () => void) {
  const inputs = ['pointermove', 'pointerdown', 'keydown'] as const
  const once = () => {
    for (const input of inputs) window.removeEventListener(input, once, true)
    act()
  }
  for (const input of inputs) window.addEventListener(input, once, true)
}

/** Keeps the app in the browser for a visit without a network. The development server has nothing to keep. */
function keepOfflineWhenIdle(projects: Projects) {
  if (!import.meta.env.PROD) return
  whenIdle(() => void import('./offline/keep-offline.ts').then(({ keepOffline }) => keepOffline(projects)))
}

function whenIdle(act: () => void) {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 3000 })
  else setTimeout(act, 1000)
}
