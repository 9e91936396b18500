/**
 * Whether the focus, on its way from within `part` to `target`, is wanted there: it goes to something beside the part. It is not where it
 * stays within, goes nowhere, or goes to what lies round the part, which gets it when a press meets nothing that could take it.
 */
export function isWantedElsewhere(part: Node | null, target: EventTarget | null): boolean {
  return target instanceof Node && part?.contains(target) !== true && !target.contains(part)
}
