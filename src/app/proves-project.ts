import { textEnd } from '../base/parse-spelled.ts'
import { PROJECT_KIND } from '../store/project-file.ts'

/**
 * Whether the first and the last characters of a JSON text prove that it is a project: one object, of which one of its own keys says so.
 * Our own files say it first; where keys were sorted it stands behind the datapoints. False where it takes more to tell.
 */
export function provesProject(head: string, tail: string): boolean {
  if (!/^\uFEFF?\s*\{/.test(head)) return false
  const atStart = head.search(SAYS_SO)
  if (atStart !== -1 && openBehind(head.slice(0, atStart), 0) === 1) return true
  const atEnd = [...tail.matchAll(SAYS_SO)].at(-1)?.index
  return atEnd !== undefined && openBehind(tail.slice(atEnd), 1) === 0
}

/** Only a key can stand so: inside a text its quotation marks would have backslashes. */
const SAYS_SO = new RegExp(String.raw`"kind"\s*:\s*"${PROJECT_KIND}"`, 'g')

/** How many brackets are open behind `text`, of which `open` were before it; null where more follows when all are closed. */
function openBehind(text: string, open: number): number | null {
  const token = /["[\]{}]|[^\s"[\]{}]+/g
  let depth = open
  let isBegun = open > 0
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (isBegun && depth === 0) return null
    const [found] = match
    if (found === '"') token.lastIndex = textEnd(text, match.index + 1)
    else if (found === '{' || found === '[') {
      depth++
      isBegun = true
    } else if (found === '}' || found === ']') depth--
  }
  return depth
}
