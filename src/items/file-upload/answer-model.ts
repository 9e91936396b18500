import type { Random } from '../../base/seeded-random.ts'
import type { AnswerModel, AutoManner } from '../answer-model.ts'
import type { AnswerEntry } from '../item-model.ts'
import { checkAnswer, limitsOf } from './answer.ts'
import type { FileUpload } from './schema.ts'

/** An entry for each file. Source: format.md §6. */
export const fileUploadAnswers: AnswerModel<FileUpload> = {
  shapeOf(item) {
    const { min, max, sizeMb } = limitsOf(item)
    const text = { kind: 'text', min: null, max: null } as const
    return {
      minEntries: min,
      maxEntries: max,
      entries: [
        {
          file_key: text,
          file_name: text,
          file_size_mb: { kind: 'number', min: 0, max: sizeMb },
          content_type: text,
        },
      ],
    }
  },
  autoAnswer(item, manner, random) {
    const { min, max } = limitsOf(item)
    if (min > MOST_FILES) return null
    const count = drawCount(min, Math.min(max, MOST_FILES), manner, random)
    const answer = Array.from({ length: count }, (_, at) => makeFile(item, at + 1, manner, random))
    return checkAnswer(item, answer) === null ? answer : null
  },
}

/** No more files are made up than this, whatever the limits say. */
const MOST_FILES = 100

function drawCount(min: number, max: number, manner: AutoManner, random: Random): number {
  if (manner === 'valid') return min
  return manner === 'random' ? random.whole(min, max) : (random.pick([min, max]) ?? min)
}

function makeFile(item: FileUpload, number: number, manner: AutoManner, random: Random): AnswerEntry {
  const { types, sizeMb } = limitsOf(item)
  const type = (manner === 'random' ? random.pick(types) : types[0]) ?? ''
  const share = manner === 'random' ? random.next() : 0.1
  const name = `made-up-${number}${type}`
  return {
    file_key: `preview/${name}`,
    file_name: name,
    // Rounded down, so that no file goes above the limit.
    file_size_mb: manner === 'boundary' ? sizeMb : Math.floor(sizeMb * share * 1000) / 1000,
    content_type: CONTENT_TYPES.get(type.toLowerCase()) ?? 'application/octet-stream',
  }
}

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.heic', 'image/heic'],
  ['.heif', 'image/heif'],
  ['.pdf', 'application/pdf'],
  ['.txt', 'text/plain'],
  ['.csv', 'text/csv'],
])
