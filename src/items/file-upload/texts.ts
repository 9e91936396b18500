import type { ItemText } from '../item-text.ts'
import { patchItem } from '../patch-item.ts'
import { questionTexts } from '../question-texts.ts'
import type { FileUpload } from './schema.ts'

/** The texts of a question that is answered by files. */
export function fileUploadTexts(item: FileUpload): readonly ItemText<FileUpload>[] {
  const patch = (change: Partial<FileUpload>) => patchItem(item, change)
  return questionTexts(item, patch)
}
