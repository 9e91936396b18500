import { File } from 'lucide-react'
import { useMemo } from 'react'
import { useDesigner } from '../../store/store-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { fitTemplate, type TemplateFit } from './fit-template.ts'
import { TemplateCard } from './template-card.tsx'
import type { TemplateContent } from './template-content.ts'
import { TEMPLATES } from './template-library.ts'

type TemplatesDialogProps = {
  onBlank(): void
  onExample(template: TemplateContent): void
  onUse(template: TemplateContent, fit: TemplateFit): void
  onClose(): void
}

/** The designs to begin with; those that the open dataset has the fields for come first. Opening one can be undone. */
export function TemplatesDialog({ onBlank, onExample, onUse, onClose }: TemplatesDialogProps) {
  const schema = useDesigner((state) => state.history.present.schema)
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
      title="Templates"
      description="Begin with a design for a known kind of study. Undo brings back what was open."
    >
      <button
        type="button"
        className="mb-4 flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-start shadow-sm hover:border-accent hover:bg-hover"
        onClick={doAndClose(onBlank)}
      >
        <File size={18} aria-hidden className="shrink-0 text-accent-ink" />
        <span>
          <span className="block text-sm font-semibold">Blank layout</span>
          <span className="block text-xs text-muted">One empty page. Your datapoints and their schema stay.</span>
        </span>
      </button>
      <ul className="grid gap-4 sm:grid-cols-2">
        {rated.map(({ template, fit }) => (
          <TemplateCard
            key={template.id}
            template={template}
            fit={fit}
            onExample={doAndClose(() => onExample(template))}
            onUse={fit === null ? null : doAndClose(() => onUse(template, fit))}
          />
        ))}
      </ul>
    </Dialog>
  )
}
