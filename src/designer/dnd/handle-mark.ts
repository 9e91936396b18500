/** Marks handles that a finger drags at once: they are for nothing else, and nothing scrolls under them. */
export const HANDLE_MARK = 'data-drag-handle'
