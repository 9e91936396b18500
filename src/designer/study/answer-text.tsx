import { Check, Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { countCharacters } from '../../base/count-characters.ts'
import { numberWords } from '../../base/number-words.ts'
import { Button } from '../../ui/button.tsx'
import { downloadText } from '../download-text.ts'
import type { AnswerFile } from '../../outputs/answers/print-answers.ts'

/** How much of a long text is drawn. In characters. */
const MOST_SHOWN = 50_000

/** A text to read, to copy and to download. */
export function AnswerText({ file, label }: { file: AnswerFile; label: string }) {
  const { name, type, text } = file
  const [copy, setCopy] = useState<Copying | null>(null)
  const shown = text.slice(0, MOST_SHOWN)
  const done = copy?.text === text ? copy : null
  const copyText = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopy({ text, words: 'Copied to the clipboard.' })
    } catch {
      setCopy({ text, words: 'The browser did not let it be copied. Download it instead.' })
    }
  }
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-mono text-xs text-muted">{name}</span>
        <Button size="sm" onClick={() => void copyText()}>
          {done ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />} Copy
        </Button>
        <Button size="sm" onClick={() => downloadText(name, text, type)}>
          <Download size={14} aria-hidden /> Download
        </Button>
      </div>
      <p role="status" className="text-xs text-muted empty:hidden">
        {done?.words ?? ''}
      </p>
      <pre
        dir="ltr"
        tabIndex={0}
        role="region"
        aria-label={label}
        className="max-h-[26rem] overflow-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs"
      >
        {shown}
      </pre>
      {text.length > MOST_SHOWN && (
        <p className="text-xs text-muted">
          The first {numberWords(countCharacters(shown))} of {numberWords(countCharacters(text))} characters are shown.
          Copy and Download take all.
        </p>
      )}
    </div>
  )
}

type Copying = { readonly text: string; readonly words: string }
