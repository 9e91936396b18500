import type { Answer, AnswerEntry } from '../item-model.ts'
import { FILE_UPLOAD_DEFAULTS, type FileUpload } from './schema.ts'

/** A chosen file, as the browser describes it. `size` is in bytes. */
export type ChosenFile = { readonly name: string; readonly size: number; readonly type: string }

/** What the platform accepts for this question, its defaults filled in. */
export function limitsOf(item: FileUpload) {
  const types = item.accepted_file_types
  return {
    types: types && types.length > 0 ? types : FILE_UPLOAD_DEFAULTS.accepted_file_types,
    sizeMb: item.max_file_size_mb ?? FILE_UPLOAD_DEFAULTS.max_file_size_mb,
    min: item.min_file_count ?? FILE_UPLOAD_DEFAULTS.min_file_count,
    max: item.max_file_count ?? FILE_UPLOAD_DEFAULTS.max_file_count,
  }
}

/** The answer with files added. A file of the same name takes the place of the earlier one. Nothing is uploaded. */
export function addFiles(answer: Answer, files: readonly ChosenFile[]): Answer {
  const byName = new Map(answer.map((entry) => [entry.file_name, entry]))
  for (const file of files) {
    byName.set(file.name, {
      file_key: `preview/${file.name}`,
      file_name: file.name,
      // Rounded up, so that no file above the limit is rounded below it.
      file_size_mb: Math.ceil((file.size / BYTES_PER_MB) * 1000) / 1000,
      content_type: file.type || 'application/octet-stream',
    })
  }
  return [...byName.values()]
}

/** What is wrong with one chosen file, in words for the participant; null when it is fine. */
export function checkFile(item: FileUpload, file: AnswerEntry): string | null {
  const { types, sizeMb } = limitsOf(item)
  const name = file.file_name ?? ''
  if (!types.some((type) => name.toLowerCase().endsWith(type.toLowerCase()))) {
    return `“${name}” is not of an accepted type (${types.join(', ')}).`
  }
  const size = file.file_size_mb ?? 0
  if (size <= sizeMb) return null
  const said = rounded(size) > sizeMb ? sizeText(size) : `just over ${sizeMb} MB`
  return `“${name}” is ${said}; at most ${sizeMb} MB are accepted.`
}

/** What keeps the answer from being complete; null when it may go on. */
export function checkAnswer(item: FileUpload, answer: Answer): string | null {
  const { min, max } = limitsOf(item)
  const count = answer.length
  if (count === 0) return min > 1 ? `Choose at least ${files(min)}.` : 'Choose a file.'
  if (count < min) return `Choose at least ${files(min)}; you have ${count}.`
  if (count > max) return `Choose at most ${files(max)}; you have ${count}.`
  for (const file of answer) {
    const fault = checkFile(item, file)
    if (fault !== null) return fault
  }
  return null
}

/** A size in words: `0.4 MB`, `12 MB`; below 0.1 MB in kB. */
export function sizeText(mb: number): string {
  return mb < 0.1 ? `${rounded(mb) * 1024} kB` : `${rounded(mb)} MB`
}

/** The size that the words say, in MB. */
function rounded(mb: number): number {
  if (mb < 0.1) return Math.max(1, Math.round(mb * 1024)) / 1024
  return mb < 10 ? Math.round(mb * 10) / 10 : Math.round(mb)
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}

/** The platform does not say how it counts; this is the usual reading. */
const BYTES_PER_MB = 1024 * 1024
