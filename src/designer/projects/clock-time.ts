/** The day and the minute, to tell apart what has one name: `3 Mar, 14:05`, or the second too: `3 Mar, 14:05:09`. '' for what is no time. */
export function clockTime(iso: string, second?: '2-digit'): string {
  const then = new Date(iso)
  if (Number.isNaN(then.getTime())) return ''
  return then.toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second })
}
