import { GitCompareArrows } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Side } from '../../outputs/compare/compare-designs.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ComparisonView } from './comparison-view.tsx'
import type { Source } from './read-source.ts'
import { SourcePicker } from './source-picker.tsx'
import { useComparison } from './use-comparison.ts'

/** What differs between this layout and another: what was there before stands left, this layout right. */
export function CompareDialog({ onClose }: { onClose(): void }) {
  const document = useDesigner((state) => state.history.present)
  const [source, setSource] = useState<Source | null>(null)
  const after = useMemo(
    (): Side => ({
      layout: document.layout,
      schema: document.schema,
      task: document.details.task_details ?? {},
    }),
    [document],
  )
  const run = useComparison(source?.side ?? null, after)
  return (
    <Dialog
      open
      size="xl"
      onClose={onClose}
      title="Compare"
      description="What differs between another layout and this one, and what would break the reading of answers already collected."
    >
      <div className="flex flex-col gap-4">
        <SourcePicker source={source} onSource={setSource} />
        {source === null ? (
          <p className="flex flex-col items-center gap-3 py-10 text-center text-sm text-muted">
            <GitCompareArrows size={28} aria-hidden />
            Choose what was before: a file, the server’s copy, or a restore point of this project.
          </p>
        ) : run.status === 'running' ? (
          <p role="status" className="py-10 text-center text-sm text-muted">
            Comparing…
          </p>
        ) : run.comparison === null ? (
          <p role="alert" className="py-10 text-center text-sm text-danger">
            The two layouts could not be compared. Close this and try again.
          </p>
        ) : (
          <ComparisonView
            key={source.name}
            comparison={run.comparison}
            before={source.side}
            after={after}
            beforeName={source.name}
          />
        )}
      </div>
    </Dialog>
  )
}
