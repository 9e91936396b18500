import { LINK_SPACE_WORDS } from '../../base/link-space.ts'
import { formatCount } from '../../base/number-words.ts'
import { assertNever } from '../../base/assert-never.ts'
import { isDisplayable } from '../../base/field-type.ts'
import { type RuleCount, severityOf } from '../../dataset/check-datapoints.ts'
import { WHOLE_DATAPOINT } from '../../dataset/reading.ts'
import type { Field, Schema } from '../../dataset/schema.ts'
import { fieldsOnPage } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import type { DataReport } from '../data-report.ts'
import { listNames } from './data-fields.ts'
import type { Draft } from './draft.ts'

/**
 * The faults that were counted in the data, one finding per field and rule, with the first datapoint. What harms nobody is left out: a field
 * that is empty, or missing without `strict`, and not shown. Counts of a field that the schema describes otherwise by now are left out, too.
 */
export function checkCounts(
  layout: Layout,
  schema: Schema,
  { schema: counted, checks, profile }: DataReport,
): readonly Draft[] {
  const fields = new Map(schema.fields.map((field) => [field.name, field]))
  const types = new Map(counted.fields.map(({ name, type }) => [name, type]))
  const shown = new Set(layout.flatMap((page) => [...fieldsOnPage(page)]))
  const drafts = checks.counts.flatMap((count): readonly Draft[] => {
    const { field: name, rule, datapoints } = count
    const field = fields.get(name)
    const isWhole = name === WHOLE_DATAPOINT
    if (!isWhole && (!field || field.type !== types.get(name))) return []
    // Said of the whole schema already.
    if (rule === 'missing' && count.count === profile.datapoints) return []
    const isSeen = field !== undefined && shown.has(name) && isDisplayable(field.type)
    const message = messageOf(count, field, isSeen, schema.strict)
    if (message === null) return []
    const [first] = datapoints
    return [
      {
        rule: `data-${rule}`,
        severity: severityOf(rule, schema.strict),
        message,
        ...(first !== undefined && { datapoint: first }),
        ...(field !== undefined && { dataField: field.name }),
        ...(endsByLeavingOut(count, schema.strict, isSeen) &&
          datapoints.length === count.count && { leavesOut: datapoints }),
      },
    ]
  })
  return [...drafts, ...notInSchema(checks.counts, fields)]
}

/** Whether nothing is left to find once the datapoints are left out, and that is what the finding advises. */
function endsByLeavingOut({ rule }: RuleCount, strict: boolean, isSeen: boolean): boolean {
  if (rule === 'unreadable' || rule === 'duplicate') return true
  return isSeen && (rule === 'empty' || (rule === 'missing' && !strict))
}

function notInSchema(counts: readonly RuleCount[], fields: ReadonlyMap<string, Field>): readonly Draft[] {
  const unknown = counts.filter(({ rule, field }) => rule === 'not-in-schema' && !fields.has(field))
  const [first] = unknown
  if (first === undefined) return []
  const names = unknown.map(({ field }) => field)
  const message =
    names.length === 1
      ? `The data has the field ${listNames(names)}, which the schema does not have. Add it to the schema, or take it out of the data.`
      : `The data has ${names.length} fields which the schema does not have: ${listNames(names)}. Add them to the schema, or take them out of the data.`
  const [datapoint] = first.datapoints
  return [{ rule: 'data-not-in-schema', severity: 'advice', message, ...(datapoint !== undefined && { datapoint }) }]
}

/** What happened, where, what to do; null for what harms nobody. */
function messageOf(counted: RuleCount, field: Field | undefined, isSeen: boolean, strict: boolean): string | null {
  const { rule, count, datapoints, reason } = counted
  const name = `"${field?.name ?? ''}"`
  const isOne = count === 1
  const number = formatCount((datapoints[0] ?? 0) + 1)
  const who = isOne ? `Datapoint ${number}` : `${formatCount(count)} datapoints`
  const first = isOne ? '' : ` (first: datapoint ${number})`
  const has = isOne ? 'has' : 'have'
  const them = isOne ? 'it' : 'them'
  const loss = lossOf(field, isSeen, isOne)
  const noText = (value: string) =>
    `${who} ${has} ${value} in ${name}${first}, where the platform expects text. Upload the file from Export: it holds only texts.`
  switch (rule) {
    case 'missing': {
      const missing = `${who} ${isOne ? 'misses' : 'miss'} the field ${name}${first}`
      if (!strict) return loss && `${missing}. ${loss}`
      return `${missing}; strict is on, so the import refuses ${them}. Fill the field in, or turn strict off.`
    }
    case 'empty':
      return loss && `${who} ${has} an empty ${name}${first}. ${loss}`
    case 'is-number':
      return noText('a number')
    case 'is-boolean':
      return noText('true or false')
    case 'is-list':
      return noText('a list')
    case 'is-object':
      return noText('an object')
    case 'is-null':
      return noText('null')
    case 'not-absolute':
      return `${who} ${has} no absolute link in ${name}${first}. Most likely the import refuses ${them}. Write the whole address, from https:// on.`
    case 'not-https':
      return `${who} ${has} an http link in ${name}${first}. Such links are not shown here, may not be shown to participants, and may fail the import. Use the https address.`
    case 'link-space':
      return `${who} ${has} a link in ${name}${first} that ${LINK_SPACE_WORDS}. The import may refuse ${them}: Checks, in the dataset’s window, can write it.`
    case 'extension':
      return `${who} ${has} a link in ${name}${first}: ${reason}. The import may refuse ${them}: check the link, or the type of the field.`
    case 'duplicate':
      return `${who} ${isOne ? 'is' : 'are'} the same as an earlier one${first}. Participants would judge the same twice: leave the copies out, unless that is wanted.`
    case 'unreadable':
      return `${who} can’t be read${isOne ? ` (${reason})` : first}, so the import refuses ${them}. Mend the file, or leave ${them} out.`
    case 'not-in-schema':
      // All of them are said at once.
      return null
    default:
      return assertNever(rule)
  }
}

/** Whether a finding is about values that are no text. They look the same on the page, and the datapoints that leave have them as text. */
export function isAboutNoText({ rule }: Pick<Draft, 'rule'>): boolean {
  return rule.startsWith('data-is-')
}

/** What to do about datapoints that say nothing in a field: the import takes them, and so do the exports. */
export function fillOrLeaveOut(isOne: boolean): string {
  return `In your file, fill it in, then open the file again; or leave ${isOne ? 'the datapoint' : 'those datapoints'} out.`
}

/** What is lost where a field says nothing; null when nothing is. */
function lossOf(field: Field | undefined, isSeen: boolean, isOne: boolean): string | null {
  if (field?.type === 'task_group_id') return 'Without it the task group is not known: fill it in.'
  return isSeen ? `Participants see nothing there. ${fillOrLeaveOut(isOne)}` : null
}
