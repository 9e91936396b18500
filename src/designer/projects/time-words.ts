/** When something happened, in words: `just now`, `5 minutes ago`, `yesterday, 14:05`, `3 Mar 2026`. '' for what is no time. */
export function timeWords(iso: string, now: Date): string {
  const then = new Date(iso)
  if (Number.isNaN(then.getTime())) return ''
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000)
  // A clock that was set back must not speak of the future.
  if (minutes < 1) return 'just now'
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`
  const days = Math.round((startOfDay(now) - startOfDay(then)) / DAY)
  const clock = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (days === 0) return `today, ${clock}`
  if (days === 1) return `yesterday, ${clock}`
  return then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}

/** The exact time, for a tooltip: `Tuesday, 3 March 2026 at 14:05:09`. '' for what is no time. */
export function exactTime(iso: string): string {
  const then = new Date(iso)
  return Number.isNaN(then.getTime()) ? '' : then.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'medium' })
}

const DAY = 24 * 60 * 60 * 1000

function startOfDay(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime()
}
