import clsx from 'clsx'
import { Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Schema } from '../../dataset/schema.ts'
import { checkSchema, MAX_FIELDS } from '../../dataset/schema-file.ts'
import type { Layout } from '../../layout/layout.ts'
import { listItems } from '../../layout/find.ts'
import { modelOf } from '../../items/schemas.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { SortableList } from '../../ui/sortable-list.tsx'
import { SwitchField } from '../../ui/switch-field.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { FieldRow, nameBox } from './field-row.tsx'
import { addField, EMPTY_SCHEMA, moveField, setStrict } from './schema-edits.ts'
import { SchemaTools } from './schema-tools.tsx'
import { commitSchema, schemaOf, useFieldActions } from './use-field-actions.ts'

/** The dataset's schema: its fields in order, what each is, and whether one may be missing. Every change is one undoable step. */
export function SchemaEditor() {
  const store = useDesignerStore()
  const made = useDesigner((state) => state.history.present.schema)
  const schema = made ?? EMPTY_SCHEMA
  const layout = useDesigner((state) => state.history.present.layout)
  const info = useDesigner((state) => state.dataset.state?.info ?? null)
  const profile = useDesigner((state) => state.dataset.state?.report?.profile ?? null)
  const [release, setRelease] = useState<{ readonly names: readonly string[]; readonly by: string } | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const boxToFocus = useRef<string | null>(null)
  useEffect(() => {
    const box = boxToFocus.current
    if (box === null) return
    boxToFocus.current = null
    const input = root.current?.querySelector<HTMLInputElement>(`[data-box="${box}"]`)
    input?.focus()
    input?.select()
  }, [schema])

  const sayReleased = useCallback((names: readonly string[], by: string) => {
    setRelease(names.length === 0 ? null : { names, by })
  }, [])
  const focusAfterRemoval = useCallback(
    (index: number) => {
      boxToFocus.current = nameBox(Math.max(0, Math.min(index, schemaOf(store).fields.length - 1)))
    },
    [store],
  )
  const actions = useFieldActions(store, useDesignerTools(), sayReleased, focusAfterRemoval)
  const uses = useMemo(() => countUses(layout), [layout])
  const guesses = useMemo(() => new Map(info?.inferred.fields.map(({ name, type }) => [name, type])), [info])
  const inData = useMemo(
    () =>
      profile === null ? null : new Set(profile.fields.filter(({ present }) => present > 0).map(({ name }) => name)),
    [profile],
  )
  const problems = useMemo(() => checkSchema(schema), [schema])
  const faultOf = (name: string, rules: readonly string[]) =>
    problems.find(({ field, rule }) => field === name && rules.includes(rule))?.message ?? null
  // That nothing is there is a fault only when somebody made it so.
  const whole = made === null ? [] : problems.filter(({ field }) => field === undefined)
  const isFull = schema.fields.length >= MAX_FIELDS

  return (
    <div ref={root} className="@container flex flex-col gap-4 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="max-w-md min-w-0 flex-1 basis-72">
          <SwitchField
            label="Strict"
            isOn={schema.strict}
            help="With strict on, the import refuses a datapoint that misses a field; with it off, the field counts as absent."
            onChange={(strict) =>
              commitSchema(store, strict ? 'Turn strict on' : 'Turn strict off', setStrict(schemaOf(store), strict))
            }
          />
        </div>
        <SchemaTools schema={schema} guess={info?.inferred ?? null} />
      </div>
      <p role="status" className="rounded-md bg-accent-soft px-3 py-2 text-sm text-accent-ink empty:hidden">
        {release !== null && isTaskGroup(schema, release.by) && releaseWords(release.names, release.by)}
      </p>
      {whole.map(({ rule, message }) => (
        <p key={rule} className="rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
          {message}
        </p>
      ))}
      {made === null && (
        <p className="rounded-md border border-dashed border-line px-3 py-2 text-sm text-muted">
          No schema yet. Open a dataset and it is made from its fields, or add the fields one by one.
        </p>
      )}
      <div className={clsx(schema.fields.length === 0 && 'hidden')}>
        <div
          aria-hidden
          className="mb-1 hidden gap-x-2 ps-8 pe-10 text-xs font-medium text-muted @2xl:grid @2xl:grid-cols-3"
        >
          <span>Name, the key in the data</span>
          <span>Type</span>
          <span>Label, shown above the value</span>
        </div>
        <SortableList
          label="Fields of the schema"
          count={schema.fields.length}
          nameOf={(index) => schema.fields[index]?.name ?? ''}
          onMove={(from, to) =>
            commitSchema(
              store,
              `Move the field ${schema.fields[from]?.name ?? ''}`,
              moveField(schemaOf(store), from, to),
            )
          }
        >
          {(index) => {
            const field = schema.fields[index]
            if (field === undefined) return null
            return (
              <FieldRow
                field={field}
                index={index}
                actions={actions}
                uses={uses.get(field.name) ?? 0}
                guessType={guesses.get(field.name) ?? null}
                guessReason={info?.reasons.get(field.name) ?? ''}
                isInNoDatapoint={inData !== null && !inData.has(field.name)}
                nameFault={faultOf(field.name, NAME_RULES)}
                labelFault={faultOf(field.name, LABEL_RULES)}
              />
            )
          }}
        </SortableList>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          disabled={isFull}
          onClick={() => {
            const next = addField(schemaOf(store))
            boxToFocus.current = nameBox(next.fields.length - 1)
            commitSchema(store, 'Add a field', next)
          }}
        >
          <Plus size={15} aria-hidden /> Add field
        </Button>
        <p className="text-xs text-muted">
          {schema.fields.length} of at most {MAX_FIELDS} fields.
          {isFull && ' Remove one to add another.'}
        </p>
      </div>
    </div>
  )
}

const NAME_RULES = ['no-name', 'long-name', 'same-name', 'second-task-group']
const LABEL_RULES = ['long-label']

function isTaskGroup(schema: Schema, name: string): boolean {
  return schema.fields.some((field) => field.name === name && field.type === 'task_group_id')
}

function releaseWords(names: readonly string[], by: string): string {
  return `“${names.join('”, “')}” was the task group. There can be only one, now “${by}”, so it became metadata. Undo brings it back.`
}

/** In how many places the layout shows each field. */
function countUses(layout: Layout): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { node } of listItems(layout)) {
    const field = modelOf(node.data).fieldOf(node.data)
    if (field) uses.set(field, (uses.get(field) ?? 0) + 1)
  }
  return uses
}
