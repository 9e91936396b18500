import { refuse } from '../derive.ts'
import { inferSchema, SAMPLE_SIZE } from '../infer-schema.ts'
import { fieldsOf } from '../read-csv-record.ts'
import type { DatapointResult } from '../reading.ts'
import type { Schema } from '../schema.ts'
import { checkFile } from './check-file.ts'
import { deriveFile } from './derive-file.ts'
import type { GapRepair } from '../gap-repair.ts'
import { createIndexing, type Indexing } from './index-file.ts'
import { holdBytes, openSource, type Source } from './open-source.ts'
import { createPass, createProgress, createTaskProgress, type Clock, type Pass } from './pass.ts'
import type { DatasetAnswer, DatasetReply, DatasetRequest } from './protocol.ts'
import { describeReadError } from './read-blob.ts'
import { readHeadRecords } from './read-head.ts'
import { readRecords } from './read-records.ts'
import { searchFile } from './search-file.ts'
import { warmUp } from './warm-up.ts'
import { namesOf } from '../write.ts'
import { writeFile } from './write-file.ts'

/** What runs in the worker, but without a worker: takes requests and posts replies, for one file. */
export type DatasetSession = (request: DatasetRequest) => Promise<void>

/** How many datapoints are posted before the file is indexed. */
export const FIRST_SHOWN = 50

/**
 * Files up to this size are indexed before anything is posted, so that their number of datapoints is known at once, and are read only once
 * for the index and the first check.
 */
const SMALL_BYTES = 16 * 1024 * 1024

