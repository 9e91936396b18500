/**
 * Whether the focus, on its way from `part` to `target`, is wanted there: it goes to something beside it. It is not where it goes nowhere,
 * or to what lies round the part, which gets it when a press meets nothing that could take it.
 */
export function isWantedElsewhere(part: Node | null, target: EventTarget | null): boolean {
  return target instanceof Node && !target.contains(part)
}
