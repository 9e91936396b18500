import { MAX_KEPT_FILE_BYTES } from '../../store/storage/kept-file.ts'

/** That a dataset which was made here is not kept, and what to do, behind what else is said of it; empty where it is kept. */
export function notKeptWords({ size }: Blob): string {
  return size > MAX_KEPT_FILE_BYTES ? ' It is too large to be kept in the browser: download it before you leave.' : ''
}
