/** File names have no more characters than this, so that a folder before them still fits any system. */
export const MAX_FILE_NAME = 80

/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A name that every file system, shell and archive takes: ASCII letters, digits, `-`, `_` and `.`; `instead` when nothing is left. */
export function safeName(name: string, instead: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .slice(0, MAX_FILE_NAME)
    .replace(/^[-.]+|[-.]+$/g, '')
  return safe === '' || DEVICES.test(safe.split('.')[0] ?? '') ? instead : safe
}

/** A relative path whose every part is safe: nothing can climb out of its folder. */
export function safePath(path: string): string {
  const parts = path.split(/[\\/]+/).map((part) => safeName(part, ''))
  const kept = parts.filter((part) => part !== '')
  return kept.length === 0 ? 'file' : kept.join('/')
}
