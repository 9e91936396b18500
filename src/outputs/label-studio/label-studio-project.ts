import type { Datapoint } from '../../dataset/schema.ts'
import { listItems } from '../../layout/find.ts'
import type { Json } from '../../base/json.ts'
import { textOfValue } from '../../base/print-json.ts'
import type { ExportFile, ExportInput, MakeTask } from '../export-catalogue.ts'
import { printLosses } from '../platforms/loss.ts'
import { readGoodDatapoints } from '../platforms/read-good-datapoints.ts'
import { renderTexts, type RenderedTexts, type RenderRichText } from '../platforms/rendered-texts.ts'
import { makeLabelConfig } from './label-config.ts'
import { listLabelStudioLosses } from './label-studio-losses.ts'
import type { TaskData } from './task-data.ts'

/** What a Label Studio project is made of. */
export type LabelStudioInput = Pick<ExportInput, 'layout' | 'schema' | 'details' | 'dataset'>

/** The labeling configuration, the tasks, and how to take them in. Refused with an Error whose message can be shown. */
export async function makeLabelStudioProject(
  input: LabelStudioInput,
  render: RenderRichText,
  task: MakeTask = {},
): Promise<readonly ExportFile[]> {
  const { layout, schema, details, dataset } = input
  const texts = await renderTexts(layout, details, render)
  const { xml, data } = makeLabelConfig(layout, schema, texts)
  const pieces: string[] = []
  if (dataset !== null) {
    await readGoodDatapoints(dataset, schema, (datapoint) => pieces.push(printTask(datapoint, data)), task)
  }
  const instructions = printInstructions(layout, texts)
  return [
    { path: 'labeling-config.xml', content: xml },
    { path: 'tasks.json', content: new Blob(['[\n', pieces.join(',\n'), '\n]\n'], { type: 'application/json' }) },
    ...(instructions === '' ? [] : [{ path: 'instructions.html', content: instructions }]),
    { path: 'README.md', content: README },
    { path: 'LOSSES.md', content: printLosses('Label Studio', listLabelStudioLosses(input)) },
  ]
}

/** One task. Values are texts, as the platform wants them too, and null an empty one; the dataset's own values come before what is the same for all. */
export function printTask(datapoint: Datapoint, { fixed, keys }: TaskData): string {
  const values = [...datapoint].map(([name, value]): [string, Json] => [
    keys.get(name) ?? name,
    value === null ? '' : textOfValue(value),
  ])
  return JSON.stringify({ data: Object.fromEntries([...values, ...fixed]) })
}

/** The task details and the intro pages: what annotators read before the first task. Empty when there is nothing. */
function printInstructions(layout: ExportInput['layout'], texts: RenderedTexts): string {
  const intro = listItems(layout).flatMap(({ page, node }) =>
    page.display_position === 'intro' ? [texts.items.get(node.key) ?? ''] : [],
  )
  const parts = [texts.introduction, texts.steps, ...intro].filter((html) => html.trim() !== '')
  return parts.map((html) => `<div>${html}</div>\n`).join('')
}

const README = `# Label Studio project

Made by Batch Layout Designer. Label Studio is a separate program; nothing of it is in this folder.

1. Make a project. Under Settings, Labeling Interface, Code, put in the text of \`labeling-config.xml\`.
2. Import \`tasks.json\`.
3. Where there is an \`instructions.html\`, put its text into Settings, Instructions.
4. Set how many annotators see each task in the project's settings.

\`LOSSES.md\` says what Label Studio cannot hold. Read it first.
`
