import { describe, expect, test } from 'vitest'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../../../src/base/json.ts'
import { countingKeys } from '../../../src/base/key.ts'
import { createJsonSchema } from '../../../src/checks/json-schema.ts'
import { runCheck } from '../../../src/cli/check.ts'
import { modelOf } from '../../../src/items/schemas.ts'
import { importLayoutText } from '../../../src/layout/wire/import-text.ts'
import { shapeOf, type Shape } from '../../../src/layout/wire/shape.ts'
import { itemSamples } from '../../fixtures/item-samples.ts'
import { isValid } from './validate.ts'

/**
 * What becomes of a key that may be absent when it holds nothing: `taken` as absent by all, without a word (null, where the platform
 * publishes it as absent or its own answers hold it; an empty optional text, which no export repeats); `mended`, which is told in the app
 * and an error elsewhere; `refused` by all.
 */
type Verdict = 'taken' | 'mended' | 'refused'

const EMPTY = [['""', ''] as const, ['null', null] as const, ['[]', []] as const, ['{}', {}] as const]

/** In the order of `EMPTY`. */
const TEXT: readonly Verdict[] = ['taken', 'taken', 'refused', 'refused']
const OTHER: readonly Verdict[] = ['refused', 'taken', 'refused', 'refused']
const expected: Readonly<Record<string, readonly Verdict[]>> = {
  ...Object.fromEntries(
    ['page', 'row', 'column', 'item'].map((level) => [`${level}.id`, ['mended', 'taken', 'refused', 'refused']]),
  ),
  'page.display_position': ['mended', 'taken', 'refused', 'refused'],
  'rich_text.content_format': OTHER,
  'image.caption': TEXT,
  ...Object.fromEntries(
    ['multiple_choice', 'multiple_choice_with_free_text'].flatMap((type) => [
      [`${type}.helper_text`, TEXT],
      [`${type}.placeholder_text_input`, TEXT],
      [`${type}.disable_dropdown`, OTHER],
      [`${type}.options.0.exclusive`, OTHER],
    ]),
  ),
  'free_text.helper_text': TEXT,
  'free_text.placeholder_text_input': TEXT,
  'free_text.validation': OTHER,
  'free_text.validation.min': OTHER,
  'free_text.validation.max': OTHER,
  'free_text_with_unit.helper_text': TEXT,
  'free_text_with_unit.placeholder_text_input': TEXT,
  // Source: format.md §2, `default_unit?` "must equal the `value` of one unit option" (sure).
  'free_text_with_unit.default_unit': ['mended', 'taken', 'refused', 'refused'],
  'free_text_with_unit.unit_options.0.validation': OTHER,
  'free_text_with_unit.unit_options.0.validation.min': OTHER,
  'free_text_with_unit.unit_options.0.validation.max': OTHER,
  'file_upload.helper_text': TEXT,
  'file_upload.accepted_file_types': ['refused', 'taken', 'taken', 'refused'],
  'file_upload.max_file_size_mb': OTHER,
  'file_upload.min_file_count': OTHER,
  'file_upload.max_file_count': OTHER,
}

