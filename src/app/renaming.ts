import type { DesignDocument } from '../store/design-document.ts'
import type { DesignerStore } from '../store/designer-store.ts'

/**
 * What a step does to its document when it gives the project another name, too: undoing the step brings the name before back, unless the
 * person has given another one since; redoing it does the same the other way round. The same document when the name stays.
 */
export function renaming(store: DesignerStore, name: string): (document: DesignDocument) => DesignDocument {
  follow(store)
  const before = store.getState().projectName
  if (name === before) return (document) => document
  const renamed = { from: before, to: name }
  return (document) => ({ ...document, renamed: [...(store.getState().history.present.renamed ?? []), renamed] })
}

const followed = new WeakSet<DesignerStore>()

/** Keeps the name true to the document from now on; once for each store. */
function follow(store: DesignerStore) {
  if (followed.has(store)) return
  followed.add(store)
  store.subscribe(({ history, projectName }, before) => {
    const { renamed: now = [] } = history.present
    const { renamed: then = [] } = before.history.present
    // Another project that is opened has no history yet, and brings its own name.
    if (now === then || history.past.length + history.future.length === 0) return
    let name = projectName
    for (const one of then.toReversed()) if (!now.includes(one) && name === one.to) name = one.from
    for (const one of now) if (!then.includes(one) && name === one.from) name = one.to
    if (name !== projectName) store.rename(name)
  })
}
