import type { FileKind } from './recognise-text.ts'

type FileInputProps = {
  label: string
  accept: string
  kind: FileKind
  onFiles(files: readonly File[], kind: FileKind): void
}

/** A file input, unseen; menus and buttons click it. Whatever is chosen is recognised by its content; `kind` decides where that is unclear. */
export function FileInput({ label, accept, kind, onFiles }: FileInputProps) {
  return (
    <input
      id={idOf(kind)}
      type="file"
      multiple
      aria-label={label}
      accept={accept}
      tabIndex={-1}
      className="sr-only"
      onChange={(event) => {
        const files = [...(event.target.files ?? [])]
        // The same file chosen again must be read again.
        event.target.value = ''
        if (files.length > 0) onFiles(files, kind)
      }}
    />
  )
}

/** Lets files of that kind be chosen. */
export function chooseFiles(kind: FileKind) {
  document.getElementById(idOf(kind))?.click()
}

const idOf = (kind: FileKind) => `open-${kind}`
