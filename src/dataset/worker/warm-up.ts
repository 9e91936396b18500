import { inferSchema } from '../infer-schema.ts'
import { checkFile } from './check-file.ts'
import { indexFile } from './index-file.ts'
import { openSource } from './open-source.ts'
import { readHeadRecords } from './read-head.ts'

/**
 * Reads and checks made-up datapoints and keeps nothing of it: a browser runs code slowly until it has run it for a while, which would be
 * most of the time that a file of a few megabytes takes. `step` is called between pieces; what it throws ends it.
 */
export async function warmUp(step: () => Promise<void>): Promise<void> {
  const opening = await openSource(new Blob(Array.from({ length: DATAPOINTS }, (_, n) => line(n))), 'warm-up.jsonl')
  if (!opening.ok) return
  const { source } = opening
  const { results } = await readHeadRecords(source, 50)
  const sample = results.flatMap((result) => (result.ok ? [result.datapoint] : []))
  const gaps = await indexFile(source, step)
  await checkFile(source, inferSchema(sample).schema, gaps, step)
}

const DATAPOINTS = 4000
const SENTENCE =
  'The tide follows the moon because water is pulled towards it, more on the near side than on the far one. '

// Of every kind that the code has a way of its own for: marks, other scripts, escapes, a link, what is no text, what is missing.
function line(n: number): string {
  const answer = SENTENCE.repeat(1 + (n % 3))
  return `${JSON.stringify({
    session_id: `session-${n >> 2}`,
    prompt: `${n}: ${n % 20 === 0 ? 'Wie viele Zähler, 数の例 🎉?' : 'How many are there?'}`,
    response_a: n % 5 === 0 ? `${answer}\n\n- **First**\n- *second*` : answer,
    response_b: n % 50 === 0 ? `<b>${answer}</b>` : `"${answer}"`,
    picture: `https://example.org/pictures/${n}.png`,
    ...(n % 100 === 0 ? {} : { rating: n % 10 === 0 ? n : `${n % 5}` }),
  })}\n`
}
