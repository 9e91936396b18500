import { useState } from 'react'
import type { SwapList } from '../../outputs/counterbalance/list-swaps.ts'
import {
  NOTHING_TURNED,
  printUnswap,
  type SnippetLanguage,
  unclearWords,
} from '../../outputs/counterbalance/print-unswap.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'

const LANGUAGES = [
  { value: 'python', label: 'Python' },
  { value: 'javascript', label: 'JavaScript' },
] as const

/** The code for the analysis, with what it does in words. */
export function UnswapSnippet({ list, orderField }: { readonly list: SwapList; readonly orderField: string }) {
  const [language, setLanguage] = useState<SnippetLanguage>('python')
  const [copied, setCopied] = useState<string | null>(null)
  const unclear = unclearWords(list)
  const code = printUnswap(list, orderField, language)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code)
      setCopied('Copied.')
    } catch {
      setCopied('The browser refused to copy. Select the text and copy it by hand.')
    }
  }
  return (
    <section aria-label="For the analysis" className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">For the analysis</h3>
      <p className="text-sm text-muted">
        {list.swaps.length === 0
          ? NOTHING_TURNED
          : 'Join the order field to your answers, then this turns the answers to swapped datapoints round. It stops with a message where your table’s columns or values are others than those below.'}
      </p>
      {unclear !== null && (
        <p className="rounded-md bg-warning-soft px-3 py-2 text-sm wrap-anywhere text-warning">{unclear}</p>
      )}
      {list.kept.length > 0 && (
        <p className="text-sm wrap-anywhere text-muted">
          Stays as it is, for it names no side: {list.kept.join(', ')}. What people wrote keeps its words: who writes of
          “A” means what was shown there.
        </p>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <Segmented label="Language" hidesLabel value={language} choices={LANGUAGES} onChange={setLanguage} />
        <Button onClick={() => void copy()}>Copy the code</Button>
        <span role="status" className="text-xs text-muted">
          {copied}
        </span>
      </div>
      <pre
        dir="ltr"
        tabIndex={0}
        aria-label="Code that turns swapped answers round"
        className="max-h-56 overflow-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs"
      >
        {code}
      </pre>
    </section>
  )
}
