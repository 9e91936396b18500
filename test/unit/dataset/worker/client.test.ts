import { beforeEach, describe, expect, it } from 'vitest'
import { openDatasetFile, type DatasetWorker } from '../../../../src/dataset/worker/client.ts'
import type { DatasetState } from '../../../../src/dataset/worker/dataset-state.ts'
import { speedOf } from '../../../../src/dataset/worker/pass.ts'
import type { DatasetReply, DatasetRequest } from '../../../../src/dataset/worker/protocol.ts'
import { createDatasetSession } from '../../../../src/dataset/worker/session.ts'

/** A worker that runs in the same thread; messages are copied, as they are on the way to a real one. */
class SameThreadWorker implements DatasetWorker {
  onmessage: Worker['onmessage'] = null
  onerror: Worker['onerror'] = null
  isEnded = false
  readonly #handle = createDatasetSession((reply) => this.#tell(reply), {
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  })

  postMessage(request: DatasetRequest) {
    if (!this.isEnded) void this.#handle(request)
  }
  terminate() {
    this.isEnded = true
  }
  #tell(reply: DatasetReply) {
    if (this.isEnded) return
    this.onmessage?.call(this as never, { data: reply } as MessageEvent)
  }
}

let worker: SameThreadWorker
let states: DatasetState[]

beforeEach(() => {
  states = []
  worker = new SameThreadWorker()
})

function open(text: string, name = 'rows.jsonl') {
  const file = Object.assign(new Blob([text]), { name, lastModified: 0, webkitRelativePath: '' })
  const handle = openDatasetFile(file as never, (state) => void states.push(state), { createWorker: () => worker })
  handle.readOn()
  return handle
}

function until(isDone: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const look = () => {
      if (isDone()) resolve()
      else if (performance.now() - start > 5000) reject(new Error('It never came.'))
      else setTimeout(look, 2)
    }
    look()
  })
}
const isReady = () => states[states.length - 1]?.phase === 'ready'

