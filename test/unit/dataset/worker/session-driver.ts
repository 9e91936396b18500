import { createDatasetSession, type DatasetSession } from '../../../../src/dataset/worker/session.ts'
import { openingState, reduceReply, type DatasetState } from '../../../../src/dataset/worker/dataset-state.ts'
import type { DatasetAnswer, DatasetReply, DatasetRequest } from '../../../../src/dataset/worker/protocol.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'

/** A session with a clock that the test moves: each look at it is one millisecond later. */
export type SessionDriver = {
  readonly replies: DatasetReply[]
  state(): DatasetState
  open(file: BlobPart | BlobPart[] | Blob, name: string, schema?: Schema): Promise<void>
  send: DatasetSession
  ask<K extends DatasetAnswer['kind']>(kind: K, request: DatasetRequest): Promise<Extract<DatasetAnswer, { kind: K }>>
  /** Called at each pause, when messages are handled in a real worker. */
  onPause: (() => void) | null
}

export function createSessionDriver(): SessionDriver {
  const replies: DatasetReply[] = []
  let now = 0
  const driver: SessionDriver = {
    replies,
    state: () => replies.reduce(reduceReply, openingState('test')),
    async open(file, name, schema) {
      const opened = session({ kind: 'open', file: toBlob(file), name, schema: schema ?? null })
      await session({ kind: 'read-on' })
      await opened
    },
    send: (request) => session(request),
    async ask(kind, request) {
      await session(request)
      const last = replies[replies.length - 1]
      if (last?.kind !== kind) throw new Error(`Expected "${kind}", got ${JSON.stringify(last)}`)
      return last as never
    },
    onPause: null,
  }
  const session = createDatasetSession((reply) => replies.push(reply), {
    now: () => (now += 30),
    async pause() {
      driver.onPause?.()
      await new Promise((resolve) => setImmediate(resolve))
    },
  })
  return driver
}

function toBlob(file: BlobPart | BlobPart[] | Blob): Blob {
  return file instanceof Blob ? file : new Blob(Array.isArray(file) ? file : [file])
}
