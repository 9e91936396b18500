/** Says something to the person: a fault stays until it is read, a note goes by itself. */
export type Tell = (sentence: string, kind: 'info' | 'error') => void
