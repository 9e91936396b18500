import { encodeShareText } from '../../outputs/share-link.ts'

// Packs one JSON text for each message into the fragment of a link, away from the interface.
globalThis.addEventListener('message', (event: MessageEvent<string>) => {
  globalThis.postMessage(encodeShareText(event.data))
})
