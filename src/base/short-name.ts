/** How many characters of a name a message has room for. */
const LONGEST = 60

/** A name as messages and buttons write it: a long one by its beginning and its end, on one line, never within a character of two halves. */
export function shortName(name: string, longest = LONGEST): string {
  const characters = Array.from(name.replace(/\s+/gu, ' ').trim())
  if (characters.length <= longest) return characters.join('')
  const end = Math.floor(longest / 4)
  return `${characters
    .slice(0, longest - end - 1)
    .join('')
    .trimEnd()}…${characters.slice(-end).join('').trimStart()}`
}
