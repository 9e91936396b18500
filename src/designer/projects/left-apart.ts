const KEY = 'batch-layout-designer apart'

/** Notes, over a reload of this window, that what is done in a project goes to a restore point; null when that is settled. */
export function noteApart(projectId: string | null) {
  try {
    if (projectId === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, projectId)
  } catch {
    // Then the restore points are found by who looks for them.
  }
}

/** The project that this window had left apart from another window; null when none. */
export function projectApart(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}
