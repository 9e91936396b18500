import { useState, type ReactNode } from 'react'
import { createJsonSchema } from '../src/checks/json-schema.ts'
import { isJsonObject, type Json } from '../src/base/json.ts'
import type { FieldChoice } from '../src/items/definition.ts'
import type { Answer } from '../src/items/item-model.ts'
import { definitionOf, definitions } from '../src/items/registry.ts'
import { fileTypeOf, isQuestion, modelOf, type Item, type ItemType } from '../src/items/schemas.ts'
import { serializeItem } from '../src/layout/wire/serialize.ts'
import { itemSamples, type ItemSample } from '../test/fixtures/item-samples.ts'
import { itemCases } from '../test/unit/items/rule-cases.ts'

const FIELDS: readonly FieldChoice[] = [
  { name: 'prompt', type: 'text', label: 'Prompt' },
  { name: 'chart', type: 'image_url' },
]

// Fetched beforehand, so that nothing waits when a story acts.
await Promise.all(Object.values(definitions).map(({ EditorForm }) => EditorForm.preload()))

/** All there is to know of an item type: how participants see it, which JSON it makes, what each key means, what is checked. */
export function ItemTypePage({ type }: { readonly type: ItemType }) {
  const sample: ItemSample<Item> = itemSamples[type]
  const { model, icon: Icon, summary } = definitionOf(sample.item)
  return (
    <article className="mx-auto max-w-6xl space-y-6 p-5">
      <header>
        <h1 className="flex items-center gap-2 text-xl font-semibold">
          <Icon size={20} aria-hidden className="text-muted" />
          {model.label}
        </h1>
        <p className="mt-1 max-w-prose text-muted">
          {summary} In the file its <code>type</code> is <code>{fileTypeOf(sample.item)}</code>.{' '}
          {model.allowedOnIntro ? 'Any page may hold it.' : 'Intro and outro pages may not hold it.'}
        </p>
      </header>
      <LiveItem sample={sample} />
      <Keys type={type} />
      <Rules type={type} />
    </article>
  )
}

/** The form, the participant's view and the JSON of one item; what is changed in one shows in the others. */
function LiveItem({ sample }: { sample: ItemSample<Item> }) {
  const [item, setItem] = useState(sample.item)
  const [answer, setAnswer] = useState<Answer>(sample.answer)
  const { EditorForm, ParticipantView, model } = definitionOf(item)
  const findings = model.rules.flatMap((rule) => rule(item))
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[19rem_minmax(0,1fr)_22rem]">
      <Part title="In the designer">
        <EditorForm item={item} onChange={setItem} fields={FIELDS} findings={findings} />
      </Part>
      <Part title="As participants see it">
        <div className="participant rounded-lg p-2">
          <ParticipantView
            item={item}
            value={answer}
            onChange={setAnswer}
            disabled={false}
            error={null}
            {...(sample.field && { field: sample.field })}
          />
        </div>
      </Part>
      <div className="min-w-0 space-y-4">
        <Part title="In the file">
          <JsonText label="The item as JSON" value={serializeItem({ key: 'item', data: item }, { ids: 'omit' })} />
        </Part>
        {isQuestion(item) && (
          <Part title="What comes back">
            <JsonText label="The answer as JSON" value={{ instruction_id: '…', type: item.type, answer }} />
          </Part>
        )}
      </div>
    </div>
  )
}

