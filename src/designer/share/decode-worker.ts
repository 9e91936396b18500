import { decodeShare } from '../../outputs/share-link.ts'

// Unpacks the fragment of a link for each message, away from the interface.
globalThis.addEventListener('message', (event: MessageEvent<string>) => {
  globalThis.postMessage(decodeShare(event.data))
})
