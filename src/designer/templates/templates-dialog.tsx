import { File } from 'lucide-react'
import { useMemo } from 'react'
import { shortName } from '../../base/short-name.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { fitTemplate, type TemplateFit } from './fit-template.ts'
import { TemplateCard } from './template-card.tsx'
import type { TemplateContent } from './template-content.ts'
import { TEMPLATES } from './template-library.ts'

type TemplatesDialogProps = {
  /**
   * What can be done with the open project's own datapoints, as a template takes the place of its layout. Null where a template becomes a
   * project beside it, which has no others than the template's.
   */
  readonly inPlace: { onBlank(): void; onUse(template: TemplateContent, fit: TemplateFit): void } | null
  onExample(template: TemplateContent): void
  onClose(): void
}

/** The designs to begin with; those that the open dataset has the fields for come first where it stays. */
export function TemplatesDialog({ inPlace, onExample, onClose }: TemplatesDialogProps) {
  const name = useDesigner((state) => state.history.present.name)
  const isInPlace = inPlace !== null
  const schema = useDesigner((state) => (isInPlace ? state.history.present.schema : null))
  const rated = useMemo(() => {
    const all = TEMPLATES.map((template) => ({ template, fit: schema === null ? null : fitTemplate(template, schema) }))
    const fitting = all.filter(({ fit }) => fit !== null)
    return [
      ...fitting.toSorted((a, b) => (b.fit?.likeness ?? 0) - (a.fit?.likeness ?? 0)),
      ...all.filter(({ fit }) => fit === null),
    ]
  }, [schema])
  const doAndClose = (act: () => void) => () => {
    act()
    onClose()
  }
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title={isInPlace ? 'Templates' : 'New project from a template'}
      description={`Begin with a design for a known kind of study. ${
        isInPlace
          ? 'It takes the place of what is open; Undo brings that back.'
          : `It becomes a project of its own; “${shortName(name)}” is kept.`
      }`}
    >
      {isInPlace && (
        <button
          type="button"
          className="mb-4 flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-start shadow-sm hover:border-accent hover:bg-hover"
          onClick={doAndClose(inPlace.onBlank)}
        >
          <File size={18} aria-hidden className="shrink-0 text-accent-ink" />
          <span>
            <span className="block text-sm font-semibold">Blank layout</span>
            <span className="block text-xs text-muted">One empty page. Your datapoints and their schema stay.</span>
          </span>
        </button>
      )}
      <ul className="grid gap-4 sm:grid-cols-2">
        {rated.map(({ template, fit }) => (
          <TemplateCard
            key={template.id}
            template={template}
            fit={fit}
            onExample={doAndClose(() => onExample(template))}
            onUse={fit === null ? null : doAndClose(() => inPlace?.onUse(template, fit))}
          />
        ))}
      </ul>
    </Dialog>
  )
}
