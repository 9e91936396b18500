import * as z from 'zod/mini'
import type { ItemFinding, ItemModel } from '../item-model.ts'
import { checkDescription } from '../question-rules.ts'
import { questionShape, questionText } from '../question.ts'

/** What the platform takes when the item does not say. Source: format.md §2, `file_upload` (sure). */
export const FILE_UPLOAD_DEFAULTS = {
  accepted_file_types: ['.jpg', '.jpeg', '.png', '.heic', '.heif'],
  max_file_size_mb: 25,
  min_file_count: 1,
  max_file_count: 10,
} as const

export const fileUploadSchema = z.object({
  type: z.literal('file_upload'),
  ...questionShape,
  accepted_file_types: z.nullish(z.array(z.string().check(z.startsWith('.')))),
  max_file_size_mb: z.nullish(z.number().check(z.positive())),
  min_file_count: z.nullish(z.int().check(z.minimum(1))),
  max_file_count: z.nullish(z.int().check(z.minimum(1))),
})
export type FileUpload = z.infer<typeof fileUploadSchema>

export const fileUploadModel: ItemModel<FileUpload> = {
  type: 'file_upload',
  label: 'File upload',
  group: 'question',
  allowedOnIntro: false,
  schema: fileUploadSchema,
  blank: { type: 'file_upload', description: '' },
  create: () => ({ type: 'file_upload', description: '' }),
  rules: [checkDescription, checkFileTypes, checkFileSize, checkFileCounts, checkFileCountOrder],
  describe: (item) => item.description,
  readText: (item) => questionText(item),
  fieldOf: () => null,
}

type Finding = ItemFinding<FileUpload>

/**
 * Each file type is the ending of a file's name, with its dot. Source: format.md §2, `file_upload`: `accepted_file_types?` (the dot: sure).
 * What has a dot but is no ending, such as `.image/*`, is not refused, but no file has it: a warning (ours).
 */
function checkFileTypes(item: FileUpload): readonly Finding[] {
  const types = item.accepted_file_types ?? []
  return types.flatMap((type, index): readonly Finding[] => {
    const hasDot = type.startsWith('.')
    const isEnding = !/[/*]/.test(type)
    if (hasDot && isEnding) return []
    const meant = meantBy(type)
    const mended = types.flatMap((other, at) => (at === index ? meant : other))
    return [
      {
        rule: hasDot ? 'file-type-no-ending' : 'file-type-without-dot',
        severity: hasDot ? 'warning' : 'error',
        message: isEnding
          ? `The file type "${type}" does not start with a dot. Write it like ".pdf".`
          : `"${type}" is no ending of file names. Name each ending, like ".pdf".`,
        path: ['accepted_file_types', index],
        ...(meant.length > 0 && {
          fix: { label: `Use ${meant.join(', ')}`, item: { ...item, accepted_file_types: [...new Set(mended)] } },
        }),
      },
    ]
  })
}

/** The endings that a file type was meant as; none where only its author knows. */
function meantBy(type: string): readonly string[] {
  if (/^\.?image\/\*$/i.test(type)) return FILE_UPLOAD_DEFAULTS.accepted_file_types
  const ending = endingIn(type)
  return ending === null ? [] : [ending]
}

/** The ending that a word means, with its dot: `.pdf` for `pdf` and `*.pdf`. Null for what is no ending, such as `image/*`. */
export function endingIn(word: string): string | null {
  const name = /^[\s.*]*([^\s/*.][^\s/*]*)\s*$/.exec(word)?.[1]
  return name === undefined ? null : `.${name}`
}

/** The size is above zero. Source: format.md §2, `file_upload`: `max_file_size_mb?` (positive, sure). */
function checkFileSize(item: FileUpload): readonly Finding[] {
  const size = item.max_file_size_mb
  if (size === null || size === undefined || size > 0) return []
  return [
    {
      rule: 'file-size-not-positive',
      severity: 'error',
      message: `The largest file size is ${size} MB. Set a number above 0, or leave it empty for ${FILE_UPLOAD_DEFAULTS.max_file_size_mb} MB.`,
      path: ['max_file_size_mb'],
    },
  ]
}

/** The numbers of files are whole and at least 1. Source: format.md §2, `file_upload`: `min_file_count?`, `max_file_count?` (sure). */
function checkFileCounts(item: FileUpload): readonly Finding[] {
  return COUNTS.flatMap(({ key, name }) => {
    const count = item[key]
    if (count === null || count === undefined || isCount(count)) return []
    return [
      {
        rule: 'file-count-below-one',
        severity: 'error' as const,
        message: `The ${name} number of files is ${count}. Set a whole number from 1, or leave it empty for ${FILE_UPLOAD_DEFAULTS[key]}.`,
        path: [key],
      },
    ]
  })
}

/** The largest number of files is not below the smallest, its default included. Source: format.md §2, `max_file_count?` (≥ min, sure). */
function checkFileCountOrder(item: FileUpload): readonly Finding[] {
  const { min_file_count: min, max_file_count: max } = item
  if (!min) return []
  const most = max ?? FILE_UPLOAD_DEFAULTS.max_file_count
  if (min <= most) return []
  const isDefault = max === null || max === undefined
  return [
    {
      rule: 'file-counts-crossed',
      severity: 'error',
      message: isDefault
        ? `The smallest number of files, ${min}, is above the largest, which is ${most} when left empty. Set the largest number too.`
        : `The smallest number of files, ${min}, is above the largest, ${most}. Lower the smallest or raise the largest.`,
      path: ['min_file_count'],
      ...(isCount(min) &&
        isCount(most) && {
          fix: isDefault
            ? { label: `Allow ${min} files`, item: { ...item, max_file_count: min } }
            : { label: 'Swap smallest and largest', item: { ...item, min_file_count: most, max_file_count: min } },
        }),
    },
  ]
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1
}

const COUNTS = [
  { key: 'min_file_count', name: 'smallest' },
  { key: 'max_file_count', name: 'largest' },
] as const
