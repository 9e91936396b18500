import { isJsonList, isJsonObject, type Json, type JsonObject, ownValue } from '../../base/json.ts'
import type { TextRepair } from '../../base/json-text.ts'
import type { KeySource } from '../../base/key.ts'
import type { Layout } from '../layout.ts'
import { TASK_TEXTS, tellLeftOut, TEXTS } from './left-out-keys.ts'
import { isInstructionList, instructionsToPages, type Mend } from './legacy.ts'
import { parseLayout, type ParseResult } from './parse.ts'
import { readJson } from './read-json.ts'
import { wrongText, wrongValue, type Advice } from './wrong-file.ts'

/** What a create body or a batch says beside its layout. Source: format.md §4, `POST /batches`. */
export type BatchDetails = {
  readonly name?: string
  readonly workspace_id?: string
  readonly dataset_id?: string
  readonly task_details?: {
    readonly task_name?: string
    readonly task_introduction?: string
    readonly task_steps?: string
  }
}

/**
 * What opening a layout file gives, in sentences for the person: `repairs` say what was mended, `warnings` what the layout does not hold of
 * the file, `problems` why it can't be opened.
 */
export type ImportResult =
  | {
      readonly ok: true
      readonly layout: Layout
      readonly details: BatchDetails
      readonly repairs: readonly string[]
      readonly warnings: readonly string[]
    }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Opens a layout in any dress that is met in the wild (format.md §7): the bare list, `{ batch_items }`, a create body, a batch as the API
 * returns it (also one level down), or a legacy list of instructions, which becomes one page. Everything mended on the way is told. What
 * is no layout is refused with a sentence that says what it looks like and what to do, which is `advice` outside of the app.
 */
export function importLayoutText(text: string, keys: KeySource, advice?: Advice): ImportResult {
  const reading = readLayoutText(text, keys, advice)
  if (reading.kind !== 'layout') return { ok: false, problems: [reading.problem] }
  const { parsed, details, textRepairs, mends, repeatedKeys, warnings } = reading
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map(({ message }) => message) }
  const of = (told: readonly { readonly message: string }[]) => told.map(({ message }) => message)
  return {
    ok: true,
    layout: parsed.layout,
    details,
    repairs: [...of(textRepairs), ...of(parsed.notes), ...repeatedKeys, ...of(mends)],
    warnings,
  }
}

/** What a text of a layout holds, with each thing that is wrong or was mended; or why it holds none. */
export type LayoutReading =
  | { readonly kind: 'no-json'; readonly problem: string }
  | { readonly kind: 'no-layout'; readonly problem: string }
  | {
      readonly kind: 'layout'
      readonly parsed: ParseResult
      readonly details: BatchDetails
      readonly textRepairs: readonly TextRepair[]
      /** What was done with what stands round the pages. */
      readonly mends: readonly Mend[]
      readonly repeatedKeys: readonly string[]
      readonly warnings: readonly string[]
    }

/** Reads a layout like `importLayoutText`, for who wants more than sentences. */
export function readLayoutText(text: string, keys: KeySource, advice?: Advice): LayoutReading {
  const { json, losses } = readJson(text)
  if (!json.ok) return { kind: 'no-json', problem: wrongText(text, advice) ?? json.problem.message }
  const found = findPages(json.value)
  if (!found) return { kind: 'no-layout', problem: wrongValue(json.value, advice) }
  const { repeatedKeys, numbers } = losses((path) => found.listKey === null || path.includes(found.listKey))
  return {
    kind: 'layout',
    parsed: parseLayout(found.pages, keys),
    details: found.details,
    textRepairs: json.repairs,
    mends: found.repairs,
    repeatedKeys,
    warnings: [...found.leftOut, ...numbers],
  }
}

type FoundPages = {
  readonly pages: Json
  /** The key that the list stands under; null where it is the whole file. */
  readonly listKey: string | null
  readonly details: BatchDetails
  readonly repairs: readonly Mend[]
  /** Says which keys round the list are left out. */
  readonly leftOut: readonly string[]
}

/** The list of pages inside a file, or null when there is none. */
function findPages(value: Json): FoundPages | null {
  if (isJsonList(value)) {
    if (isInstructionList(value)) return { ...instructionsToPages(value), ...BARE }
    return value.length === 0 || value.some(isPage) ? { pages: value, repairs: [], ...BARE } : null
  }
  if (!isJsonObject(value)) return null
  const batch = [value, ...Object.values(value)].find(
    (inner) => isJsonObject(inner) && Object.hasOwn(inner, 'batch_items'),
  )
  if (isJsonObject(batch)) {
    const pages = ownValue(batch, 'batch_items') ?? null
    return { pages, repairs: [], ...readRound(value, batch, 'batch_items') }
  }
  const instructions = ownValue(value, 'instructions')
  if (isInstructionList(instructions))
    return { ...instructionsToPages(instructions), ...readRound(value, value, 'instructions') }
  if (!isPage(value)) return null
  return {
    ...BARE,
    pages: [value],
    repairs: [
      {
        message: 'The file holds one page without the list round it; it was taken as the layout.',
        fault: 'This is one page without the list round it.',
      },
    ],
  }
}

/** Nothing stands round the list. */
const BARE = { listKey: null, details: {}, leftOut: [] } as const

/** What a batch says beside the list under `listKey`. */
function readRound(file: JsonObject, batch: JsonObject, listKey: string): Omit<FoundPages, 'pages' | 'repairs'> {
  return { listKey, details: readDetails(batch), leftOut: tellLeftOut(file, batch, listKey) }
}

/** Anything that may be meant as a page: parsing then says what is wrong with it. */
function isPage(value: Json): boolean {
  return isJsonObject(value) && (Object.hasOwn(value, 'rows') || Object.hasOwn(value, 'display_position'))
}

function readDetails(batch: JsonObject): BatchDetails {
  const task = ownValue(batch, 'task_details')
  const details = isJsonObject(task) ? readTexts(task, TASK_TEXTS) : {}
  return {
    ...readTexts(batch, TEXTS),
    ...(Object.keys(details).length > 0 && { task_details: details }),
  }
}

function readTexts<K extends string>(object: JsonObject, keys: readonly K[]): { readonly [P in K]?: string } {
  const texts: { [P in K]?: string } = {}
  for (const key of keys) {
    const value = ownValue(object, key)
    if (typeof value === 'string' && value !== '') texts[key] = value
  }
  return texts
}
