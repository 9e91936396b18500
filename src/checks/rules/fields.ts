import { isDisplayable } from '../../base/field-type.ts'
import type { Field, Schema } from '../../dataset/schema.ts'
import { modelOf } from '../../items/schemas.ts'
import type { FoundItem } from '../../layout/find.ts'
import { placeWords } from '../../layout/find.ts'
import { nearestName } from '../nearest-name.ts'
import { replaceData } from '../replace-data.ts'
import type { Draft } from './draft.ts'

/**
 * The dataset fields that a page shows, against the schema (null when there is none). `items` are the page's, in reading order.
 * Source: format.md §2, `dataset_field` (sure): a schema is needed, the field must be in it and displayable, once per page.
 */
export function checkFields(items: readonly FoundItem[], schema: Schema | null): readonly Draft[] {
  const fields = new Map(schema?.fields.map((field) => [field.name, field]))
  const first = new Map<string, FoundItem>()
  return items.flatMap((found) => {
    const name = modelOf(found.node.data).fieldOf(found.node.data)
    // A field that is not chosen yet is a finding of the item itself.
    if (!name) return []
    const before = first.get(name)
    if (!before) first.set(name, found)
    const problem = schema ? checkAgainst(name, fields, found) : NO_SCHEMA
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

function checkAgainst(name: string, fields: ReadonlyMap<string, Field>, found: FoundItem): Draft | null {
  const field = fields.get(name)
  if (!field) return unknownField(name, fields, found)
  if (isDisplayable(field.type)) return null
  return {
    rule: 'field-not-displayable',
    severity: 'error',
    message: `The field "${name}" is of the type ${field.type}, which cannot be shown. Choose a text, image, audio or video field.`,
  }
}

function unknownField(name: string, fields: ReadonlyMap<string, Field>, { node }: FoundItem): Draft {
  const shown = [...fields.values()].filter((field) => isDisplayable(field.type)).map((field) => field.name)
  const meant = nearestName(name, shown)
  const mended = meant === null ? undefined : modelOf(node.data).withField?.(node.data, meant)
  return {
    rule: 'field-unknown',
    severity: 'error',
    message: `The dataset schema has no field "${name}". ${meant === null ? 'Choose one that it has.' : `Did you mean "${meant}"?`}`,
    ...(mended && { fix: { label: `Use ${meant}`, apply: replaceData(node, mended) } }),
  }
}

function twiceOnPage(name: string, before: FoundItem): Draft {
  return {
    rule: 'field-twice-on-page',
    severity: 'error',
    message: `The field "${name}" is on this page already, at ${placeWords(before.place)}. Show it only once per page.`,
  }
}
