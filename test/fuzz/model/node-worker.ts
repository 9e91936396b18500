import { Blob, File } from 'node:buffer'
import { vi } from 'vitest'
import type { DatasetWorker } from '../../../src/dataset/worker/client.ts'
import type { DatasetRequest } from '../../../src/dataset/worker/protocol.ts'
import { createDatasetSession } from '../../../src/dataset/worker/session.ts'

/** Puts Node's files, and the dataset's real session in place of a worker, where the designer looks for them. jsdom has neither whole. */
export function standInForBrowser() {
  vi.stubGlobal('Blob', Blob)
  vi.stubGlobal('File', File)
  vi.stubGlobal('Worker', NodeWorker)
}

class NodeWorker implements DatasetWorker {
  onmessage: DatasetWorker['onmessage'] = null
  onerror: DatasetWorker['onerror'] = null
  #isEnded = false
  #time = 0
  #answer = createDatasetSession((data) => this.#reply(data), {
    now: () => (this.#time += 30),
    pause: () => Promise.resolve(),
  })

  postMessage(request: DatasetRequest) {
    // What a message changes is seen by the sender after its turn, as with a real worker.
    queueMicrotask(() => {
      if (!this.#isEnded) void this.#answer(request)
    })
  }

  terminate() {
    this.#isEnded = true
  }

  #reply(data: unknown) {
    if (!this.#isEnded) this.onmessage?.call(this as never, { data } as MessageEvent)
  }
}
