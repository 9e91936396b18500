import type { Key } from '../../base/key.ts'
import { listItems } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import type { BatchDetails } from '../batch/batch-details.ts'

/** Makes safe HTML of a rich text: Markdown rendered, then sanitised. Handed in, because sanitising needs a browser. */
export type RenderRichText = (content: string, format: 'html' | 'markdown') => Promise<string>

/** The sanitised HTML of all rich texts: those of the layout by their item's key, and those of the task details. */
export type RenderedTexts = {
  readonly items: ReadonlyMap<Key, string>
  readonly introduction: string
  readonly steps: string
}

/** Renders every rich text of a layout and of the task details. */
export async function renderTexts(
  layout: Layout,
  { task_details: task }: BatchDetails,
  render: RenderRichText,
): Promise<RenderedTexts> {
  const texts = listItems(layout).flatMap(({ node: { key, data } }) =>
    data.type === 'rich_text' ? [{ key, content: data.content, format: data.content_format ?? 'html' }] : [],
  )
  const items = await Promise.all(
    texts.map(async ({ key, content, format }): Promise<[Key, string]> => [key, await render(content, format)]),
  )
  return {
    items: new Map(items),
    introduction: await render(task?.task_introduction ?? '', 'html'),
    steps: await render(task?.task_steps ?? '', 'html'),
  }
}
