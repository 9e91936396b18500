import { useMemo } from 'react'
import { countWords } from '../../base/number-words.ts'
import type { Schema } from '../../dataset/schema.ts'
import { listUses, renameField } from '../../layout/operations/rename-field.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { sayStep } from '../say-step.ts'
import type { FieldActions } from './field-row.tsx'
import { labelField } from './label-field.ts'
import { checkName, EMPTY_SCHEMA, nameField, removeField, setFieldType } from './schema-edits.ts'

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
  onReleased: (names: readonly string[], by: string) => void,
  onRemoved: (index: number) => void,
): FieldActions {
  return useMemo(() => {
    const nameOf = (index: number) => schemaOf(store).fields[index]?.name ?? ''
    return {
      refuseName: (index, name) => checkName(schemaOf(store), index, name),
      rename: (index, name, inLayout) => {
        const old = nameOf(index)
        store.commit(`Rename the field ${old} to ${name}`, (document) => ({
          ...document,
          schema: nameField(document.schema ?? EMPTY_SCHEMA, index, name),
          layout: inLayout === 'rename' ? renameField(document.layout, old, name) : document.layout,
        }))
        if (inLayout === 'open') askForLayout(store, old, name)
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
  }, [store, onReleased, onRemoved])
}

/** Says where the layout still has the old name, and offers the new one there for as long as the renaming is the latest step. */
function askForLayout(store: DesignerStore, old: string, name: string) {
  const uses = listUses(store.getState().history.present.layout, old).length
  const useNew = () =>
    store.commit(`Use ${name} instead of ${old}`, (document) => ({
      ...document,
      layout: renameField(document.layout, old, name),
    }))
  sayStep(store, `“${old}” is now “${name}” in the schema only.`, {
    description: `The layout still shows “${old}” in ${countWords(uses, 'place')}, which the schema has no more.`,
    stays: true,
    actions: [{ label: 'Rename in the layout too', run: useNew }],
  })
}
