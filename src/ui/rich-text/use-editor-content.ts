import type { Editor } from '@tiptap/react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createEchoes } from '../echoes.ts'
import { editorHtml } from './editor-input.ts'
import { editorOutput } from './editor-output.ts'
import { readMarkdownSource, type MarkdownSource } from './markdown-source.ts'

/** A text as it is stored, and as the editor writes it: the two differ until something is changed. */
type Stored = { readonly content: string; readonly output: string }

/**
 * Keeps an editor and its stored text together: reports what a person changed, and takes over what changed outside. Opening changes
 * nothing, and what is undone to the start is reported byte for byte as it was.
 */
export function useEditorContent(
  editor: Editor,
  content: string,
  format: 'html' | 'markdown',
  onChange: (content: string) => void,
): void {
  const opened = useRef<Stored | null>(null)
  const reported = useRef<Stored | null>(null)
  const source = useRef<MarkdownSource | null>(null)
  const [echoes] = useState(createEchoes)

  const takeOver = useEffectEvent(() => {
    if (editor.isDestroyed || echoes.isEcho(content) || content === reported.current?.content) return
    if (opened.current) editor.commands.setContent(editorHtml(content, format), { emitUpdate: false })
    source.current = format === 'markdown' ? readMarkdownSource(content, editor) : null
    opened.current = { content, output: editorOutput(editor, format, source.current) }
    reported.current = opened.current
  })
  useEffect(() => takeOver(), [editor, content])

  const report = useEffectEvent(() => {
    const output = editorOutput(editor, format, source.current)
    if (output === reported.current?.output) return
    reported.current = output === opened.current?.output ? opened.current : { content: output, output }
    echoes.sent(reported.current.content)
    onChange(reported.current.content)
  })
  useEffect(() => {
    const handleUpdate = () => report()
    editor.on('update', handleUpdate)
    return () => void editor.off('update', handleUpdate)
  }, [editor])
}
