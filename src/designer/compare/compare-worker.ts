import { compareDesigns, type Side } from '../../outputs/compare/compare-designs.ts'

// Compares one pair of designs for each message, away from the interface.
globalThis.addEventListener('message', (event: MessageEvent<{ readonly before: Side; readonly after: Side }>) => {
  globalThis.postMessage(compareDesigns(event.data.before, event.data.after))
})
