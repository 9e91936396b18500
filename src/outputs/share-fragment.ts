/** What the fragment of a share link begins with. Apart from the reading of links, which is fetched when there is one. */
export const SHARE_PREFIX = '#share='

/** Whether the fragment of an address says that it holds a layout. */
export function isShare(fragment: string): boolean {
  return fragment.startsWith(SHARE_PREFIX)
}
