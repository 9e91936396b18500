/**
 * What an element carries to have a short text beside it on hover and on keyboard focus, perhaps with a shortcut. The element keeps its own
 * accessible name. A `TooltipLayer` near the root shows it: one for all, so that a button costs no more than a button.
 */
export function tip(text: string, hint?: string): { 'data-tip': string; 'data-tip-keys': string | undefined } {
  return { 'data-tip': text, 'data-tip-keys': hint }
}
