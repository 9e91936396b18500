import { countingKeys } from '../../base/key.ts'
import type { Schema } from '../../dataset/schema.ts'
import { listItems } from '../../layout/find.ts'
import type { PageNode } from '../../layout/layout.ts'
import { parseProject } from '../../store/project-file.ts'
import type { ListedProject } from '../../store/storage/project-list.ts'
import { countWords } from '../../base/number-words.ts'
import { formatSize } from '../data/format-size.ts'

/** A project for its card: the page that its picture shows, and what is in it, in words. */
export type ProjectSummary = { readonly page: PageNode | null; readonly schema: Schema; readonly words: string }

/** Reads a kept project for its card. Where it can't be read, the words say so and there is no page. */
export function summariseProject({ project, file }: ListedProject): ProjectSummary {
  const reading = read(project.document)
  if (reading?.ok !== true) return { page: null, schema: NO_SCHEMA, words: 'This layout can’t be read.' }
  const { layout, schema } = reading.project.document
  const items = layout.reduce((count, page) => count + listItems(page).length, 0)
  const data = file === null ? [] : [`${file.name} (${formatSize(file.bytes)})`]
  return {
    page: layout.find(({ display_position }) => display_position === undefined) ?? layout[0] ?? null,
    schema: schema ?? NO_SCHEMA,
    words: [countWords(layout.length, 'page'), countWords(items, 'item'), ...data].join(' · '),
  }
}

const NO_SCHEMA: Schema = { strict: false, fields: [] }

function read(document: string): ReturnType<typeof parseProject> | null {
  try {
    return parseProject(JSON.parse(document), countingKeys())
  } catch {
    return null
  }
}
