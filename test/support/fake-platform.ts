import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Json, JsonObject } from '../../src/base/json.ts'

/** A request as the fake platform saw it. */
export type Seen = {
  readonly method: string
  readonly path: string
  readonly token: string | undefined
  readonly type: string | undefined
  readonly body: string
}

/** What goes wrong: an answer of another status; the line cut before the request is done, or after; no answer at all, though it is done. */
export type Trouble =
  | { readonly kind: 'answer'; readonly status: number; readonly body?: Json; readonly retryAfter?: string }
  | { readonly kind: 'cut-before' }
  | { readonly kind: 'cut-after' }
  | { readonly kind: 'silent-after' }

/** The part of the platform's API that the scripts use, on loopback. It knows no mercy: anything else is a 404. */
export type FakePlatform = {
  readonly url: string
  readonly seen: readonly Seen[]
  /** How many of each exist. */
  readonly made: { datasets: number; batches: number; studies: number; setups: number; uploads: number }
  /** The next requests of this method and path (ids stand as `*`) meet these troubles, one each. */
  trouble(request: string, ...troubles: readonly Trouble[]): void
  /** How often the state is still `PROCESSING` before it is ready, and what `ready` is called. */
  slow(asks: number, last?: string): void
  /** The state of the study from now on. */
  study(status: string): void
  close(): Promise<void>
}

export const TOKEN = 'test-token_1.2'

/** A fake platform on a free port. */
export async function startFakePlatform(): Promise<FakePlatform> {
  const seen: Seen[] = []
  const made = { datasets: 0, batches: 0, studies: 0, setups: 0, uploads: 0 }
  const troubles = new Map<string, Trouble[]>()
  const states = new Map<string, number>()
  let pace: { asks: number; last: string | undefined } = { asks: 0, last: undefined }
  let studyStatus = 'UNPUBLISHED'
  let url = ''

  const stateOf = (what: string, begun: boolean, ready: string) => {
    if (!begun) return 'UNINITIALISED'
    const asked = (states.get(what) ?? 0) + 1
    states.set(what, asked)
    return asked > pace.asks ? (pace.last ?? ready) : 'PROCESSING'
  }
  const handle = (request: string, body: string): Json | null => {
    if (request === 'POST /data-collection/datasets') {
      made.datasets++
      const wanted: JsonObject = JSON.parse(body)
      return {
        schema: wanted['schema'] ?? null,
        inner: { id: 'not-this' },
        name: wanted['name'] ?? '',
        id: 'dataset-1',
        status: 'UNINITIALISED',
      }
    }
    if (request === 'GET /data-collection/datasets/*/upload-url/*') {
      // As servers write it that are careful with HTML.
      return { upload_url: `${url}/bucket/file?signature=a%2Bb\\u0026x=1`, http_method: 'PUT' }
    }
    if (request === 'PUT /bucket/file') {
      made.uploads++
      return {}
    }
    if (request === 'GET /data-collection/datasets/*/status')
      return { status: stateOf('dataset', made.uploads > 0, 'READY') }
    if (request === 'POST /data-collection/batches') {
      made.batches++
      const wanted: JsonObject = JSON.parse(body)
      return { batch_items: wanted['batch_items'] ?? [], items: [{ id: 'page-1' }], id: 'batch-1' }
    }
    if (request === 'POST /data-collection/batches/*/setup') {
      made.setups++
      return { id: 'job-1' }
    }
    if (request === 'GET /data-collection/batches/*/status')
      return { status: stateOf('batch', made.setups > 0, 'READY') }
    if (request === 'POST /studies/') {
      made.studies++
      return { id: 'study-1', status: studyStatus }
    }
    if (request === 'GET /studies/*/') return { id: 'study-1', status: studyStatus }
    if (request === 'PATCH /data-collection/batches/*') return { id: 'batch-1' }
    return null
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString('utf8')
    const { method = '', url: address = '', headers } = request
    const path = address.replace(/^\/api\/v1/, '')
    const name = `${method} ${path.split('?')[0]}`
    seen.push({ method, path, token: headers.authorization, type: headers['content-type'], body })
    const pattern = name.replace(/(datasets|batches|studies)\/[^/]+/, '$1/*').replace(/upload-url\/.+/, 'upload-url/*')
    const trouble = troubles.get(pattern)?.shift()
    if (trouble?.kind === 'cut-before') {
      request.socket.destroy()
      return
    }
    if (trouble?.kind === 'answer') {
      const extra = trouble.retryAfter === undefined ? {} : { 'Retry-After': trouble.retryAfter }
      response.writeHead(trouble.status, { 'Content-Type': 'application/json', ...extra })
      response.end(trouble.body === undefined ? '' : JSON.stringify(trouble.body))
      return
    }
    const isUpload = pattern.startsWith('PUT ')
    const allowed = isUpload ? headers.authorization === undefined : headers.authorization === `Token ${TOKEN}`
    const result = allowed ? handle(pattern, body) : null
    if (trouble?.kind === 'silent-after') return
    if (trouble?.kind === 'cut-after') {
      request.socket.destroy()
      return
    }
    response.writeHead(result === null ? (allowed ? 404 : 401) : 200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(result ?? { message: 'No.' }).replaceAll('\\\\u0026', '\\u0026'))
  }
  const server: Server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  url = `http://127.0.0.1:${address.port}`
  return {
    url: `${url}/api/v1`,
    seen,
    made,
    trouble: (request, ...list) => void troubles.set(request, [...list]),
    study: (status) => void (studyStatus = status),
    slow: (asks, last) => void (pace = { asks, last }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
