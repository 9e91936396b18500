import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach } from 'vitest'

afterEach(cleanup)

// Random examples are the same in every run, so that a run fails for a change and not by chance. `FUZZ_SEED` draws others.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) })

// jsdom lacks these; dnd-kit, ProseMirror and the canvas ask for them.
class NoResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResizeObserver
window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
})) as unknown as typeof window.matchMedia
Element.prototype.scrollIntoView ??= () => {}
document.elementFromPoint ??= () => null
