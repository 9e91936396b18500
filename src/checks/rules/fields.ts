import { mapSame } from '../../base/list.ts'
import { isDisplayable } from '../../base/field-type.ts'
import type { Field, Schema } from '../../dataset/schema.ts'
import { modelOf } from '../../items/schemas.ts'
import type { FoundItem } from '../../layout/find.ts'
import { fieldsOnPage, placeWords } from '../../layout/find.ts'
import { renameField } from '../../layout/operations/rename-field.ts'
import { nearestName } from '../nearest-name.ts'
import { pairNames } from '../pair-names.ts'
import type { Draft } from './draft.ts'

/**
 * The dataset fields that a page shows, against the schema (null when there is none). `items` are the page's, in reading order.
 * Source: format.md §2, `dataset_field` (sure): a schema is needed, the field must be in it and displayable, once per page.
 */
export function checkFields(items: readonly FoundItem[], schema: Schema | null): readonly Draft[] {
  const fields = new Map(schema?.fields.map((field) => [field.name, field]))
  const first = new Map<string, FoundItem>()
  const meant = findMeant(items, fields)
  return items.flatMap((found) => {
    const name = modelOf(found.node.data).fieldOf(found.node.data)
    // A field that is not chosen yet is a finding of the item itself.
    if (!name) return []
    const before = first.get(name)
    if (!before) first.set(name, found)
    const problem = schema ? checkAgainst(name, fields, meant) : NO_SCHEMA
    const twice = before ? [twiceOnPage(name, before)] : []
    return [...(problem ? [problem] : []), ...twice].map((draft) => ({
      ...found.place,
      key: found.node.key,
      path: ['field'],
      ...draft,
    }))
  })
}

const NO_SCHEMA: Draft = {
  rule: 'field-without-schema',
  severity: 'error',
  message: 'A dataset field needs a dataset with a schema. Open the dataset or its schema, or remove the item.',
}

function checkAgainst(
  name: string,
  fields: ReadonlyMap<string, Field>,
  meant: ReadonlyMap<string, string>,
): Draft | null {
  const field = fields.get(name)
  if (!field) return unknownField(name, meant.get(name))
  if (isDisplayable(field.type)) return null
  return {
    rule: 'field-not-displayable',
    severity: 'error',
    message: `The field "${name}" is of the type ${field.type}, which cannot be shown. Choose a text, image, audio or video field.`,
  }
}

/**
 * Which field was probably meant by each that the schema lacks, such as when other data takes the place of an example's: one that is
 * written nearly so, else one with a similar name. None that the page shows already.
 */
function findMeant(items: readonly FoundItem[], fields: ReadonlyMap<string, Field>): ReadonlyMap<string, string> {
  const shown = new Set(items.flatMap(({ node }) => modelOf(node.data).fieldOf(node.data) || []))
  const unknown = [...shown].filter((name) => !fields.has(name))
  if (unknown.length === 0) return new Map()
  const free = [...fields.values()].flatMap(({ name, type }) => (isDisplayable(type) && !shown.has(name) ? [name] : []))
  const nearest = unknown.flatMap((name) => {
    const near = nearestName(name, free)
    return near === null ? [] : [[name, near] as const]
  })
  const taken = new Set(nearest.map(([, near]) => near))
  const found = new Map(nearest)
  const others = unknown.filter((name) => !found.has(name))
  const left = free.filter((name) => !taken.has(name))
  return new Map([...nearest, ...pairNames(others, left)])
}

function unknownField(name: string, meant: string | undefined): Draft {
  const message = `The dataset schema has no field "${name}".`
  if (meant === undefined)
    return { rule: 'field-unknown', severity: 'error', message: `${message} Choose one that it has.` }
  return {
    rule: 'field-unknown',
    severity: 'error',
    message: `${message} Did you mean "${meant}"?`,
    fix: {
      label: `Use ${meant} instead`,
      step: `Use ${meant} instead of ${name}`,
      // Wherever it can stand: a page shows a field once.
      apply: (layout) =>
        mapSame(layout, (page) =>
          fieldsOnPage(page).has(meant) ? page : (renameField([page], name, meant)[0] ?? page),
        ),
    },
  }
}

function twiceOnPage(name: string, before: FoundItem): Draft {
  return {
    rule: 'field-twice-on-page',
    severity: 'error',
    message: `The field "${name}" is on this page already, at ${placeWords(before.place)}. Show it only once per page.`,
  }
}
