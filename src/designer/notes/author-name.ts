const STORAGE_KEY = 'review-author'

/** The name that the person gave for notes before, kept in this browser; empty when there is none or it can't be read. */
export function loadAuthor(): string {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? ''
  } catch {
    return ''
  }
}

/** Keeps the name for the next note. Where the browser keeps nothing, it is asked for again. */
export function keepAuthor(name: string) {
  try {
    localStorage.setItem(STORAGE_KEY, name)
  } catch {
    // Without storage the name lives as long as the page.
  }
}
