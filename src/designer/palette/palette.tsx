import { Check, FileText, ImageIcon, Music, Video } from 'lucide-react'
import { useCallback, useMemo, type ComponentType } from 'react'
import { isDisplayable, type FieldType } from '../../base/field-type.ts'
import type { Field } from '../../dataset/schema.ts'
import { paletteDefinitions } from '../../items/registry.ts'
import { datasetFieldModel } from '../../items/dataset-field/schema.ts'
import { fieldsOnPage } from '../../layout/find.ts'
import { useDesignerSoon } from '../../store/store-context.tsx'
import { PaletteEntry } from './palette-entry.tsx'

/** What can be put on a page: content, questions, and last, as they may be many, the dataset's own fields. */
export function Palette() {
  const content = paletteDefinitions.filter(({ model }) => model.group === 'content')
  const questions = paletteDefinitions.filter(({ model }) => model.group === 'question')
  return (
    <div className="flex flex-col gap-5 px-3 py-4 after:pointer-events-none after:sticky after:bottom-0 after:-mt-5 after:-mb-4 after:h-4 after:shrink-0 after:bg-linear-to-t after:from-surface">
      <Group title="Content" className="grid grid-cols-2">
        {content.map(({ model, icon, summary }) => (
          <PaletteEntry key={model.type} name={model.label} icon={icon} title={summary} create={model.create} />
        ))}
      </Group>
      <Group title="Questions">
        {questions.map(({ model, icon, summary }) => (
          <PaletteEntry key={model.type} name={model.label} icon={icon} title={summary} create={model.create} />
        ))}
      </Group>
      <Group title="Your data">
        <Fields />
      </Group>
    </div>
  )
}

type GroupProps = { title: string; className?: string; children: React.ReactNode }

function Group({ title, className = 'flex flex-col', children }: GroupProps) {
  return (
    <div role="group" aria-label={title}>
      <h2 className="mb-1.5 px-1 text-2xs font-semibold tracking-wide text-muted uppercase">{title}</h2>
      <div className={`gap-1 ${className}`}>{children}</div>
    </div>
  )
}

const ICONS: Partial<Record<FieldType, ComponentType<{ size?: number }>>> = {
  text: FileText,
  image_url: ImageIcon,
  audio_url: Music,
  video_url: Video,
}

/** How many fields that are not shown are named. */
const MOST_NAMED = 3

const EMPTY = 'rounded-md border border-dashed border-line px-3 py-2.5 text-xs text-muted'

function Fields() {
  const schema = useDesignerSoon((state) => state.history.present.schema)
  const page = useDesignerSoon((state) => state.history.present.layout.find(({ key }) => key === state.session.page))
  const used = useMemo(() => (page === undefined ? new Set<string>() : fieldsOnPage(page)), [page])
  if (schema === null) {
    return <p className={EMPTY}>Open a dataset to see its fields here and drag them onto the page.</p>
  }
  const shown = schema.fields.filter(({ type }) => isDisplayable(type))
  const hidden = schema.fields.flatMap(({ name, type }) => (isDisplayable(type) ? [] : [`“${name}”`]))
  if (schema.fields.length === 0) return <p className={EMPTY}>The dataset has no fields yet.</p>
  return (
    <>
      {shown.map((field) => (
        <FieldEntry key={field.name} field={field} used={used.has(field.name)} />
      ))}
      {hidden.length > 0 && (
        <p className="px-1 pt-1 text-xs wrap-anywhere text-muted">
          Not shown to participants: {hidden.slice(0, MOST_NAMED).join(', ')}
          {hidden.length > MOST_NAMED && ` and ${hidden.length - MOST_NAMED} more`}. To show one, change its type in the
          schema.
        </p>
      )}
    </>
  )
}

function FieldEntry({ field, used }: { field: Field; used: boolean }) {
  const { name } = field
  const create = useCallback(() => ({ ...datasetFieldModel.create(), field: name }), [name])
  return (
    <PaletteEntry
      name={`Field: ${field.name}`}
      text={field.name}
      icon={ICONS[field.type] ?? FileText}
      title={
        used ? `${field.name} is already on this page.` : `Shows the ${field.label ?? field.name} of each datapoint.`
      }
      mark={used ? <Check size={14} className="text-success" role="img" aria-label="on this page" /> : null}
      create={create}
    />
  )
}
