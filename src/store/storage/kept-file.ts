/** A dataset's file with its name. */
export type KeptFile = { readonly name: string; readonly blob: Blob }

/** A dataset's file to be kept under an id, which never stands for another content. */
export type FileToKeep = KeptFile & { readonly id: string }

/** A larger dataset file is not kept: the person opens it again at the next visit. 64 MiB. */
export const MAX_KEPT_FILE_BYTES = 64 * 1024 * 1024
