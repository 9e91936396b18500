import type { Json, JsonObject } from '../../base/json.ts'
import type { Schema } from '../../dataset/schema.ts'
import { listItems } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import type { DropoutPolicy } from '../assignment/assignment.ts'
import { groupingOf, type BatchDetails } from '../batch/batch-details.ts'
import type { RenderedTexts } from '../platforms/rendered-texts.ts'
import type { PlanSettings } from '../study-settings.ts'
import { listLayoutSchemes, plainEntries, schemeEntry } from './annotation-schemes.ts'
import type { Batches } from './batches.ts'
import type { PotatoSettings } from './potato-settings.ts'
import type { PotatoAssignment } from './resolve-assignment.ts'
import { printYaml } from './print-yaml.ts'
import { partBraces } from './safe-text.ts'
import { isBody } from './task-layout.ts'

/** Where editors find what may stand in the file. */
const SCHEMA_LINE =
  '# yaml-language-server: $schema=https://potatoannotator.readthedocs.io/en/latest/schemas/potato-config.schema.json\n'

/** What the configuration is made of. `batches` is null for strategies without groups. */
export type ConfigInput = {
  readonly name: string
  readonly layout: Layout
  readonly schema: Schema | null
  readonly details: BatchDetails
  readonly plan: PlanSettings
  readonly potato: PotatoSettings
  readonly texts: RenderedTexts
  readonly assignment: PotatoAssignment
  readonly batches: Batches | null
  readonly idField: string
  readonly phases: JsonObject | null
}

/** Potato's `config.yaml`. */
export function printPotatoConfig(input: ConfigInput): string {
  const { layout, schema, texts, potato, idField, phases } = input
  return (
    SCHEMA_LINE +
    printYaml({
      annotation_task_name: partBraces(input.name),
      task_dir: '.',
      output_annotation_dir: 'annotation_output',
      output_annotation_format: 'jsonl',
      data_files: ['data/items.jsonl'],
      item_properties: { id_key: idField, text_key: textField(layout, schema) ?? idField },
      ...(potato.form === 'plain' ? plainEntries(layout, schema, texts) : faithfulEntries(layout)),
      ...assignmentEntries(input),
      ...(phases !== null && { phases }),
      login: { type: 'url_direct', url_argument: 'PROLIFIC_PID' },
      ...(potato.completionCode.trim() !== '' && { completion_code: partBraces(potato.completionCode.trim()) }),
      hide_navbar: true,
      jumping_to_id_disabled: true,
    })
  )
}

function faithfulEntries(layout: Layout): JsonObject {
  const schemes = listLayoutSchemes(layout)
  const byName = new Map(schemes.map((scheme) => [scheme.name, scheme]))
  return {
    task_layout: 'layouts/task_layout.html',
    annotation_schemes: schemes.map((scheme) => schemeEntry(scheme, false, byName)),
  }
}

/** The first field that is shown as text, or the schema's first text field. Potato wants one, whatever the layout shows. */
function textField(layout: Layout, schema: Schema | null): string | null {
  const texts = new Set(schema?.fields.filter(({ type }) => type === 'text').map(({ name }) => name))
  for (const { page, node } of listItems(layout)) {
    if (isBody(page) && node.data.type === 'dataset_field' && texts.has(node.data.field)) return node.data.field
  }
  return [...texts][0] ?? schema?.fields[0]?.name ?? null
}

function assignmentEntries({ layout, details, plan, potato, assignment, batches }: ConfigInput): JsonObject {
  const { strategy } = assignment
  const { tasksPerGroup, annotatorsPerTask } = groupingOf(details)
  const annotators = plan.mostPerDatapoint ?? annotatorsPerTask
  const schemes = listLayoutSchemes(layout).map(({ name }) => name)
  return {
    assignment_strategy: strategy,
    num_annotators_per_item: annotators,
    max_annotations_per_item: annotators,
    ...(batches === null
      ? { max_annotations_per_user: tasksPerGroup * plan.groupsPerParticipant }
      : { batch_assignment: batches.config }),
    ...(strategy === 'random' && { assignment: { strategy, random_seed: plan.drawSeed } }),
    ...(strategy === 'diversity_clustering' && { diversity_ordering: { enabled: true } }),
    ...(strategy === 'active_learning' && { active_learning: { enabled: true, schema_names: schemes.slice(0, 1) } }),
    instance_reclaim: reclaim(plan.dropout, potato),
  }
}

function reclaim(dropout: PlanSettings['dropout'], { timeoutHours, blockedAnswers }: PotatoSettings): JsonObject {
  const keeps = (answers: 'keep' | 'discard'): { readonly [key: string]: Json } => ({
    preserve_completed_annotations: answers === 'keep',
  })
  const policies: readonly DropoutPolicy[] = [dropout.returned, dropout.timed_out, dropout.rejected]
  return {
    enabled: policies.some(({ groups }) => groups === 'give_back'),
    timeout_hours: timeoutHours,
    ...keeps(dropout.timed_out.answers),
    prolific: {
      ...keeps(dropout.returned.answers),
      status_policies: {
        'TIMED-OUT': keeps(dropout.timed_out.answers),
        RETURNED: keeps(dropout.returned.answers),
        REJECTED: keeps(dropout.rejected.answers),
      },
    },
    quality_control: keeps(blockedAnswers),
  }
}
