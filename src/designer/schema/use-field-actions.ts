import { useMemo } from 'react'
import { countWords } from '../../base/number-words.ts'
import type { Schema } from '../../dataset/schema.ts'
import { listUses } from '../../layout/operations/rename-field.ts'
import type { DesignDocument } from '../../store/design-document.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { deriveDataset } from '../data/derive-dataset.ts'
import type { DesignerTools } from '../designer-tools.tsx'
import { sayStep } from '../say-step.ts'
import { dataStanding } from './data-standing.ts'
import type { FieldActions } from './field-row.tsx'
import { labelField } from './label-field.ts'
import { renameInLayout, renameInSchema } from './rename-in-document.ts'
import { checkName, EMPTY_SCHEMA, removeField, setFieldType } from './schema-edits.ts'

/** The schema as it is now; an empty one when there is none. */
export function schemaOf(store: DesignerStore): Schema {
  return store.getState().history.present.schema ?? EMPTY_SCHEMA
}

/** Makes a change of the schema one undoable step with a name; with a `mergeKey`, one with the changes before it. */
export function commitSchema(store: DesignerStore, name: string, next: Schema, mergeKey?: string) {
  store.commit(
    name,
    (document) => (next === document.schema ? document : { ...document, schema: next }),
    mergeKey === undefined ? {} : { mergeKey },
  )
}

/** What can be done to the fields, bound to the store. `onReleased` is told which fields had to stop being the task group. */
export function useFieldActions(
  store: DesignerStore,
  tools: Pick<DesignerTools, 'openDataset' | 'say'>,
  onReleased: (names: readonly string[], by: string) => void,
  onRemoved: (index: number) => void,
): FieldActions {
  return useMemo(() => {
    const nameOf = (index: number) => schemaOf(store).fields[index]?.name ?? ''
    return {
      refuseName: (index, name) => checkName(schemaOf(store), index, name),
      rename: (index, name, scope) => {
        const old = nameOf(index)
        const rename = { store, tools, old, name }
        const step = `Rename the field ${old} to ${name}`
        const inSchema = (document: DesignDocument) => renameInSchema(document, old, name)
        if (scope === 'everywhere') return renameRest(rename, step, inSchema)
        store.commit(step, inSchema)
        if (scope === 'open') askForRest(rename)
        return undefined
      },
      setType: (index, type) => {
        const { schema, released } = setFieldType(schemaOf(store), index, type)
        commitSchema(store, `Make the field ${nameOf(index)} ${type}`, schema)
        onReleased(released, nameOf(index))
      },
      setLabel: (index, label) =>
        commitSchema(
          store,
          `Label the field ${nameOf(index)}`,
          labelField(schemaOf(store), index, label),
          `schema.${index}.label`,
        ),
      endLabel: () => store.closeRun(),
      remove: (index) => {
        commitSchema(store, `Remove the field ${nameOf(index)}`, removeField(schemaOf(store), index))
        onRemoved(index)
      },
    }
  }, [store, tools, onReleased, onRemoved])
}

type Renaming = {
  readonly store: DesignerStore
  readonly tools: Pick<DesignerTools, 'openDataset' | 'say'>
  readonly old: string
  readonly name: string
}

/**
 * Gives the field its new name in the layout, and in the datapoints where they have the old one alone, all in one step with what `besides`
 * changes. Resolves when the datapoints are there.
 */
function renameRest(
  { store, tools, old, name }: Renaming,
  step: string,
  besides: (document: DesignDocument) => DesignDocument,
): Promise<void> | undefined {
  const { dataset, history } = store.getState()
  const change = (document: DesignDocument) => renameInLayout(besides(document), old, name)
  if (dataset.state === null || dataStanding(dataset.state, old, name) !== 'renamable') {
    store.commit(step, change)
    return undefined
  }
  const inLayout = listUses(history.present.layout, old).length > 0
  const unreadable = dataset.state.report?.faultCount ?? 0
  const staying = countWords(unreadable, 'datapoint that can’t be read stays', 'datapoints that can’t be read stay')
  return deriveDataset(
    store,
    tools,
    { kind: 'rename', from: old, to: name },
    {
      name: step,
      change,
      doing: `Renaming “${old}” in the data`,
      done: `“${old}” is now “${name}” in the schema${inLayout ? ', the layout' : ''} and the data.`,
      details: (fileName) =>
        `The data is now a copy, “${fileName}”; what you opened stays as it is.${unreadable === 0 ? '' : ` ${staying} as before.`}`,
      failed: `“${old}” was not renamed.`,
      shows: dataset.index,
    },
  )
}

/** Says where the old name still is, and offers the new one there for as long as the renaming is the latest step. */
function askForRest(rename: Renaming) {
  const { store, old, name } = rename
  const { dataset, history } = store.getState()
  const uses = listUses(history.present.layout, old).length
  const isInData = dataStanding(dataset.state, old, name) === 'renamable'
  const rest = [
    ...(uses > 0
      ? [`The layout still shows “${old}” in ${countWords(uses, 'place')}, which the schema has no more.`]
      : []),
    ...(isInData ? [`The datapoints still have “${old}”.`] : []),
  ]
  sayStep(store, `“${old}” is now “${name}” in the schema only.`, {
    description: rest.join(' '),
    stays: true,
    actions: [
      {
        label: isInData ? 'Rename everywhere' : 'Rename in the layout too',
        run: () => void renameRest(rename, `Use ${name} instead of ${old}`, (document) => document),
      },
    ],
  })
}