/** What each key means, from the notes beside the zod schema; nothing for types that the platform does not describe. */
function Keys({ type }: { type: ItemType }) {
  const rows = keysOf(SCHEMAS[type] ?? null)
  if (rows.length === 0) return null
  return (
    <Part title="Keys">
      {/* On a phone each key is a block: its name, what it means, and below that what it takes. */}
      <table className="w-full text-start text-sm max-md:block">
        <thead className="text-xs text-muted max-md:sr-only">
          <tr>
            {['Key', 'Takes', 'Absent means', 'Meaning'].map((head) => (
              <th key={head} scope="col" className="py-1 pe-4 text-start font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map(({ path, takes, absent, meaning }) => (
            <tr
              key={path}
              className="border-line align-top not-first:border-t max-md:grid max-md:grid-cols-[1fr_auto] max-md:gap-x-4 max-md:py-2 md:border-t"
            >
              <td className="py-1.5 pe-4 font-mono text-xs wrap-anywhere max-md:col-span-2 max-md:p-0 max-md:font-medium">
                {path}
              </td>
              <td className="py-1.5 pe-4 max-md:order-last max-md:p-0 max-md:text-xs max-md:text-muted">{takes}</td>
              <td className="py-1.5 pe-4 wrap-anywhere max-md:order-last max-md:p-0 max-md:text-xs max-md:text-muted">
                <span className="md:hidden">Absent: </span>
                {absent}
              </td>
              <td className="py-1.5 max-md:col-span-2 max-md:p-0">{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

/** What is checked of the item alone, each rule with a refused example and the words that a designer reads. */
function Rules({ type }: { type: ItemType }) {
  const cases = itemCases.filter(({ item, findings }) => item.type === type && findings.length > 0)
  const rules = [...new Set(cases.map(({ rule }) => rule))]
  if (rules.length === 0) return null
  return (
    <Part title="Checks">
      <dl className="space-y-3 text-sm">
        {rules.map((rule) => (
          <div key={rule}>
            <dt className="font-mono text-xs font-medium">{rule}</dt>
            {wordsOf(rule, cases).map((words) => (
              <dd key={words} className="mt-0.5 wrap-anywhere text-muted">
                {words}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Part>
  )
}

/** The messages of a rule for its examples, each once. */
function wordsOf(rule: string, examples: readonly { readonly item: Item }[]): readonly string[] {
  const found = examples.flatMap(({ item }) => modelOf(item).rules.flatMap((check) => check(item)))
  return [...new Set(found.flatMap((finding) => (finding.rule === rule ? [finding.message] : [])))]
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <h2 className="mb-3 text-xs font-semibold text-muted">{title}</h2>
      {children}
    </section>
  )
}

function JsonText({ label, value }: { label: string; value: unknown }) {
  return (
    <pre
      dir="ltr"
      aria-label={label}
      role="group"
      className="rounded-md bg-sunken p-3 font-mono text-xs wrap-anywhere whitespace-pre-wrap"
    >
      {JSON.stringify(value, null, 2)}
    </pre>
  )
}

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['integer', 'whole number'],
  ['boolean', 'true or false'],
  ['array', 'list'],
])

type KeyRow = { readonly path: string; readonly takes: string; readonly absent: string; readonly meaning: string }

const { $defs: defs } = createJsonSchema()
const SCHEMAS: { readonly [type: string]: Json } = isJsonObject(defs) ? defs : {}

/** The keys of a JSON Schema, those of lists of objects with their path. */
function keysOf(schema: Json | null, path = ''): readonly KeyRow[] {
  if (!isJsonObject(schema) || !isJsonObject(schema.properties)) return []
  const required = Array.isArray(schema.required) ? schema.required : []
  return Object.entries(schema.properties).flatMap(([key, part]) => {
    if (!isJsonObject(part)) return []
    const absent = required.includes(key) ? 'refused' : part.default === undefined ? '–' : JSON.stringify(part.default)
    const said = typeof part.description === 'string' ? part.description : ''
    const meaning = path === '' && key === 'type' ? 'The kind of item.' : said
    const row = { path: `${path}${key}`, takes: takesOf(part), absent, meaning }
    return [row, ...keysOf(part.items ?? null, `${path}${key}[].`), ...keysOf(part, `${path}${key}.`)]
  })
}

/** What a key takes, in few words. */
function takesOf(part: Json): string {
  if (!isJsonObject(part)) return 'anything'
  if (part.const !== undefined) return JSON.stringify(part.const)
  if (Array.isArray(part.enum)) return part.enum.map((value) => JSON.stringify(value)).join(' or ')
  if (Array.isArray(part.anyOf) && part.type === undefined) {
    const all = part.anyOf.filter((one) => !isJsonObject(one) || one.type !== 'null').map(takesOf)
    return [...new Set(all)].join(' or ')
  }
  const types = Array.isArray(part.type) ? part.type : [part.type]
  const words = types.flatMap((type) =>
    typeof type === 'string' && type !== 'null' ? [TYPE_WORDS.get(type) ?? type] : [],
  )
  return words.length === 0 ? 'anything' : words.join(' or ')
}
