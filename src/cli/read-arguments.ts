import { parseArgs } from 'node:util'

/** What the checker is asked to do, or why it cannot be known. */
export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string }
  | {
      readonly kind: 'check'
      readonly layout: string
      readonly schema: string | undefined
      readonly data: string | undefined
      readonly json: boolean
    }

/** Reads the words after the command. */
export function readArguments(words: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
    const [layout, ...others] = positionals
    if (values.help) return { kind: 'help' }
    if (layout === undefined) return { kind: 'wrong', message: 'Name the layout file to check.' }
    if (others.length > 0)
      return { kind: 'wrong', message: `Only one layout is checked at a time, but "${others.join(' ')}" follows.` }
    if ([layout, values.schema, values.data].filter((path) => path === STANDARD_INPUT).length > 1)
      return { kind: 'wrong', message: 'Only one file can come from the standard input.' }
    return { kind: 'check', layout, schema: values.schema, data: values.data, json: values.json ?? false }
  } catch (error) {
    // What Node adds about words that begin with a hyphen helps nobody here.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    return { kind: 'wrong', message: sentence.replace(/\.?$/, '.') }
  }
}

/** The file name that stands for the standard input. */
export const STANDARD_INPUT = '-'

const OPTIONS = {
  schema: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** How to call the checker. */
export const HELP = `Checks a batch_items layout as the platform would, and what it would accept but participants might stumble over.

  npm run --silent check -- layout.json [--schema schema.json] [--data rows.jsonl] [--json]

  layout.json        the list of pages, or a body or batch that holds it
  --schema FILE      the dataset schema; without it a layout with dataset fields is refused
  --data FILE        the dataset (JSONL or CSV); without --schema its fields are taken as text
  --json             print the errors as one INVALID_BATCH_ITEMS object, {"issues": []} where there are none;
                     warnings go to the error output
  --help             print this

A file named - is read from the standard input. Nothing is written: what the app would mend is an error here.
Prints one problem a line, errors first: Page 1, Row 2, Column 1, Item 3 (dataset_field) "x": message
Exit code: 0 no errors (there may be warnings), 1 errors, 2 a file cannot be read: it is missing, not UTF-8, or no JSON.
`
