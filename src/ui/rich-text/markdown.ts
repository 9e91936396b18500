/** Turns Markdown into sanitised HTML, and tells what sanitising takes out. */
export type MarkdownRenderer = {
  readonly renderMarkdown: (markdown: string) => string
  readonly listRemovedFromMarkdown: (markdown: string) => string[]
}

let loaded: MarkdownRenderer | null = null
let loading: Promise<MarkdownRenderer> | null = null

/** Loads the Markdown code once; most layouts have no Markdown and never need it. Tries again after a failed load. */
export function loadMarkdown(): Promise<MarkdownRenderer> {
  loading ??= import('./markdown-renderer.ts').then(
    (renderer) => {
      loaded = renderer
      return renderer
    },
    (error: unknown) => {
      loading = null
      throw error
    },
  )
  return loading
}

/** The Markdown code if it is already here, else null. */
export function loadedMarkdown(): MarkdownRenderer | null {
  return loaded
}
