/** A port that nothing listens on, for this run alone. */
export function freePort(): Promise<number>
