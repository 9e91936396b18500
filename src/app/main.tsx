import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { createDesignerStore, type DesignerStore } from '../store/designer-store.ts'
import { openStorage } from '../store/storage/open-storage.ts'
import { showToast } from '../ui/toasts.tsx'
import { App } from './app.tsx'
import { createDesignerHandle } from './designer-handle.ts'
import { EXAMPLE_NAME } from './example.ts'
import './index.css'
import { keepSaving, restore } from './persist.ts'
import { exampleDocument, exampleSource } from './templates.ts'

// zod would compile its parsers with `new Function`, which the page's security policy forbids.
z.config({ jitless: true })

const store = createDesignerStore(() => crypto.randomUUID())
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element with the id "root".')

const ready = start(store, root)
window.designer = createDesignerHandle(store, ready)

/** Brings back the last visit's work, or opens the example, then shows the designer. */
async function start(designer: DesignerStore, element: HTMLElement) {
  const storage = await openStorage()
  const restored = await restore(designer, storage)
  if (restored !== 'restored') {
    designer.load(exampleDocument(designer), EXAMPLE_NAME)
    await designer.setDataset(exampleSource())
  }
  keepSaving(designer, storage, () => new Date())
  createRoot(element).render(
    <StrictMode>
      <App store={designer} />
    </StrictMode>,
  )
  if (typeof restored === 'object') {
    showToast('The last work could not be opened, so it was set aside.', { kind: 'error', description: restored.damaged })
  }
  if (storage.refusal !== null) {
    designer.setSaving({ status: 'failed', message: storage.refusal })
    showToast('Your work is not being saved.', { kind: 'error', description: storage.refusal })
  }
}
