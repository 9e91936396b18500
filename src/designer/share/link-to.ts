/** The address of this page with another fragment. */
export function linkTo(fragment: string): string {
  return `${window.location.href.split('#', 1)[0] ?? ''}${fragment}`
}
