import type { CheckSummary, DatapointRule } from '../../dataset/check-datapoints.ts'
import type { DatasetFormat, Repair, RepairKind } from '../../dataset/reading.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { DatasetInfo, DatasetReport } from '../../dataset/worker/protocol.ts'
import { countOf } from './format-count.ts'

/** One of the three lines that a researcher checks first: whether it holds, and in words why not. `open`: not known yet. */
export type LiteralCheck = { readonly label: string; readonly state: 'yes' | 'no' | 'open'; readonly detail: string }

/** What a format is called. */
export const FORMAT_NAMES: { readonly [format in DatasetFormat]: string } = {
  jsonl: 'JSONL',
  json: 'JSON',
  csv: 'CSV',
  tsv: 'TSV',
}

/** Valid, filled, linked: true of the file as it is, before any mending. */
export function literalChecks(info: DatasetInfo, report: DatasetReport | null): readonly LiteralCheck[] {
  const valid = `Valid ${FORMAT_NAMES[info.format]}`
  if (report === null) {
    return [valid, 'All fields filled', 'Links are https'].map((label) => ({ label, state: 'open', detail: '' }))
  }
  return [checkValid(valid, report), checkFilled(report.checks), checkLinks(report.checks, report.schema)]
}

function checkValid(label: string, { faultCount, repairs }: DatasetReport): LiteralCheck {
  if (faultCount > 0) return { label, state: 'no', detail: `${countOf(faultCount, 'datapoint')} can’t be read` }
  if (repairs.some(isSyntax))
    return { label, state: 'no', detail: 'mended here; download the good datapoints to keep that' }
  return { label, state: 'yes', detail: '' }
}

function checkFilled({ counts }: CheckSummary): LiteralCheck {
  const missing = sum(counts, 'missing')
  const empty = sum(counts, 'empty') + sum(counts, 'is-null')
  const parts = [
    missing > 0 ? `${countOf(missing, 'value')} missing` : '',
    empty > 0 ? `${countOf(empty, 'value')} empty` : '',
  ]
  const detail = parts.filter((part) => part !== '').join(', ')
  return { label: 'All fields filled', state: detail === '' ? 'yes' : 'no', detail }
}

function checkLinks({ counts }: CheckSummary, schema: Schema): LiteralCheck {
  const wrong = sum(counts, 'not-https')
  const hasLinks = schema.fields.some(({ type }) => type.endsWith('_url'))
  const detail =
    wrong > 0 ? `${countOf(wrong, 'link')} ${wrong === 1 ? 'is' : 'are'} not` : hasLinks ? '' : 'no field holds links'
  return { label: 'Links are https', state: wrong > 0 ? 'no' : 'yes', detail }
}

function sum(counts: CheckSummary['counts'], rule: DatapointRule): number {
  return counts.reduce((total, one) => (one.rule === rule ? total + one.count : total), 0)
}

function isSyntax({ kind }: Repair): boolean {
  return SYNTAX.has(kind)
}

// A strict reader refuses the file for these; the other repairs concern what stands in it.
const SYNTAX: ReadonlySet<RepairKind> = new Set([
  'line-break',
  'trailing-comma',
  'missing-comma',
  'smart-quote',
  'line-number',
  'control-character',
  'space',
])