/** A session that posts its replies to `post`. */
export function createDatasetSession(post: (reply: DatasetReply) => void, clock: Clock): DatasetSession {
  let file: OpenFile | null = null
  let pass: Pass = createPass(clock)
  const tasks = new Map<number, Pass>()
  let readOn = () => {}
  const isFirstShown = new Promise<void>((resolve) => {
    readOn = resolve
  })
  let lastSearch = 0

  const countOf = ({ index, header }: Source) => Math.max(0, index.count - header)

  // Only one pass over the file runs at a time; one that was replaced says nothing any more.
  const run = async (work: (own: Pass) => Promise<void>) => {
    pass.stop()
    const own = createPass(clock)
    pass = own
    try {
      await work(own)
    } catch (error) {
      if (own !== pass) return
      if (own.isStopped()) post({ kind: 'cancelled', datapoints: file ? countOf(file.source) : 0 })
      else post({ kind: 'failed', message: describeReadError(error) })
    }
  }

  const open = async (blob: Blob, name: string, schema: Schema | null, own: Pass) => {
    const opening = await openSource(blob, name)
    if (!opening.ok) return post({ kind: 'failed', message: opening.message })
    const { source } = opening
    const head = await readHeadRecords(source, SAMPLE_SIZE)
    const sample = head.results.flatMap((result) => (result.ok ? [result.datapoint] : []))
    const { schema: inferred, reasons } = inferSchema(sample, fieldsOf(source.columns, namesOf(sample)))
    const names = inferred.fields.map((field) => field.name)
    const first = head.results.slice(0, FIRST_SHOWN)
    file = {
      source,
      name,
      schema: schema ?? inferred,
      names,
      first,
      indexing: createIndexing(source),
      gaps: null,
      isCut: false,
    }
    const info = { format: source.shape.format, size: blob.size, names, inferred, reasons }
    // The whole index of a small file is there sooner than the page has drawn its first datapoint.
    const small = blob.size <= SMALL_BYTES ? await index(file, own, () => {}) : null
    const isAll = small !== null || (head.isAll && head.results.length <= FIRST_SHOWN)
    post({ kind: 'opened', info, first, count: small?.reply.datapoints ?? first.length, isAll })
    // The page draws the first datapoint meanwhile, and this would take from it what little the machine has.
    await isFirstShown
    await own.step()
    const indexed = small ?? (await index(file, own, post))
    post(indexed.reply)
    await check(file, indexed.source, own)
  }

  const index = async (opened: OpenFile, own: Pass, tell: (reply: DatasetReply) => void) => {
    const start = clock.now()
    const source = opened.source.blob.size <= SMALL_BYTES ? await holdBytes(opened.source) : opened.source
    const report = createProgress('indexing', source.blob.size, clock, tell, opened.indexing.bytes())
    opened.gaps = await opened.indexing.run(source, (bytes) => {
      report(bytes, countOf(source))
      return own.step()
    })
    return { source, reply: { kind: 'indexed', datapoints: countOf(source), ms: clock.now() - start } as const }
  }

  const check = async (opened: OpenFile, source: Source, own: Pass) => {
    const start = clock.now()
    const { index } = source
    const bytes = opened.isCut ? index.start(index.count) : source.blob.size
    const progress = createProgress('checking', bytes, clock, post)
    const report = await checkFile(source, opened.schema, opened.gaps ?? [], (read, datapoints) => {
      progress(read, datapoints)
      return own.step()
    })
    opened.names = report.profile.fields.map((field) => field.name)
    post({ kind: 'checked', report, ms: clock.now() - start })
  }

  // A new schema: at once when the file is indexed or its reading was stopped, otherwise it is simply the one to check against afterwards.
  const recheck = async (schema: Schema) => {
    if (!file) return
    const opened = file
    opened.schema = schema
    if (!opened.gaps && !opened.isCut && !pass.isStopped()) return
    opened.isCut = opened.gaps === null
    await run((own) => check(opened, opened.source, own))
  }

  // After a stop: the index from where it broke off, the check from its beginning.
  const readRest = async () => {
    if (!file) return
    const opened = file
    if (!opened.isCut && !pass.isStopped()) return
    opened.isCut = false
    await run(async (own) => {
      if (opened.gaps) return check(opened, opened.source, own)
      const indexed = await index(opened, own, post)
      post(indexed.reply)
      await check(opened, indexed.source, own)
    })
  }

  const answer = async (id: number, own: Pass, work: (source: Source, opened: OpenFile) => Promise<DatasetAnswer>) => {
    try {
      post(file ? await work(file.source, file) : { kind: 'refused', id, message: 'No file is open.' })
    } catch (error) {
      post({ kind: 'refused', id, message: own.isStopped() ? 'Stopped.' : describeReadError(error) })
    }
  }

  // What may take long: it tells how far it is, and can be stopped by its id.
  const runTask = async (id: number, work: (opened: OpenFile, pause: TaskPause) => Promise<DatasetAnswer>) => {
    const own = createPass(clock)
    tasks.set(id, own)
    await answer(id, own, (source, opened) => {
      const progress = createTaskProgress(id, source.blob.size, clock, post)
      return work(opened, (bytes) => {
        progress(bytes)
        return own.step()
      })
    })
    tasks.delete(id)
  }

  return async (request) => {
    switch (request.kind) {
      case 'warm-up':
        // Nobody waits for it, and a file that comes meanwhile goes first.
        return run((own) => warmUp(own.step).catch(() => undefined))
      case 'open':
        return run((own) => open(request.file, request.name, request.schema, own))
      case 'read-on':
        return readOn()
      case 'read-rest':
        return readRest()
      case 'check':
        return recheck(request.schema)
      case 'cancel':
        return (request.id === null ? pass : tasks.get(request.id))?.stop()
      case 'read': {
        const { id, from, to } = request
        return answer(id, createPass(clock), async (source, { first }) => {
          const isIndexed = countOf(source) >= first.length
          return { kind: 'read', id, results: isIndexed ? await readRecords(source, from, to) : first.slice(from, to) }
        })
      }
      case 'search': {
        const { id, text, from } = request
        tasks.get(lastSearch)?.stop()
        lastSearch = id
        return runTask(id, async ({ source }, pause) => {
          return { kind: 'found', id, found: await searchFile(source, text, from, pause) }
        })
      }
      case 'write': {
        const { id, options } = request
        return runTask(id, async ({ source, schema, names }, pause) => {
          return { kind: 'written', id, blob: await writeFile(source, schema, names, options, pause) }
        })
      }
      case 'derive': {
        const { id, change } = request
        return runTask(id, async ({ source, name, names, gaps }, pause) => {
          // What is not indexed would keep its old name, or be left out with what is.
          const derived = gaps === null ? NOT_READ : await deriveFile(source, name, names, change, pause)
          return { kind: 'derived', id, derived }
        })
      }
    }
  }
}

const NOT_READ = refuse('The file is not read to its end. Let it be read, then try again.')

type TaskPause = (bytes: number) => Promise<void>

/**
 * `first` are the datapoints that are known before any is indexed; `gaps` is null until the file is indexed to its end. `isCut` while what
 * was indexed before a stop is checked as if it were all.
 */
type OpenFile = {
  readonly source: Source
  readonly name: string
  readonly first: readonly DatapointResult[]
  schema: Schema
  names: readonly string[]
  readonly indexing: Indexing
  gaps: readonly GapRepair[] | null
  isCut: boolean
}
