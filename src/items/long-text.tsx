import { countCharacters } from '../base/count-characters.ts'
import { formatCount } from '../base/number-words.ts'
import { createContext, useContext } from 'react'
import { splitLongText } from './split-long-text.ts'

const Shortens = createContext(false)

/** Whether the values below it are shortened. Never for participants; who lays out a page is served by how a text of megabytes begins. */
export const ShortensTextsProvider = Shortens

/**
 * A value as text. One that would fill hundreds of screens stands in parts, whole and in order, of which the browser lays out only those
 * near the screen: a text of megabytes does not hold up the page.
 */
export function LongText({ children: text }: { readonly children: string }) {
  const isShortened = useContext(Shortens)
  const parts = splitLongText(text)
  const [start = ''] = parts
  if (parts.length === 1) return text
  if (isShortened) return <Beginning start={start} left={countCharacters(text.slice(start.length))} />
  return parts.map((part, index) => (
    <span key={index} className="participant-text-part">
      {part}
    </span>
  ))
}

function Beginning({ start, left }: { start: string; left: number }) {
  return (
    <>
      {`${start.trimEnd()}…`}
      <span className="participant-note participant-text-more" dir="ltr">
        {`${formatCount(left)} more characters. The preview shows the whole text.`}
      </span>
    </>
  )
}
