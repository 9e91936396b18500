import { closeSync, openSync, writeSync } from 'node:fs'

/** What only the first datapoint holds. */
export const FIRST_MARK = 'Datapoint number one'

/**
 * Writes a JSONL file of about `bytes` bytes: two answers to a prompt with a few short fields, about 880 bytes a datapoint, no two alike,
 * three in a hundred with characters beyond ASCII. The same file each time. Gives the number of datapoints.
 */
export function writeDataset(path, bytes) {
  const random = createRandom(20260)
  const sentences = Array.from({ length: 5000 }, (_, index) => writeSentence(random, index))
  const pick = (list) => list[Math.floor(random() * list.length)]
  const text = (count) => Array.from({ length: count }, () => pick(sentences)).join(' ')
  const answer = () => (random() < 0.1 ? `${text(2)}\\n\\n- ${text(1)}\\n- **${text(1)}**` : text(4))

  const file = openSync(path, 'w')
  let written = 0
  let count = 0
  while (written < bytes) {
    let block = ''
    while (block.length < 1_000_000 && written + block.length < bytes) {
      count++
      const mark = count === 1 ? FIRST_MARK : `Number ${count}`
      block +=
        `{"session_id":"session-${Math.ceil(count / 5)}","prompt":"${mark}: ${text(2)}","response_a":"${answer()}",` +
        `"response_b":"${answer()}","category":"${pick(CATEGORIES)}","picture":"https://example.org/pictures/${count}.png"}\n`
    }
    written += writeSync(file, block)
  }
  closeSync(file)
  return count
}

const WORDS =
  'the a model answer question reader text that explains gives names clearly shortly wrongly example reason because which however tide moon water gravity number city history people would could often never results between under after'.split(
    ' ',
  )
const CATEGORIES = ['science', 'history', 'writing', 'mathematics', 'advice', 'code']
const ODD_ENDINGS = ['naïve café', 'eight “quoted” words', 'до свидания', '数の例', 'well done 🎉']

function writeSentence(random, index) {
  const words = Array.from({ length: 9 + Math.floor(random() * 6) }, () => WORDS[Math.floor(random() * WORDS.length)])
  const ending = index % 300 === 0 ? ` ${ODD_ENDINGS[(index / 300) % ODD_ENDINGS.length]}` : ''
  return `${words.join(' ')}${ending}.`
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
