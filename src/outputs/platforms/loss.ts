/** Something of the layout or the plan that another platform cannot hold. Holds no text of the layout, so that it is safe anywhere. */
export type Loss = {
  /** Where, as `placeWords` says it; null for what concerns all of it. */
  readonly place: string | null
  readonly words: string
}

/** A loss in one line: `Page 1, Row 2, Column 1, Item 3: …`. */
export function lossLine({ place, words }: Loss): string {
  return place === null ? words : `${place}: ${words}`
}

/** The losses as a Markdown file. `platform` is its name. */
export function printLosses(platform: string, losses: readonly Loss[]): string {
  const title = `# What ${platform} does not hold\n\n`
  if (losses.length === 0) return `${title}Nothing of this layout is lost.\n`
  return `${title}${losses.map((loss) => `- ${lossLine(loss)}`).join('\n')}\n`
}
