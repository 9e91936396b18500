/** Why the last changes could not be saved, as a sentence for the person. */
export function refusedToSave(error: unknown): string {
  if (nameOf(error) === 'QuotaExceededError') {
    return `Your browser's storage is full, so it refused to save the last changes. ${DOWNLOAD} Then free some space on this device.`
  }
  return `Your browser refused to save the last changes. ${DOWNLOAD}`
}

/** Why nothing can be saved at all, as a sentence for the person. */
export function refusedToOpen(error: unknown): string {
  if (nameOf(error) === 'VersionError') {
    return `Your work in this browser was saved by a newer version of the designer, so this one saves nothing. Reload the page. ${DOWNLOAD}`
  }
  return `Your browser does not let this page keep anything, so this project is gone when you close the page. ${DOWNLOAD}`
}

const DOWNLOAD = 'Download the project file to keep your work.'

// A DOMException is an Error in browsers, but not in every test environment.
function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
}
