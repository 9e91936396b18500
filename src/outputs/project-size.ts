/**
 * The largest project file that this designer opens, in bytes: of more than some 500 MB browsers make no text, and reading takes several
 * times as much memory. 250 MB.
 */
export const MAX_PROJECT_BYTES = 250_000_000
