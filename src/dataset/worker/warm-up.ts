import { inferSchema } from '../infer-schema.ts'
import { checkFile } from './check-file.ts'
import { createIndexing } from './index-file.ts'
import { holdBytes, openSource, type Source } from './open-source.ts'
import { readHeadRecords } from './read-head.ts'

/**
 * Reads and checks files of made-up datapoints and keeps nothing of them: a browser runs code slowly until it has run it for a while, which
 * would be most of the time that a file of a few megabytes takes. `step` is called between pieces; what it throws ends it.
 */
export async function warmUp(step: () => Promise<void>): Promise<void> {
  const lines = Array.from({ length: DATAPOINTS }, (_, n) => line(n))
  // Several files, because what is made anew for each is taken for the only one there will ever be until there is another.
  for (let round = 0; round < ROUNDS; round++) {
    const source = await open(lines)
    await readAll(round % 4 < 2 ? source : await holdBytes(source), round % 2 === 0, step)
  }
  await leaveHalfRead(lines.slice(0, FEW), step)
}

async function readAll(source: Source, isSent: boolean, step: () => Promise<void>): Promise<void> {
  const gaps = await createIndexing(source).run(source, step)
  const schema = await guessSchema(source)
  // Code that knows only schemas guessed here would start anew with the first that the page sends.
  await checkFile(source, isSent ? structuredClone(schema) : schema, gaps, step)
}

// A browser throws fast code away with the last function that it was made for, and these functions are made anew for each file. So one file
// is left as it is in the middle of being indexed, another in the middle of being checked, and their functions stay for as long as the worker.
async function leaveHalfRead(lines: readonly string[], step: () => Promise<void>): Promise<void> {
  const broken = await open(lines)
  void createIndexing(broken).run(broken, stay)
  const indexed = await open(lines)
  const gaps = await createIndexing(indexed).run(indexed, step)
  void checkFile(indexed, await guessSchema(indexed), gaps, stay)
}

async function open(lines: readonly string[]): Promise<Source> {
  const opening = await openSource(new Blob([...lines]), 'warm-up.jsonl')
  if (!opening.ok) throw new Error(opening.message)
  return opening.source
}

async function guessSchema(source: Source) {
  const { results } = await readHeadRecords(source, FEW)
  return inferSchema(results.flatMap((result) => (result.ok ? [result.datapoint] : []))).schema
}

function stay(): Promise<void> {
  return NEVER
}

// Holds all that waits for it.
const NEVER = new Promise<void>(() => undefined)

const ROUNDS = 10
const DATAPOINTS = 2000
const FEW = 50
const SENTENCE =
  'The tide follows the moon because water is pulled towards it, more on the near side than on the far one. '

// Of every kind that the code has a way of its own for: marks, other scripts, escapes, a link, what is no text, what is missing, an empty line.
function line(n: number): string {
  const answer = SENTENCE.repeat(1 + (n % 3))
  const datapoint = {
    session_id: `session-${n >> 2}`,
    prompt: `${n}: ${n % 20 === 0 ? 'Wie viele Zähler, 数の例 🎉?' : 'How many are there?'}`,
    response_a: n % 5 === 0 ? `${answer}\n\n- **First**\n- *second*` : answer,
    response_b: n % 50 === 0 ? `<b>${answer}</b>` : `"${answer}"`,
    picture: `https://example.org/pictures/${n}.png`,
    ...(n % 100 === 0 ? {} : { rating: n % 10 === 0 ? n : `${n % 5}` }),
  }
  return `${JSON.stringify(datapoint)}\n${n % 400 === 0 ? '\n' : ''}`
}
