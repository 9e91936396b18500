import { Check, Copy, Download, Wand2 } from 'lucide-react'
import { useState } from 'react'
import type { Schema } from '../../dataset/schema.ts'
import { printSchema } from '../../dataset/schema-file.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { downloadText } from '../download-text.ts'
import { takeGuess } from './schema-edits.ts'
import { commitSchema, schemaOf } from './use-field-actions.ts'

/** What is done with a schema as a whole: back to the guess, copy, download. `guess` is null without a dataset. */
export function SchemaTools({ schema, guess }: { readonly schema: Schema; readonly guess: Schema | null }) {
  const store = useDesignerStore()
  // What was copied, so that a change takes the sign back.
  const [copied, setCopied] = useState<Schema | null>(null)
  const copy = async () => {
    await navigator.clipboard.writeText(printSchema(schema))
    setCopied(schema)
  }
  const isCopied = copied === schema
  return (
    <div className="flex flex-wrap items-center gap-2">
      {guess !== null && (
        <Button
          size="sm"
          disabled={takeGuess(schema, guess) === schema}
          onClick={() => commitSchema(store, 'Use the guessed schema', takeGuess(schemaOf(store), guess))}
        >
          <Wand2 size={14} aria-hidden /> Use the guessed schema
        </Button>
      )}
      <Button size="sm" disabled={schema.fields.length === 0} onClick={() => void copy()}>
        {isCopied ? <Check size={14} aria-hidden /> : <Copy size={15} aria-hidden />} Copy schema
      </Button>
      <Button
        size="sm"
        disabled={schema.fields.length === 0}
        onClick={() => downloadText('schema.json', printSchema(schema))}
      >
        <Download size={14} aria-hidden /> Download schema.json
      </Button>
      <span role="status" className="sr-only">
        {isCopied ? 'Copied to the clipboard.' : ''}
      </span>
    </div>
  )
}