describe('openDatasetFile', () => {
  it('rests, and reads the file again when it is asked for a datapoint, with the schema that it was checked against', async () => {
    const handle = open(Array.from({ length: 80 }, (_, n) => `{"a": "${n}"}`).join('\n'))
    await until(isReady)
    const schema = { strict: true, fields: [{ name: 'b', type: 'text' }] } as const
    handle.check(schema)
    await until(() => handle.state().report?.schema.strict === true)
    const first = worker
    worker = new SameThreadWorker()
    handle.rest()
    expect(first.isEnded).toBe(true)
    expect(handle.state()).toMatchObject({ phase: 'ready', count: 80 })
    const results = await handle.datapoints(70, 71)
    expect(results).toMatchObject([{ ok: true }])
    expect(results.map((one) => one.ok && one.datapoint.get('a'))).toEqual(['70'])
    await until(isReady)
    expect(handle.state().report?.schema).toEqual(schema)
    worker = new SameThreadWorker()
    handle.close()
    await expect(handle.datapoint(1)).rejects.toThrow('The dataset was closed.')
  })

  it('rests in the middle of reading as if it was stopped, and reads the rest when that is asked for', async () => {
    const handle = open('{"a": "1"}\n{"a": "2"}\n')
    handle.rest()
    expect(handle.state().phase).toBe('cancelled')
    worker = new SameThreadWorker()
    handle.readRest()
    await until(isReady)
    expect(handle.state().count).toBe(2)
  })

  it('goes from opening to ready and gives datapoints', async () => {
    const handle = open('{"a": "1"}\n{"a": "2"}\n')
    expect(handle.state()).toMatchObject({ phase: 'opening', fileName: 'rows.jsonl', count: 0, info: null })
    await until(isReady)
    expect(states.map((state) => state.phase)).toEqual(['indexing', 'checking', 'ready'])
    expect(handle.state()).toMatchObject({ count: 2, isCountFinal: true, info: { format: 'jsonl', names: ['a'] } })
    expect(await handle.datapoint(1)).toMatchObject({ ok: true, datapoint: new Map([['a', '2']]) })
    expect(await handle.datapoint(2)).toBeNull()
    expect(await handle.datapoints(0, 9)).toHaveLength(2)
    expect(await handle.search('2', 0)).toEqual({ index: 1, field: 'a' })
    expect(await (await handle.write({ which: 'all', format: 'csv', asText: false })).text()).toBe('a\n1\n2\n')
  })

  it('gives each question its own answer', async () => {
    const handle = open(Array.from({ length: 500 }, (_, n) => `{"a": "${n}"}\n`).join(''))
    await until(isReady)
    const numbers = [400, 3, 77, 499, 0]
    const results = await Promise.all(numbers.map((n) => handle.datapoint(n)))
    expect(results.map((result) => (result?.ok ? result.datapoint.get('a') : null))).toEqual(numbers.map(String))
  })

  it('checks against another schema', async () => {
    const handle = open('{"a": "1"}\n')
    await until(isReady)
    const schema = { strict: true, fields: [{ name: 'a', type: 'image_url' as const }] }
    handle.check(schema)
    await until(() => handle.state().report?.schema === schema)
    expect(handle.state().report?.checks.counts).toMatchObject([{ field: 'a', rule: 'not-absolute', count: 1 }])
  })

  it('says nothing after it was closed, and refuses what was asked', async () => {
    const handle = open('{"a": "1"}\n')
    await until(isReady)
    const asked = handle.datapoint(0)
    handle.close()
    const told = states.length
    await expect(asked).rejects.toThrow('The dataset was closed.')
    await expect(handle.datapoint(0)).rejects.toThrow('The dataset was closed.')
    expect(worker.isEnded).toBe(true)
    expect(states).toHaveLength(told)
  })

  it('keeps a second file apart from the first', async () => {
    const first = open(`{"a": "first"}\n`.repeat(20_000))
    first.close()
    worker = new SameThreadWorker()
    states = []
    const second = open('{"b": "second"}\n')
    await until(isReady)
    expect(states.every((state) => state.info === null || state.info.names[0] === 'b')).toBe(true)
    expect(second.state()).toMatchObject({ count: 1 })
  })

  it('stops a search at a signal, also at one that was given before', async () => {
    const handle = open(Array.from({ length: 90_000 }, (_, n) => `{"a": "text ${n}"}\n`).join(''))
    await until(isReady)
    for (const isBefore of [false, true]) {
      const control = new AbortController()
      if (isBefore) control.abort()
      const searching = handle.search('nowhere', 0, { signal: control.signal })
      if (!isBefore) control.abort()
      await expect(searching).rejects.toThrow('Stopped.')
    }
    expect(await handle.search('text 89999', 0)).toEqual({ index: 89_999, field: 'a' })
  })

  it('says so when the worker breaks down', async () => {
    const handle = open('{"a": "1"}\n')
    await until(isReady)
    worker.postMessage = () => {}
    const asked = handle.datapoint(0)
    worker.onerror?.call(worker as never, new Event('error') as ErrorEvent)
    await expect(asked).rejects.toThrow('Reading the file failed unexpectedly.')
    expect(handle.state()).toMatchObject({ phase: 'failed', message: expect.stringContaining('Open it again') })
  })
})

describe('speedOf', () => {
  it('is null while it is too early to say', () => {
    expect(speedOf(0, 100, 10)).toEqual({ mbPerSecond: null, secondsLeft: null })
    expect(speedOf(10, 100, 0)).toEqual({ mbPerSecond: null, secondsLeft: null })
  })

  it('counts millions of bytes a second', () => {
    expect(speedOf(50e6, 150e6, 500)).toEqual({ mbPerSecond: 100, secondsLeft: 1 })
  })
})
