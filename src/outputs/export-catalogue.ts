import type { Issue } from '../checks/issue.ts'
import type { GroupSizes, RuleCount } from '../dataset/check-datapoints.ts'
import type { DatasetHandle, TaskOptions } from '../dataset/dataset-handle.ts'
import type { Profile } from '../dataset/profile.ts'
import type { Schema } from '../dataset/schema.ts'
import type { Layout } from '../layout/layout.ts'
import type { BatchDetails } from './batch/batch-details.ts'
import type { RenderRichText } from './platforms/rendered-texts.ts'
import type { PlanSettings } from './study-settings.ts'

/** Everything that what leaves is made of. */
export type ExportInput = {
  readonly projectName: string
  readonly layout: Layout
  /** The ids that the server had given when the layout was opened. */
  readonly serverIds: readonly string[]
  readonly schema: Schema | null
  readonly details: BatchDetails
  readonly plan: PlanSettings
  /** Minutes for a datapoint as measured in a self-check; null before one was made. */
  readonly measuredMinutes: number | null
  /** What the platform would refuse in the layout; empty when nothing. */
  readonly errors: readonly Issue[]
  /** Null without one. */
  readonly dataset: ExportDataset | null
  /** The project's own file with its datapoints. */
  project(task?: TaskOptions): Promise<Blob>
  /** The same without the datapoints, to be shown. */
  projectHead(): string
  /** Safe HTML of a rich text, for what leaves as a page of its own. Handed in, because sanitising needs a browser. */
  renderRichText: RenderRichText
}

/** The open dataset. Its promises are refused with an Error whose message can be shown. */
export type ExportDataset = Pick<DatasetHandle, 'datapoints' | 'write'> & {
  readonly fileName: string
  /** The size of the file that it is read from, in bytes; 0 for datapoints in memory. */
  readonly size: number
  /** How many datapoints it has, as far as it was read. */
  readonly count: number
  /** Whether it was read to the end of its file. Without that, only the first `count` of its datapoints are here. */
  readonly isWhole: boolean
  /** Whether reading or checking it was stopped. */
  readonly isStopped: boolean
  /** Whether all that is here is checked; until then `count` may grow. */
  readonly isRead: boolean
  /** Null until all of it is read. */
  readonly profile: Profile | null
  /** What the checks found; empty until all of it is read. */
  readonly counts: readonly RuleCount[]
  /** How many datapoints are not uploaded, because they can't be read or the checks found an error; 0 until all of it is read. */
  readonly leftOut: number
  /** The task groups of those that are uploaded; null without a field that makes them, and until all of it is read. */
  readonly groups: GroupSizes | null
}

/** What is in a file: a text, bytes, or a blob for what is large. */
export type ExportPiece = string | Uint8Array<ArrayBuffer> | Blob

/** A file in a folder. The path is relative, with `/` between names. */
export type ExportFile = { readonly path: string; readonly content: ExportPiece }

/** What an entry gives: the content of one file, or the files of a folder, which leaves as a ZIP of its own. */
export type ExportContent = ExportPiece | readonly ExportFile[]

/** For what may take long to make: `onShare` is told how far it is, from 0 to 1; `signal` stops it. */
export type MakeTask = { readonly onShare?: (share: number) => void; readonly signal?: AbortSignal }

/** The same for what the dataset does. */
export function datasetTask({ onShare, signal }: MakeTask = {}): TaskOptions {
  return {
    ...(onShare && { onProgress: ({ bytes, total }) => onShare(total === 0 ? 1 : bytes / total) }),
    ...(signal && { signal }),
  }
}

/** Where an entry stands in the list. */
export const EXPORT_GROUPS = ['layout', 'bodies', 'run', 'data', 'answers', 'platforms', 'whole'] as const
export type ExportGroup = (typeof EXPORT_GROUPS)[number]

/** One thing that can be taken. */
export type ExportEntry = {
  /** Unique in the list. */
  readonly id: string
  readonly group: ExportGroup
  readonly title: string
  /** What it is for, in a sentence. */
  readonly purpose: string
  /** The name it is downloaded under; that of a folder ends in `.zip`. */
  readonly fileName: string
  readonly mediaType: string
  /** Why it can't be taken and what to do, in a sentence; null when it can. */
  readonly blocked: string | null
  /** The name under which it can be taken as a draft while it is blocked; absent where a draft is of no use. */
  readonly draftName?: string
  /** A sentence about what is in it, e.g. what an update deletes. */
  readonly note?: string
  /** What it cannot hold, a sentence each with its place; shown before it is taken. Absent for what holds all. */
  readonly losses?: readonly string[]
  /** Where it stands in the ZIP of all: a path, or a folder that ends in `/`. Absent for what is not part of it. */
  readonly inZip?: string
  /** Makes it; refused with an Error whose message can be shown. Asked only when it is shown or taken. What takes long heeds `task`. */
  make(task?: MakeTask): ExportContent | Promise<ExportContent>
  /** Its beginning, for what is dear to make, and a sentence on what is left out; absent where `make` is cheap. */
  head?(): Promise<{ readonly content: ExportContent; readonly words: string }>
}
