import { memo, useEffect, useMemo, useState } from 'react'
import { displayHtml } from './display-html.ts'
import { loadedMarkdown, loadMarkdown } from './markdown.ts'
import './rich-text.css'

/** What a rich text is made of: its text and how to read it. */
export type RichTextContentProps = {
  /** The text as the file holds it; anything may stand in it. */
  readonly content: string
  /** How to read the text. */
  readonly format: 'html' | 'markdown'
  /** More classes for its box. */
  readonly className?: string
}

/** Shows a rich text as participants see it, sanitised. The only place that puts HTML on the page. */
export const RichTextContent = memo(function RichTextContent({ content, format, className }: RichTextContentProps) {
  const source = useHtml(content, format)
  const html = useMemo(() => (source === null ? null : { __html: displayHtml(source) }), [source])
  const classes = `participant-rich-text${className ? ` ${className}` : ''}`
  // Until the Markdown code is here the text stands as it is typed, in about the same room.
  if (html === null) {
    return (
      <div className={`${classes} participant-rich-text-plain`} dir="auto">
        {content}
      </div>
    )
  }
  return <div className={classes} dir="auto" dangerouslySetInnerHTML={html} />
})

/** The content as HTML that is not yet sanitised for display, or null while the Markdown code is on its way. */
function useHtml(content: string, format: 'html' | 'markdown'): string | null {
  const [renderer, setRenderer] = useState(loadedMarkdown)
  const isMissing = format === 'markdown' && renderer === null
  useEffect(() => {
    if (!isMissing) return
    let isCurrent = true
    loadMarkdown().then(
      (loaded) => isCurrent && setRenderer(loaded),
      // The plain text stays: readable, and the next text tries again.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [isMissing])
  return useMemo(
    () => (format === 'html' ? content : (renderer?.renderMarkdown(content) ?? null)),
    [content, format, renderer],
  )
}
