import { encodingByMark } from '../base/decode-text.ts'
import { isDatasetName, recogniseText, type FileKind } from './recognise-text.ts'

/** What a file is. Of a dataset no more is read than it takes to tell; `hint` decides where the content does not. */
export async function recogniseFile(file: File, hint: FileKind | null): Promise<FileKind> {
  if (isDatasetName(file.name)) return 'dataset'
  for (const bytes of HEADS) {
    if (file.size <= bytes) break
    // What reads datasets is fetched when it is needed.
    const { provesDataset } = await import('./proves-dataset.ts')
    if (provesDataset(await readText(file.slice(0, bytes)), file.name)) return 'dataset'
  }
  if (file.size > MAX_TEXT_BYTES) return hint === 'project' || (await isLargeProject(file)) ? 'project' : 'dataset'
  return recogniseText(await readText(file), file.name, hint)
}

/** Looks at a large file's two ends only. */
async function isLargeProject(file: File): Promise<boolean> {
  const { provesProject } = await import('./proves-project.ts')
  return provesProject(await readText(file.slice(0, END)), await readText(file.slice(-END)))
}

/** The text of a piece of a file, for a look at what it holds: a letter that is cut, or no UTF-8, may be lost. */
export async function readText(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const encoding = encodingByMark(bytes)
  return new TextDecoder(encoding, { ignoreBOM: encoding === 'utf-8' }).decode(bytes)
}

/** How many of a file's first bytes are looked at: more where a single datapoint fills the first of them. */
const HEADS = [64_000, 1_000_000]

/** How much of either end of a large file is looked at. */
const END = 1_000_000

/** A layout or a schema is never this large; what is, is a project with its datapoints, or a dataset, which is never read whole. 16 MB. */
const MAX_TEXT_BYTES = 16_000_000