describe('a key that may be absent and holds nothing', () => {
  test('the table has every one of them', () => {
    expect(optionalKeys.map(({ name }) => name).toSorted()).toEqual(Object.keys(expected).toSorted())
  })

  test.each(
    Object.keys(expected).flatMap((name) =>
      EMPTY.map(([words, value], index) => [name, words, expected[name]![index]!, value] as const),
    ),
  )('%s: %s is %s by the checker, the schema file and the app', async (name, _words, verdict, value) => {
    const { path } = optionalKeys.find((key) => key.name === name)!
    const file = put(fileOf(name), path, value)
    const text = JSON.stringify(file)
    const { exitCode, out } = await runCheck(['a.json'], () => Promise.resolve(text))
    const opened = importLayoutText(text, countingKeys())
    expect({
      checker: exitCode,
      schema: isValid(file, schema),
      app: !opened.ok ? 'refuses it' : opened.repairs.length > 0 ? 'tells it' : 'says nothing',
    }).toEqual(
      {
        taken: { checker: 0, schema: true, app: 'says nothing' },
        mended: { checker: 1, schema: false, app: 'tells it' },
        refused: { checker: 1, schema: false, app: 'refuses it' },
      }[verdict],
    )
    const key = String(path.at(-1))
    if (verdict !== 'taken') expect(out).toContain(`"${key}"`)
    if (verdict === 'mended' && opened.ok) expect(opened.repairs.join()).toContain(`"${key}"`)
  })

  test('the words say what is there and what to do, and hide nothing else about the same place', async () => {
    const file = [
      { id: '', display_position: '', rows: [] },
      { rows: [{ columns: [{ items: [sample('free_text')] }] }] },
    ]
    const { out } = await runCheck(['a.json'], () => Promise.resolve(JSON.stringify(file)))
    expect(out.split('\n')).toEqual([
      'Page 1: "id" is the text "". Leave it out.',
      'Page 1: "display_position" is the text "". Leave it out.',
      'Page 1: The page is empty. Add a row with an item, or remove the page.',
      '',
    ])
    const opened = importLayoutText(JSON.stringify(file), countingKeys())
    expect(opened.ok && opened.repairs).toEqual([
      'Page 1: "id" was the text ""; left out.',
      'Page 1: "display_position" was the text ""; left out.',
    ])
  })

  test('an id of blanks alone is none', async () => {
    const text = JSON.stringify([{ id: ' ', rows: [{ columns: [{ items: [sample('free_text')] }] }] }])
    const { exitCode } = await runCheck(['a.json'], () => Promise.resolve(text))
    const opened = importLayoutText(text, countingKeys())
    expect([exitCode, opened.ok && opened.layout[0]]).toEqual([1, expect.not.objectContaining({ id: ' ' })])
  })
})

type Path = readonly (string | number)[]

const schema = createJsonSchema()
const ITEM: Path = [0, 'rows', 0, 'columns', 0, 'items', 0]

/** A page with an item of a type, and a question below it. */
function fileOf(name: string): Json {
  const type = name.split('.')[0] ?? ''
  const item = type in itemSamples ? [sample(type)] : []
  return [{ rows: [{ columns: [{ items: [...item, sample('free_text')] }] }] }]
}

function sample(type: string): JsonObject {
  const [, { item }] = Object.entries(itemSamples).find(([name]) => name === type)!
  const json: JsonObject = JSON.parse(JSON.stringify(item))
  return json
}

const optionalKeys: readonly { readonly name: string; readonly path: Path }[] = [
  { name: 'page.id', path: [0, 'id'] },
  { name: 'page.display_position', path: [0, 'display_position'] },
  { name: 'row.id', path: ITEM.slice(0, 3).concat('id') },
  { name: 'column.id', path: ITEM.slice(0, 5).concat('id') },
  { name: 'item.id', path: ITEM.concat('id') },
  ...Object.values(itemSamples)
    .filter(({ item }) => item.type !== 'unknown')
    .flatMap(({ item }) =>
      optionalIn(shapeOf(modelOf(item).schema)).map((path) => ({
        name: [item.type, ...path].join('.'),
        path: [...ITEM, ...path],
      })),
    ),
]

function optionalIn(shape: Shape | null | undefined): readonly Path[] {
  if (shape?.kind === 'list') return optionalIn(shape.entry).map((path) => [0, ...path])
  if (shape?.kind !== 'object') return []
  const inside = [...shape.inside].flatMap(([key, part]) => optionalIn(part).map((path) => [key, ...path]))
  return [...[...shape.optional].map((key) => [key]), ...inside]
}

/** The value with another one put in at a path; what bounds need to be bounds is put in too. */
function put(value: Json, [step, ...rest]: Path, inner: Json): Json {
  if (step === undefined) return inner
  if (isJsonList(value)) return value.map((part, index) => (index === step ? put(part, rest, inner) : part))
  const object = isJsonObject(value) ? value : { type: 'string' }
  return { ...object, [step]: put(object[step] ?? null, rest, inner) }
}
