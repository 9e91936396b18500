/** The day and the minute, to tell apart what has one name: `3 Mar, 14:05`. '' for what is no time. */
export function clockTime(iso: string): string {
  const then = new Date(iso)
  if (Number.isNaN(then.getTime())) return ''
  return then.toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
}
