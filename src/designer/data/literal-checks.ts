import { LINK_SPACE_WORDS } from '../../base/link-space.ts'
import { EMPTY_RULES } from '../../dataset/empty-value.ts'
import type { CheckSummary, DatapointRule } from '../../dataset/check-datapoints.ts'
import type { DatasetFormat, Repair, RepairKind } from '../../dataset/reading.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { DatasetInfo, DatasetReport } from '../../dataset/worker/protocol.ts'
import { countWords } from '../../base/number-words.ts'

/**
 * One of the three lines that a researcher checks first: whether it holds, and in words why not. `look`: it does not, but no datapoint fails
 * the import for certain; `open`: not known yet.
 */
export type LiteralCheck = {
  readonly label: string
  readonly state: 'yes' | 'no' | 'look' | 'open'
  readonly detail: string
}

/** What a format is called. */
export const FORMAT_NAMES: { readonly [format in DatasetFormat]: string } = {
  jsonl: 'JSONL',
  json: 'JSON',
  csv: 'CSV',
  tsv: 'TSV',
}

/**
 * Valid, filled, linked: true of the file as it is, before any mending. A label says what is so: one that fails begins with "Not". What
 * holds of the part that was read of a file is not known of the rest.
 */
export function literalChecks(
  info: DatasetInfo,
  report: DatasetReport | null,
  isPart = false,
): readonly LiteralCheck[] {
  const format = FORMAT_NAMES[info.format]
  if (report === null) {
    return [`Valid ${format}`, ALL_FILLED, ALL_HTTPS].map((label) => ({ label, state: 'open', detail: '' }))
  }
  const checks = [checkValid(format, report), checkFilled(report.checks), checkLinks(report.checks, report.schema)]
  if (!isPart) return checks
  const detail = `Only the first ${countWords(report.checks.datapoints, 'datapoint')} checked`
  return checks.map((check) => (check.state === 'yes' ? { ...check, state: 'open', detail } : check))
}

const ALL_FILLED = 'All fields filled'
const ALL_HTTPS = 'All links are https'

function checkValid(format: string, { faultCount, repairs }: DatasetReport): LiteralCheck {
  const isMended = repairs.some(isSyntax)
  if (faultCount === 0 && !isMended) return { label: `Valid ${format}`, state: 'yes', detail: '' }
  const detail =
    faultCount > 0
      ? `${countWords(faultCount, 'datapoint')} can’t be read`
      : 'Mended here: download the good datapoints to keep that'
  return { label: `Not valid ${format}`, state: 'no', detail }
}

function checkFilled({ counts }: CheckSummary): LiteralCheck {
  const missing = sum(counts, 'missing')
  const empty = EMPTY_RULES.reduce((total, rule) => total + sum(counts, rule), 0)
  if (missing + empty === 0) return { label: ALL_FILLED, state: 'yes', detail: '' }
  const parts = [
    missing > 0 ? `${countWords(missing, 'value')} missing` : '',
    empty > 0 ? `${countWords(empty, 'value')} empty` : '',
  ]
  const fails = counts.some(({ rule, severity }) => severity === 'error' && UNFILLED.has(rule))
  const detail = parts.filter((part) => part !== '').join(', ')
  return { label: 'Not all fields filled', state: fails ? 'no' : 'look', detail }
}

const UNFILLED: ReadonlySet<DatapointRule> = new Set(['missing', ...EMPTY_RULES])

function checkLinks({ counts }: CheckSummary, schema: Schema): LiteralCheck {
  const none = sum(counts, 'not-absolute')
  const http = sum(counts, 'not-https')
  const spaced = sum(counts, 'link-space')
  if (none + http + spaced > 0) {
    const parts = [
      ...(none > 0
        ? [`${countWords(none, 'value')} ${none === 1 ? 'is no absolute link' : 'are no absolute links'}`]
        : []),
      ...(http > 0 ? [`${countWords(http, 'value')} ${http === 1 ? 'is an http link' : 'are http links'}`] : []),
      ...(spaced > 0 ? [`in ${countWords(spaced, 'value')} the link ${LINK_SPACE_WORDS}`] : []),
    ]
    const label = none + http > 0 ? 'Not all links are https' : 'Not all links are whole'
    return { label, state: none > 0 ? 'no' : 'look', detail: parts.join('; ') }
  }
  const hasLinks = schema.fields.some(({ type }) => type.endsWith('_url'))
  return hasLinks
    ? { label: ALL_HTTPS, state: 'yes', detail: '' }
    : { label: 'No media links', state: 'yes', detail: 'No field holds images, audio or video' }
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
