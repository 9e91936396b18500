import { useMemo } from 'react'
import type { ExportInput } from '../../outputs/export-catalogue.ts'
import { FIRST_PLAN } from '../../outputs/study-settings.ts'
import { printProject, projectBlob } from '../../store/project-blob.ts'
import { selectIssues } from '../../store/select-issues.ts'
import { renderRichText } from '../../ui/rich-text/render-rich-text.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'

/** Everything that what leaves is made of, from the store as it is now. */
export function useExportInput(): ExportInput {
  const store = useDesignerStore()
  const document = useDesigner((state) => state.history.present)
  const measuredMinutes = useDesigner((state) => state.session.measuredMinutes)
  const { handle, state } = useDesigner((current) => current.dataset)
  const all = useDesigner((current) => selectIssues(current).all)
  return useMemo(() => {
    const { name, layout, serverIds, schema, details, study } = document
    return {
      projectName: name,
      layout,
      serverIds,
      schema,
      details,
      plan: study ?? FIRST_PLAN,
      measuredMinutes,
      // Faults of the data as a whole concern its import, not the layout.
      errors: all.filter(
        ({ severity, source, page }) => severity === 'error' && (source !== 'data' || page !== undefined),
      ),
      dataset:
        handle === null || state === null
          ? null
          : {
              fileName: state.fileName,
              size: state.info?.size ?? 0,
              // What was read before a stop is counted by its check.
              count: (state.isCountFinal ? null : state.report?.checks.datapoints) ?? state.count,
              isWhole: state.isCountFinal,
              isStopped: state.phase === 'cancelled',
              isRead: state.phase === 'ready' && state.report !== null,
              profile: state.report?.profile ?? null,
              counts: state.report?.checks.counts ?? [],
              leftOut: state.report?.checks.leftOut.length ?? 0,
              groups: state.report?.checks.groups ?? null,
              datapoints: handle.datapoints,
              write: handle.write,
            },
      renderRichText,
      // As it is by then: what leaves beside it is noted in it.
      project: (task) => projectBlob({ document: store.getState().history.present }, handle, task),
      projectHead: () => printProject({ document, ...(state && { datasetName: state.fileName }) }),
    }
  }, [store, document, measuredMinutes, handle, state, all])
}
