import type { Schema } from '../../dataset/schema.ts'
import type { Layout } from '../../layout/layout.ts'
import { allWords } from '../../items/plain-text.ts'
import type { Change, Detail } from './change.ts'
import { compareLayouts, type LayoutComparison } from './compare-layouts.ts'
import { diffWords } from './diff-words.ts'
import { quote } from './key-words.ts'

/** One side of a comparison. What it does not hold (a layout file has no schema) is absent and not compared. */
export type Side = {
  readonly layout: Layout
  readonly schema?: Schema | null
  readonly task?: TaskTexts
}

type TaskTexts = {
  readonly task_name?: string
  readonly task_introduction?: string
  readonly task_steps?: string
}

/** Compares two designs: the layouts, then the task's texts and the schemas where both sides hold them. */
export function compareDesigns(before: Side, after: Side): LayoutComparison {
  const comparison = compareLayouts(before.layout, after.layout)
  const changes = [
    ...comparison.changes,
    ...(before.task === undefined || after.task === undefined ? [] : compareTask(before.task, after.task)),
    ...(before.schema === undefined || after.schema === undefined ? [] : compareSchemas(before.schema, after.schema)),
  ]
  return { ...comparison, changes }
}

const TASK_WORDS = [
  ['task_name', 'The task’s name'],
  ['task_introduction', 'The task’s introduction'],
  ['task_steps', 'The task’s steps'],
] as const

function compareTask(before: TaskTexts, after: TaskTexts): readonly Change[] {
  return TASK_WORDS.flatMap(([key, words]) => {
    const [from, to] = [before[key] ?? '', after[key] ?? '']
    if (from === to) return []
    const diff = diffWords(allWords(from, 'html'), allWords(to, 'html'))
    const verb = from === '' ? 'added' : to === '' ? 'removed' : 'changed'
    return [change('batch', key, verb, `${words} ${verb}`, [{ words: 'Text changed', diff }])]
  })
}

/** Field by field, by name; another name is another field, for datapoints are read by it. */
function compareSchemas(before: Schema | null, after: Schema | null): readonly Change[] {
  const [from, to] = [before?.fields ?? [], after?.fields ?? []]
  const old = new Map(from.map((field) => [field.name, field]))
  const names = new Set(to.map(({ name }) => name))
  const gone = from.filter(({ name }) => !names.has(name))
  return [
    ...gone.map(({ name }) => change('field', name, 'removed', `Schema: field ${quote(name)} removed`, [])),
    ...to.flatMap((field) => {
      const other = old.get(field.name)
      const words = `Schema: field ${quote(field.name)}`
      if (other === undefined) return [change('field', field.name, 'added', `${words} added`, [])]
      const details: readonly Detail[] = [
        ...(other.type === field.type ? [] : [{ words: `Type changed from ${other.type} to ${field.type}` }]),
        ...(other.label === field.label
          ? []
          : [{ words: 'Label changed', diff: diffWords(other.label ?? '', field.label ?? '') }]),
      ]
      return details.length === 0 ? [] : [change('field', field.name, 'changed', `${words} changed`, details)]
    }),
    ...(before === null || after === null || before.strict === after.strict
      ? []
      : [change('field', '', 'changed', strictWords(after.strict), [])]),
  ]
}

function strictWords(strict: boolean): string {
  return strict ? 'Schema: a datapoint that misses a field is refused now' : 'Schema: a datapoint may miss a field now'
}

function change(
  level: 'batch' | 'field',
  name: string,
  kind: 'added' | 'removed' | 'changed',
  words: string,
  details: readonly Detail[],
): Change {
  return { id: `${level} ${kind} ${name}`, kinds: [kind], level, before: null, after: null, words, details, breaks: [] }
}
