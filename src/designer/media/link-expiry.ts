/**
 * When a signed link stops working, in milliseconds since 1970; null for links that do not say so. Read from the query as Amazon
 * (`X-Amz-Date` and `X-Amz-Expires`), Google (`X-Goog-…`), Azure (`se` with `sig`) and those with a plain `Expires` in seconds since 1970 write it.
 */
export function readExpiry(url: string): number | null {
  if (!URL.canParse(url)) return null
  const query = new Map<string, string>()
  for (const [name, value] of new URL(url).searchParams) query.set(name.toLowerCase(), value)
  return (
    fromStart(query.get('x-amz-date'), query.get('x-amz-expires')) ??
    fromStart(query.get('x-goog-date'), query.get('x-goog-expires')) ??
    (query.has('sig') ? fromDate(query.get('se')) : null) ??
    (SIGNATURES.some((name) => query.has(name)) ? fromSeconds(query.get('expires')) : null)
  )
}

/** How an expiry stands at `now` (milliseconds since 1970), in words: `expires in 3 hours`, `expired 2 days ago`. */
export function describeExpiry(expires: number, now: number): { readonly isPast: boolean; readonly words: string } {
  const isPast = expires <= now
  const span = spanWords(Math.abs(expires - now))
  return { isPast, words: isPast ? `expired ${span} ago` : `expires in ${span}` }
}

const SIGNATURES = [
  'signature',
  'sig',
  'hmac',
  'token',
  'key-pair-id',
  'googleaccessid',
  'awsaccesskeyid',
  'ossaccesskeyid',
]
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `20240131T120000Z` and a number of seconds from then on. */
function fromStart(date: string | undefined, seconds: string | undefined): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date ?? '')
  if (!parts || !/^\d{1,9}$/.test(seconds ?? '')) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second) + Number(seconds) * SECOND
}

/** `2024-01-31T12:00:00Z`; a date alone is its first moment. */
function fromDate(date: string | undefined): number | null {
  if (!/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/.test(date ?? '')) return null
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? null : time
}

function fromSeconds(seconds: string | undefined): number | null {
  return /^\d{9,11}$/.test(seconds ?? '') ? Number(seconds) * SECOND : null
}

function spanWords(span: number): string {
  if (span < MINUTE) return 'less than a minute'
  if (span < HOUR) return count(span / MINUTE, 'minute')
  return span < 2 * DAY ? count(span / HOUR, 'hour') : count(span / DAY, 'day')
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount)
  return whole === 1 ? `1 ${unit}` : `${whole.toLocaleString('en')} ${unit}s`
}
