import { parseJsonText } from '../../base/json-text.ts'
import type { KeySource } from '../../base/key.ts'
import { importLayoutText } from '../../layout/wire/import-text.ts'
import type { Side } from '../../outputs/compare/compare-designs.ts'
import { isShare } from '../../outputs/share-fragment.ts'
import { isProject, parseProject, type Project } from '../../store/project-file.ts'
import { readLongShared, readShared } from '../share/read-shared.ts'

/** Another layout to compare with, and what it is called: a file's name, a restore point's title. */
export type Source = { readonly name: string; readonly side: Side }

/** A layout to compare with, or why a text is none, in sentences. */
export type SourceReading =
  { readonly ok: true; readonly side: Side } | { readonly ok: false; readonly problems: readonly string[] }

/** Reads what can be compared with: a project, a layout in any dress, a batch as the server gives it, or a share link. */
export async function readSource(text: string, keys: KeySource): Promise<SourceReading> {
  const fragment = text.trim().replace(/^[^#\s]*#/, '#')
  if (isShare(fragment)) return fromProject(readShared(fragment, keys) ?? (await readLongShared(fragment, keys)))
  const json = parseJsonText(text)
  if (json.ok && isProject(json.value)) return fromProject(parseProject(json.value, keys))
  const reading = importLayoutText(text, keys)
  if (!reading.ok) return reading
  const { layout, details } = reading
  return { ok: true, side: { layout, ...(details.task_details === undefined ? {} : { task: details.task_details }) } }
}

/** What a project holds as one side of a comparison. */
export function sideOf({ document }: Project): Side {
  return { layout: document.layout, schema: document.schema, task: document.details.task_details ?? {} }
}

function fromProject(reading: ReturnType<typeof parseProject>): SourceReading {
  return reading.ok ? { ok: true, side: sideOf(reading.project) } : reading
}
