import type { JsonObject } from '../../base/json.ts'
import { listItems } from '../../layout/find.ts'
import type { Layout, PageNode } from '../../layout/layout.ts'
import type { BatchDetails } from '../batch/batch-details.ts'
import type { ExportFile } from '../export-catalogue.ts'
import type { RenderedTexts } from '../platforms/rendered-texts.ts'
import { htmlText, templateHtml } from './safe-text.ts'
import { staticHtml } from './task-layout.ts'

/** The pages around the items: what `phases` says, and the files that it names. Null when there are none. */
export type SurveyPages = { readonly phases: JsonObject; readonly files: readonly ExportFile[] }

/** Task details and intro pages as instructions before the items, outro pages after them; a page of its own for each. */
export function makeSurveyPages(layout: Layout, details: BatchDetails, texts: RenderedTexts): SurveyPages | null {
  const before = [taskDetails(details, texts), ...pagesAt(layout, 'intro', texts)].filter((page) => page !== null)
  const after = pagesAt(layout, 'outro', texts)
  const pages = [...before, ...after]
  if (pages.length === 0) return null
  return {
    phases: {
      order: [...before.map(({ name }) => name), 'annotation', ...after.map(({ name }) => name)],
      ...Object.fromEntries(pages.map(({ name, type }) => [name, { type, file: pathOf(name) }])),
    },
    files: pages.map(({ name, html }) => ({ path: pathOf(name), content: html })),
  }
}

type SurveyPage = { readonly name: string; readonly type: 'instructions' | 'poststudy'; readonly html: string }

function pathOf(name: string): string {
  return `surveyflow/${name}.html`
}

function pagesAt(layout: Layout, position: 'intro' | 'outro', texts: RenderedTexts): readonly SurveyPage[] {
  const type = position === 'intro' ? 'instructions' : 'poststudy'
  return layout
    .filter((page) => page.display_position === position)
    .map((page, index) => ({ name: `${position}_${index + 1}`, type, html: pageHtml(page, texts) }))
}

function pageHtml(page: PageNode, texts: RenderedTexts): string {
  const parts = listItems(page).flatMap(({ node }) => staticHtml(node, texts) ?? [])
  return `<div class="bl-survey">\n${parts.join('\n')}\n</div>\n`
}

function taskDetails({ task_details: task }: BatchDetails, texts: RenderedTexts): SurveyPage | null {
  const name = task?.task_name?.trim() ?? ''
  const parts = [
    ...(name === '' ? [] : [`<h2 dir="auto">${htmlText(name)}</h2>`]),
    ...[texts.introduction, texts.steps]
      .filter((html) => html.trim() !== '')
      .map((html) => `<div dir="auto">${templateHtml(html)}</div>`),
  ]
  if (parts.length === 0) return null
  return { name: 'task_details', type: 'instructions', html: `<div class="bl-survey">\n${parts.join('\n')}\n</div>\n` }
}
