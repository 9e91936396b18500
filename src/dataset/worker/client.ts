import type { DatasetHandle, StateListener, TaskOptions } from '../dataset-handle.ts'
import type { Schema } from '../schema.ts'
import { openingState, reduceReply, type DatasetState } from './dataset-state.ts'
import type { DatasetAnswer, DatasetReply, DatasetRequest } from './protocol.ts'

/** The part of a Worker that is used, so that tests can put something else in its place. */
export type DatasetWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** A file that is being opened. Only its first datapoints are read, until `readOn` asks for the rest. */
export type OpenedFile = DatasetHandle & { readOn(): void }

/** `schema` is what to check against; without it the guessed one. `createWorker` is for tests. */
export type OpenOptions = { readonly schema?: Schema; readonly createWorker?: () => DatasetWorker }

/** Starts the worker of the next file beforehand, and lets its code run a little, so that this file is read sooner. Nothing when it is there. */
export function prepareDatasetWorker(): void {
  if (prepared !== null) return
  const worker = startWorker()
  worker.onerror = () => {
    prepared = null
  }
  worker.postMessage(WARM_UP)
  prepared = worker
}

/**
 * Opens a dataset file of any size in a worker of its own, and tells `onState` how it goes. Ask it to read on when the first datapoints are
 * shown, or at once where nobody waits for them. Closing the handle ends the worker, so that nothing of one file can reach the next.
 */
export function openDatasetFile(file: File, onState: StateListener, options: OpenOptions = {}): OpenedFile {
  // Null while it rests.
  let worker: DatasetWorker | null = null
  // What waits until a file is read again; null while nothing has to.
  let waiting: DatasetRequest[] | null = null
  let schema = options.schema ?? null
  const pending = new Map<number, Pending>()
  let state = openingState(file.name)
  let lastId = 0
  let isClosed = false

  const receive = (reply: DatasetReply) => {
    if (isClosed) return
    if (reply.kind === 'task') return pending.get(reply.id)?.onProgress?.(reply.progress)
    if ('id' in reply) return settle(pending, reply)
    state = reduceReply(state, reply)
    onState(state)
    // Now it can be asked for any datapoint.
    if (waiting === null || reply.kind === 'opened' || reply.kind === 'progress') return
    for (const request of waiting) post(request)
    waiting = null
  }
  const start = () => {
    worker = (options.createWorker ?? takeWorker)()
    worker.onmessage = (event: MessageEvent<DatasetReply>) => receive(event.data)
    worker.onerror = () => {
      refuseAll(pending, CRASHED)
      receive({ kind: 'failed', message: CRASHED })
    }
    post({ kind: 'open', file, name: file.name, schema })
  }
  const post = (request: DatasetRequest) => worker?.postMessage(request)
  const send = (request: DatasetRequest) => {
    if (isClosed) return
    if (worker === null) {
      waiting = []
      start()
      post({ kind: 'read-on' })
    }
    if (waiting === null) post(request)
    else waiting.push(request)
  }
  const ask = (
    request: (id: number) => DatasetRequest,
    { onProgress, signal }: TaskOptions = {},
  ): Promise<DatasetAnswer> => {
    const id = ++lastId
    return new Promise((resolve, reject) => {
      if (isClosed) return reject(new Error(CLOSED))
      pending.set(id, { resolve, reject, onProgress })
      send(request(id))
      const stop = () => send({ kind: 'cancel', id })
      if (signal?.aborted === true) stop()
      else signal?.addEventListener('abort', stop, { once: true })
    })
  }
  const read = async (from: number, to: number) => {
    const answer = await ask((id) => ({ kind: 'read', id, from, to }))
    return answer.kind === 'read' ? answer.results : []
  }

  start()
  return {
    state: () => state,
    readOn: () => send({ kind: 'read-on' }),
    datapoints: read,
    async datapoint(n) {
      return (await read(n, n + 1))[0] ?? null
    },
    async search(text, from, options) {
      const answer = await ask((id) => ({ kind: 'search', id, text, from }), options)
      return answer.kind === 'found' ? answer.found : null
    },
    async write(selection, options) {
      const answer = await ask((id) => ({ kind: 'write', id, options: selection }), options)
      return answer.kind === 'written' ? answer.blob : new Blob()
    },
    async derive(change, options) {
      const answer = await ask((id) => ({ kind: 'derive', id, change }), options)
      return answer.kind === 'derived' ? answer.derived : { ok: false, message: CRASHED }
    },
    check(next) {
      schema = next
      send({ kind: 'check', schema: next })
    },
    readRest: () => send({ kind: 'read-rest' }),
    cancel: () => post({ kind: 'cancel', id: null }),
    rest() {
      worker?.terminate()
      worker = null
      waiting = null
      refuseAll(pending, CLOSED)
      if (isUnderWay(state)) state = reduceReply(state, { kind: 'cancelled', datapoints: state.count })
    },
    close() {
      isClosed = true
      worker?.terminate()
      refuseAll(pending, CLOSED)
    },
  }
}

function isUnderWay({ phase }: DatasetState): boolean {
  return phase === 'opening' || phase === 'indexing' || phase === 'checking'
}

type Pending = {
  resolve(answer: DatasetAnswer): void
  reject(error: Error): void
  onProgress: TaskOptions['onProgress']
}

const CLOSED = 'The dataset was closed.'
const CRASHED = 'Reading the file failed unexpectedly. Open it again.'

const WARM_UP: DatasetRequest = { kind: 'warm-up' }
let prepared: Worker | null = null

function takeWorker(): Worker {
  const worker = prepared ?? startWorker()
  prepared = null
  return worker
}

function startWorker(): Worker {
  return new Worker(new URL('./dataset-worker.ts', import.meta.url), { type: 'module' })
}

function settle(pending: Map<number, Pending>, answer: DatasetAnswer): void {
  const waiting = pending.get(answer.id)
  pending.delete(answer.id)
  if (answer.kind === 'refused') waiting?.reject(new Error(answer.message))
  else waiting?.resolve(answer)
}

function refuseAll(pending: Map<number, Pending>, message: string): void {
  for (const waiting of pending.values()) waiting.reject(new Error(message))
  pending.clear()
}
