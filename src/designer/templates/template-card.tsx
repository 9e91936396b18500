import { useId, useMemo } from 'react'
import { countingKeys } from '../../base/key.ts'
import { parseLayout } from '../../layout/wire/parse.ts'
import { positionOf } from '../../participant/flow.ts'
import { Button } from '../../ui/button.tsx'
import { OWN_COLOURS, StartSketch } from '../starts/start-sketch.tsx'
import type { TemplateFit } from './fit-template.ts'
import type { TemplateContent } from './template-content.ts'

type TemplateCardProps = {
  readonly template: TemplateContent
  /** How it fits the open dataset; null when it does not. */
  readonly fit: TemplateFit | null
  onExample(): void
  /** Null when it does not fit. */
  readonly onUse: (() => void) | null
}

/** A template: its page in small, what it asks, and the two ways to begin with it. */
export function TemplateCard({ template, fit, onExample, onUse }: TemplateCardProps) {
  const id = useId()
  const page = useMemo(() => bodyOf(template), [template])
  const count = template.datapoints.length
  return (
    <li
      aria-labelledby={id}
      className="flex flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-sm focus-within:border-accent"
    >
      <div className={`border-b border-line p-3 ${OWN_COLOURS}`}>
        {page !== undefined && <StartSketch page={page} schema={template.schema} />}
      </div>
      <div className="flex flex-1 flex-col gap-1 p-4">
        <h3 id={id} className="text-sm font-semibold">
          {template.label}
        </h3>
        <p className="text-xs text-muted">{template.summary}</p>
        {fit !== null && <p className="text-xs text-success wrap-anywhere">Fits your data: {fitWords(fit)}</p>}
        <div className="mt-auto flex flex-wrap gap-2 pt-3">
          {onUse !== null && (
            <Button size="sm" variant="primary" aria-describedby={id} onClick={onUse}>
              Use with your data
            </Button>
          )}
          <Button size="sm" aria-describedby={id} onClick={onExample}>
            Open with {count} example datapoints
          </Button>
        </div>
      </div>
    </li>
  )
}

/** Which field shows what. A field that has the template's own name needs no words of its own. */
function fitWords({ fields }: TemplateFit): string {
  return [...fields].map(([to, from]) => (to === from ? from : `${from} as ${to}`)).join(', ')
}

function bodyOf(template: TemplateContent) {
  const reading = parseLayout(template.layout, countingKeys())
  return reading.ok ? reading.layout.find((page) => positionOf(page) === 'body') : undefined
}
