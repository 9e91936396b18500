import type { DatasetReply, DatasetRequest } from './protocol.ts'
import { createDatasetSession } from './session.ts'

// The worker's only file: it connects the session to messages and to time. One worker serves one file and is ended with it.
const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

/** Ends this turn without the delay of a timer, so that messages which came in meanwhile are handled. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel.port2.postMessage(null)
  })
}

const handle = createDatasetSession((reply: DatasetReply) => globalThis.postMessage(reply), {
  now: () => performance.now(),
  pause,
})

globalThis.addEventListener('message', (event: MessageEvent<DatasetRequest>) => void handle(event.data))
