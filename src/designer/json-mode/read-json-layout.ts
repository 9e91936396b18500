import { isJsonList, type Json } from '../../base/json.ts'
import { countingKeys } from '../../base/key.ts'
import { listLosses, type JsonLoss } from '../../base/json-losses.ts'
import { parseJsonText } from '../../base/json-text.ts'
import { textPosition } from '../../base/text-position.ts'
import { listIds } from '../../layout/list-ids.ts'
import { parseLayout } from '../../layout/wire/parse.ts'
import { numberFault } from '../../layout/wire/read-json.ts'
import { STRICT_WORDS } from './strict-words.ts'

/** Why a text is no layout, and where: by its path, or by line and column from 1. */
export type TextProblem = {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly line?: number
  readonly column?: number
}

/** A text read as a layout's JSON: its value, which `parseLayout` takes, what that fills in, and the ids in it; or all that is wrong with it. */
export type Reading =
  | { readonly ok: true; readonly value: Json; readonly notes: readonly TextProblem[]; readonly ids: readonly string[] }
  | { readonly ok: false; readonly problems: readonly TextProblem[] }

/** Reads strictly: the editor shows what is exported, so nothing is mended behind the person's back. */
export function readJsonLayout(text: string): Reading {
  if (text.trim() === '')
    return { ok: false, problems: [{ message: 'The text is empty. Type or paste a layout.', line: 1, column: 1 }] }
  const parsed = parseJsonText(text)
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] }
  const repair = parsed.repairs[0]
  if (repair !== undefined) {
    const { firstLine: line, firstColumn: column } = repair
    return { ok: false, problems: [{ message: STRICT_WORDS[repair.kind], line, column }] }
  }
  if (!isJsonList(parsed.value))
    return {
      ok: false,
      problems: [{ message: 'A layout is a list of pages, in square brackets.', line: 1, column: 1 }],
    }
  const losses = listLosses(text)
  if (losses.length > 0) return { ok: false, problems: losses.map((loss) => lossProblem(text, loss)) }
  // Only a test: these keys never meet the document.
  const reading = parseLayout(parsed.value, countingKeys())
  return reading.ok
    ? { ok: true, value: parsed.value, notes: reading.notes, ids: listIds(reading.layout) }
    : { ok: false, problems: reading.problems }
}

/** What taking the text over would change without a word. */
function lossProblem(text: string, loss: JsonLoss): TextProblem {
  const message =
    loss.kind === 'repeated-key'
      ? `The key ${JSON.stringify(loss.found)} stands in this object already. Keep one of them.`
      : `The${numberFault(loss).slice('the'.length)}. ${
          Number.isFinite(Number(loss.found)) ? `It would become ${Number(loss.found)}. ` : ''
        }Write another number, or a text in quotation marks.`
  return { message, ...textPosition(text, loss.offset) }
}
