import * as z from 'zod/mini'
import type { ItemModel } from '../item-model.ts'
import { questionShape } from '../question.ts'

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
  rules: [],
  describe: (item) => item.description,
  fieldOf: () => null,
}
